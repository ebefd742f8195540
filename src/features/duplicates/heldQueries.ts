import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

export type Held = { why: 'serves' | 'asks' | 'stands' | 'listed'; name: string; at: string }

/**
 * The first thing that still runs in somebody's name: a post or seat, an offer or service that waits for its answer, an open call, a place on
 * a staff list or as a contact. It belongs to others too (counters, voters, households), so no merge moves it unseen. What is past stays
 * with the row it was written by, which points to the one kept.
 */
export async function findHeld(tx: Db, countyId: number, personId: number, today: Day): Promise<Held | undefined> {
  const of = sql`county_id = ${countyId} and person_id = ${personId}`
  const running = sql`(term_to is null or term_to >= ${today})`
  const { rows } = await sql<Held>`
    select held.why, p.name, coalesce(b.name, g.name, a.name, '') as at from (
      select 1 as rank, 'serves' as why, body_id, null::bigint as grid_id, null::bigint as area_id from body_member where ${of} and counted
      union all select 2, 'serves', null, grid_id, area_id from post where ${of} and ${running}
      union all select 3, 'asks', body_id, null, null from body_offer where ${of} and accepted is null and withdrawn_at is null
      union all select 4, 'asks', body_id, null, null from body_deed where ${of} and state = 'told'
      union all select 5, 'asks', body_id, null, null from aid_asking where ${of} and accepted is null
      union all select 6, 'stands', null, c.grid_id, null from open_call_candidate k join open_call c on c.county_id = k.county_id and c.id = k.call_id
        where k.county_id = ${countyId} and k.person_id = ${personId} and k.withdrawn_at is null and c.state in ('open', 'chosen')
      union all select 7, 'listed', null, grid_id, null from overlay where ${of} and ${running}
      union all select 8, 'listed', null, null, village_id from contact
        where county_id = ${countyId} and by_person_id = ${personId} and ended_on is null and ${running}
    ) held
    join person p on p.county_id = ${countyId} and p.id = ${personId}
    left join body b on b.county_id = p.county_id and b.id = held.body_id
    left join grid g on g.county_id = p.county_id and g.id = held.grid_id
    left join area a on a.county_id = p.county_id and a.id = held.area_id
    order by held.rank limit 1`.execute(tx)
  return rows[0]
}
