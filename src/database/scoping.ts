import { type ExpressionBuilder, type RawBuilder, type ReferenceExpression, type SqlBool, sql } from 'kysely'
import type { Scope } from '#kernel/authority/scope.ts'
import type { DB } from './types.ts'

/** Which columns of a table say where a row lies; a level that the table does not have is left out. */
export type PlaceColumns = { township?: string; village?: string; group?: string; grid?: string; grids?: string }

/**
 * The areas of a scope as a condition. Every query on a county table begins with it; `own` adds the rows that are the caller's own.
 * The county itself is compared here too, so the condition holds where row-level security is switched off.
 */
export function inScope<T extends keyof DB>(
  scope: Scope,
  table: string,
  columns: PlaceColumns,
  own?: (eb: ExpressionBuilder<DB, T>) => unknown,
) {
  return (eb: ExpressionBuilder<DB, T>) => {
    const ref = (column: string) => `${table}.${column}` as ReferenceExpression<DB, T>
    const here = eb(ref('county_id'), '=', scope.countyId as never)
    if (scope.wholeCounty) return here
    const any = (column: string | undefined, ids: readonly number[]) =>
      column && ids.length > 0 ? [among(sql.ref(`${table}.${column}`), ids)] : []
    const anyGrid =
      columns.grids && scope.grids.length > 0
        ? [sql<SqlBool>`${sql.ref(`${table}.${columns.grids}`)} && ${scope.grids}::bigint[]`]
        : any(columns.grid, scope.grids)
    const mine = own && scope.self ? [own(eb) as never] : []
    const parts = [
      ...any(columns.township, scope.townships),
      ...any(columns.village, scope.villages),
      ...any(columns.group, scope.groups),
      ...anyGrid,
      ...mine,
    ]
    return eb.and([here, parts.length > 0 ? eb.or(parts) : sql<SqlBool>`false`])
  }
}

/** One area is the most common scope; asked for as one, the database knows how few rows that is. */
export const among = (column: RawBuilder<unknown>, ids: readonly number[]) =>
  ids.length === 1 ? sql<SqlBool>`${column} = ${ids[0]}::bigint` : sql<SqlBool>`${column} = any(${ids}::bigint[])`

/** Rows of one group and of all groups below it: a row names the lowest group that it lies in. */
export const inGroup = (column: string, { countyId }: Pick<Scope, 'countyId'>, groupId: number) =>
  sql<SqlBool>`${sql.ref(column)} = any(groups_within(${countyId}, ${groupId}))`

/** A scope as the values of a statement whose text is the same for every scope. */
export type ScopeValues = Omit<Scope, 'self'> & Asker
export type Asker = { accountId: number | null; personId: number | null; postIds: readonly number[] }

export const askerOf = (self: Scope['self']): Asker => self ?? { accountId: null, personId: null, postIds: [] }
export const valuesOf = ({ self, ...areas }: Scope): ScopeValues => ({ ...areas, ...askerOf(self) })

/**
 * `inScope` for one row that is found by its id: all levels stand in the text, those without an area are empty lists. A list of rows
 * asks `inScope`, whose shorter text leads the database to the right index.
 */
export const withinScope = (
  scope: ScopeValues,
  table: string,
  columns: Required<Omit<PlaceColumns, 'grid'>>,
  own: RawBuilder<SqlBool>,
) => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<SqlBool>`(${column('county_id')} = ${scope.countyId} and (${scope.wholeCounty}::boolean
    or ${column(columns.township)} = any(${scope.townships}::bigint[]) or ${column(columns.village)} = any(${scope.villages}::bigint[])
    or ${column(columns.group)} = any(${scope.groups}::bigint[]) or ${column(columns.grids)} && ${scope.grids}::bigint[] or ${own}))`
}
