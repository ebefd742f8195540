import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { preparedFor } from '#database/prepared.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Delta, Measure } from './rules.ts'

/** One job run folds at most this many deltas, so that it never holds the table for long. */
export const foldedAtOnce = 20_000

const columns = { township: 'township_id', village: 'village_id' }

export type Wanted = { villageId?: number | undefined; townshipId?: number | undefined; from: Day; to: Day }

/** Deltas as the values of one statement, told apart by their number. */
export type DeltaValues = { readonly [value: `delta${number}${keyof Delta}`]: string | number }
export const deltaValues = (deltas: readonly Delta[]): DeltaValues =>
  Object.fromEntries(
    deltas.flatMap((delta, nth) => Object.entries(delta).map(([name, of]) => [`delta${nth}${name}`, of])),
  )

/** So many of them, written as a common table of the statement that writes what is counted: it fails whole, or both are there. */
export const countedBeside = (countyId: number, rows: number, values: DeltaValues) => {
  const row = (_: unknown, nth: number) => sql`(${countyId}::int, ${values[`delta${nth}day`]}::text,
      ${values[`delta${nth}townshipId`]}::bigint, ${values[`delta${nth}villageId`]}::bigint, ${values[`delta${nth}category`]}::text,
      ${values[`delta${nth}measure`]}::text, ${values[`delta${nth}n`]}::int)`
  return sql<{ counted: boolean }>`(
    insert into figure_delta (county_id, day, township_id, village_id, category, measure, n)
    values ${sql.join(Array.from({ length: rows }, row))} returning true as counted)`
}

const insertSome = preparedFor(
  (_: Db, rows: number, values: { countyId: number } & DeltaValues) =>
    sql`with counted as ${countedBeside(values.countyId, rows, values)} select`,
)

export async function insertDeltas(tx: Db, countyId: number, deltas: readonly Delta[]): Promise<void> {
  if (deltas.length > 0) await insertSome(deltas.length)(tx, { countyId, ...deltaValues(deltas) })
}

/** Sum and tail in one statement, so that a fold between them can neither lose nor double a count. */
export async function sumMeasures(tx: Db, scope: Scope, wanted: Wanted) {
  const part = (table: 'figure' | 'figure_delta') => {
    let query = tx
      .selectFrom(table)
      .select(['category', 'measure', 'n'])
      .where((eb) => inScope<typeof table>(scope, table, columns)(eb as never))
      .where('day', '>=', wanted.from)
      .where('day', '<=', wanted.to)
    if (wanted.villageId !== undefined) query = query.where('village_id', '=', wanted.villageId)
    if (wanted.townshipId !== undefined) query = query.where('township_id', '=', wanted.townshipId)
    return query
  }
  const rows = await tx
    .selectFrom(part('figure').unionAll(part('figure_delta')).as('all'))
    .select(['all.category', 'all.measure', sql<number>`sum(n)::int`.as('n')])
    .groupBy(['all.category', 'all.measure'])
    .execute()
  return rows.map((row) => ({ ...row, measure: row.measure as Measure }))
}

/** How many bodies of each kind stand in an area of the scope. */
export async function countBodies(
  tx: Db,
  scope: Scope,
  { townshipId, villageId }: Pick<Wanted, 'townshipId' | 'villageId'>,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('body')
    .select(['kind', sql<number>`count(*)::int`.as('n')])
    .where(inScope<'body'>(scope, 'body', columns))
    .where('valid_to', 'is', null)
    .$if(villageId !== undefined, (query) => query.where('village_id', '=', villageId ?? 0))
    .$if(townshipId !== undefined, (query) => query.where('township_id', '=', townshipId ?? 0))
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, n }) => [kind, n]))
}

/** Moves deltas into the table of sums. Writers add new ones meanwhile; of two folds the second finds the rows gone. */
export async function foldDeltas(tx: Db, countyId: number): Promise<void> {
  await sql`
    with gone as (
      delete from figure_delta where county_id = ${countyId} and id in (
        select id from figure_delta where county_id = ${countyId} order by id limit ${foldedAtOnce})
      returning day, township_id, village_id, category, measure, n
    )
    insert into figure (county_id, day, township_id, village_id, category, measure, n)
    select ${countyId}, day, min(township_id), village_id, category, measure, sum(n)
      from gone group by day, village_id, category, measure
    on conflict (county_id, village_id, day, category, measure) do update set n = figure.n + excluded.n`.execute(tx)
}
