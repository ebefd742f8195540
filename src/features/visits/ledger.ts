import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findVisits, listVisitIds, type VisitRow } from './queries.ts'
import { rowOf } from './view.ts'

/** A place, and where it is asked for the days from and to, both counted in. */
type Where = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** What visits left in a place, the newest first, as ids. */
export const visitIds = (tx: Work['tx'], scope: Scope, where: Where, most: number): Promise<number[]> =>
  listVisitIds(tx, scope, { ...where, limit: most })

export type LedgerVisit = ReturnType<typeof rowOf> & Pick<VisitRow, 'villageId'>

/** These visits in the order of the ids; no count of anybody's visits. The caller has found them in its scope. */
export async function describeVisits(
  work: Pick<Work, 'tx' | 'county' | 'sealer' | 'packs' | 'actor'>,
  ids: readonly number[],
): Promise<LedgerVisit[]> {
  const rows = await findVisits(work.tx, work.county.id, ids)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row ? [{ ...rowOf(work, row), villageId: row.villageId }] : []
  })
}

/** How a household is looked after: by whom, how often within a year, and when last. */
export type Helped = { contacts: string; visits: number; last: string | null }

/** The same for many households at once, for the ledger of those left behind; nothing of what was said there. */
export async function helpOf(
  tx: Db,
  countyId: number,
  householdIds: readonly number[],
  today: Day,
): Promise<Map<number, Helped>> {
  const { rows } = await sql<Helped & { id: number }>`
    select h.id, coalesce((select string_agg(distinct p.name, '、') from contact c join person p on p.county_id = c.county_id and p.id = c.by_person_id
        where c.county_id = ${countyId} and c.household_id = h.id and c.ended_on is null and (c.term_to is null or c.term_to >= ${today}::date)), '') as contacts,
      (select count(*)::int from visit v where v.county_id = ${countyId} and v.household_id = h.id and v.on_day > ${today}::date - 365) as visits,
      (select max(v.on_day)::text from visit v where v.county_id = ${countyId} and v.household_id = h.id) as last
    from unnest(${[...householdIds]}::bigint[]) as h(id)`.execute(tx)
  return new Map(rows.map(({ id, ...helped }) => [id, helped]))
}
