import { type ExpressionBuilder, type ReferenceExpression, type SqlBool, sql } from 'kysely'
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
      column && ids.length > 0 ? [sql<SqlBool>`${sql.ref(`${table}.${column}`)} = any(${ids}::bigint[])`] : []
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
