import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

/**
 * The posts of somebody who died end with the day before: on the day itself nobody is there to be turned to. What had not begun yet has
 * a term of no day, and stays as everything does.
 */
export async function endPostsOf(tx: Db, countyId: number, personId: number, died: Day, today: Day): Promise<void> {
  await sql`update post set term_to = greatest(${died}::date, term_from) - 1, end_reason = 'died'
    where county_id = ${countyId} and person_id = ${personId} and (term_to is null or term_to >= ${today}::date)`.execute(
    tx,
  )
}

/** How much somebody held in a place when they died or moved away: posts, seats without a post, places on lists, lines of contact. */
export type Held = {
  personId: number
  how: 'died' | 'left'
  townshipId: number | null
  villageId: number | null
  n: number
}

/**
 * What these people held who are no more in the register, place by place. Whoever died holds it no more by now or will not in a moment, so it is
 * known by its reason too; of whoever moved away nothing has ended. To belong to a group of neighbours (`neighbourly`: those kinds) is no office,
 * to lead one is.
 */
export async function heldByGone(
  tx: Db,
  countyId: number,
  { personIds, neighbourly, today }: { personIds: readonly number[]; neighbourly: readonly string[]; today: Day },
): Promise<Held[]> {
  if (personIds.length === 0) return []
  const runs = sql`(x.end_reason = 'died' or (x.term_to is null or x.term_to >= ${today}::date))`
  const { rows } = await sql<Held>`
    with gone as (select county_id, id, end_kind from person
        where county_id = ${countyId} and id = any(${[...personIds]}::bigint[]) and end_kind in ('died', 'left')),
    held as (
      select g.id, x.township_id, x.village_id, 1 as n from gone g join post x on x.county_id = g.county_id and x.person_id = g.id and ${runs}
      union all select g.id, b.township_id, b.village_id, 1 from gone g
        join body_member x on x.county_id = g.county_id and x.person_id = g.id and x.post_id is null and (x.counted or x.end_reason = 'died')
        join body b on b.county_id = x.county_id and b.id = x.body_id and (x.leads or b.kind <> all(${[...neighbourly]}::text[]))
      union all select g.id, x.township_id, x.village_id, 1 from gone g
        join overlay x on x.county_id = g.county_id and x.person_id = g.id and ${runs}
      union all select distinct g.id, x.township_id, x.village_id, 1 from gone g
        join contact x on x.county_id = g.county_id and x.by_person_id = g.id and (x.ended_on is null or x.end_reason = 'died'))
    select g.id as "personId", g.end_kind as how, h.township_id as "townshipId", h.village_id as "villageId", sum(h.n)::int as n
    from gone g join held h on h.id = g.id group by 1, 2, 3, 4 order by 1, 3, 4`.execute(tx)
  return rows
}
