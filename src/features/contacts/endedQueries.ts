import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

type EndedRow = {
  id: number
  level: string
  name: string
  householdId: number | null
  code: string | null
  /** The head of the household, or the person of the level below. */
  ofName: string | null
  purpose: string
  from: Day
  on: Day
  reason: string
  result: string
  followedBy: string | null
}

const columns = sql`c.id, c.level, b.name, c.household_id as "householdId", h.code, c.purpose, c.term_from as "from",
  coalesce(c.ended_on, c.term_to) as "on", coalesce(c.end_reason, 'termOver') as reason, c.result,
  coalesce(p.name, (select m.name from membership s join person m on m.county_id = s.county_id and m.id = s.person_id
    where s.county_id = c.county_id and s.household_id = c.household_id and s.is_head and s.valid_to is null limit 1)) as "ofName",
  (select f.name from contact n join person f on f.county_id = n.county_id and f.id = n.by_person_id
    where n.county_id = c.county_id and n.village_id = c.village_id and n.line = c.line and n.follows_id = c.id limit 1) as "followedBy"
  from contact c join person b on b.county_id = c.county_id and b.id = c.by_person_id
  left join household h on h.county_id = c.county_id and h.id = c.household_id
  left join person p on p.county_id = c.county_id and p.id = c.person_id`

/** A term that has passed is an end too, although nobody wrote one. */
const over = (today: Day) => sql`(c.ended_on is not null or c.term_to < ${today}::date)`

type Filter = { line: string; personId?: number | undefined; after?: number | undefined; limit: number; today: Day }

/** As many as the page of a household shows. */
const mostOfHousehold = 50

/** What a household had before, in every line; the caller has found it in its scope. */
export async function listEndedOfHousehold(tx: Db, countyId: number, householdId: number, today: Day) {
  const { rows } = await sql<EndedRow & { line: string }>`select c.line, ${columns} where c.county_id = ${countyId}
    and c.household_id = ${householdId} and ${over(today)} order by c.id desc limit ${mostOfHousehold}`.execute(tx)
  return rows
}

/** What was in a line of a village and is no more, the newest first. The caller has found the village in its scope. */
export async function listEnded(
  tx: Db,
  countyId: number,
  villageId: number,
  { line, personId, after, limit, today }: Filter,
): Promise<EndedRow[]> {
  const { rows } = await sql<EndedRow>`select ${columns} where c.county_id = ${countyId} and c.village_id = ${villageId}
    and c.line = ${line} and (${personId ?? null}::bigint is null or c.by_person_id = ${personId ?? null}::bigint)
    and (${after ?? null}::bigint is null or c.id < ${after ?? null}::bigint) and ${over(today)}
    order by c.id desc limit ${limit + 1}`.execute(tx)
  return rows
}
