import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

/**
 * A household with its people in one line of text and what is recorded in another. A prefecture has 2.4 million people, and a row for each
 * would cost most of the time; of a birthday there stands only between which of `birthdays` it lies, so that lines repeat.
 */
export type HomeLine = {
  id: number
  townshipId: number
  villageId: number
  members: string | null
}

/** Who lives in these households, `relation|sex|birthday that counts|reason of being away` for each, in one statement. */
export async function listHomeLines(
  tx: Db,
  countyId: number,
  householdIds: readonly number[],
  [elder, adult, grown]: readonly Day[],
  today: Day,
): Promise<HomeLine[]> {
  const { rows } = await sql<HomeLine>`
    select h.id, h.township_id as "townshipId", h.village_id as "villageId",
      string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then '' when p.birth_date <= ${elder} then ${elder}
        when p.birth_date <= ${adult} then ${adult} when p.birth_date <= ${grown} then ${grown} else ${today} end
        || '|' || coalesce(a.reason, ''), ';') filter (where p.id is not null) as members
    from household h
    left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
    left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
    where h.county_id = ${countyId} and h.id = any(${[...householdIds]}::bigint[])
    group by h.county_id, h.id`.execute(tx)
  return rows
}

/**
 * What is recorded of these households and their people, `field|year|value` for each, in one line of text for a household. What is past
 * its term, taken back, or objected to and not yet answered counts as unknown.
 */
export async function listKnownLines(
  tx: Db,
  countyId: number,
  ids: readonly number[],
  day: Day,
): Promise<{ of: number; known: string }[]> {
  const counts = sql`c.closed_at is null and c.keep_until >= ${day} and (c.objected_at is null or c.answered_at is not null)`
  const { rows } = await sql<{ of: number; known: string }>`
    select "of", string_agg(field || '|' || year || '|' || value, ';' order by field, year) as known from (
      select c.household_id as "of", c.field, c.year, c.value::text from circumstance c
      where c.county_id = ${countyId} and c.household_id = any(${[...ids]}::bigint[]) and ${counts}
      union all
      select m.household_id, c.field, c.year, c.value::text from circumstance c
      join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
      where c.county_id = ${countyId} and c.person_id is not null and m.household_id = any(${[...ids]}::bigint[]) and ${counts}) said
    group by "of"`.execute(tx)
  return rows
}
