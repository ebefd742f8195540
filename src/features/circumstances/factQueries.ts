import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Known } from '#kernel/circumstance/facts.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import type { Day } from '#kernel/shared/day.ts'

/** A household with its people in one line of text: a prefecture has 2.4 million of them, and a row for each would cost most of the time. */
export type HomeRow = { id: number; townshipId: number; villageId: number; members: string | null }

/** Who lives in these households, `relation|sex|birth date|reason of being away` for each, in one statement. */
export async function listHomes(tx: Db, countyId: number, householdIds: readonly number[]): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select h.id, h.township_id as "townshipId", h.village_id as "villageId",
      string_agg(concat(m.relation, '|', p.sex, '|', p.birth_date, '|', a.reason), ';') filter (where p.id is not null) as members
    from household h
    left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
    left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
    where h.county_id = ${countyId} and h.id = any(${[...householdIds]}::bigint[])
    group by h.county_id, h.id`.execute(tx)
  return rows
}

export type KnownRow = Known & { of: number; value: Value }

/**
 * What is recorded of these households and their people, each with the household it belongs to. What is past its term, taken back, or
 * objected to and not yet answered counts as unknown.
 */
export async function listKnown(tx: Db, countyId: number, ids: readonly number[], day: Day): Promise<KnownRow[]> {
  const counts = sql`c.closed_at is null and c.keep_until >= ${day} and (c.objected_at is null or c.answered_at is not null)`
  const { rows } = await sql<KnownRow>`
    select c.household_id as "of", c.field, c.year, c.value from circumstance c
    where c.county_id = ${countyId} and c.household_id = any(${[...ids]}::bigint[]) and ${counts}
    union all
    select m.household_id, c.field, c.year, c.value from membership m
    join circumstance c on c.county_id = m.county_id and c.person_id = m.person_id
    where m.county_id = ${countyId} and m.household_id = any(${[...ids]}::bigint[]) and m.valid_to is null and ${counts}`.execute(
    tx,
  )
  return rows
}

/** The same of villages. */
export async function listKnownOfVillages(
  tx: Db,
  countyId: number,
  ids: readonly number[],
  day: Day,
): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select c.area_id as "of", c.field, c.year, c.value from circumstance c
    where c.county_id = ${countyId} and c.area_id = any(${[...ids]}::bigint[]) and c.closed_at is null and c.keep_until >= ${day}`.execute(
    tx,
  )
  return rows
}
