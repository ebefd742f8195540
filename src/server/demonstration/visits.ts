import type pg from 'pg'
import { insertRows } from '#database/bulk.ts'
import type { County } from '#features/feature.ts'
import { type SeedContact, visitRows } from '#features/visits/seed.ts'
import { dayOf } from '#kernel/shared/day.ts'
import type { Ground } from '../ground.ts'

/** Lines whose people have been to some doors already: of each village to so many with a request, and to so many without. */
const visited = ['partyLine', 'memberPairing', 'headLine']
const ofEachKind = 3

/** What visits left in the last months, once: households that have placed a request first, so that some of it came to an answer. */
export async function seedSomeVisits(ground: Ground, county: County, owner: pg.Client): Promise<void> {
  const there = await owner.query('select 1 from visit where county_id = $1 limit 1', [county.id])
  if (there.rowCount) return
  const lines = ground.packsOf(county).everywhere.contactLines
  const about = { countyId: county.id, sealer: ground.sealer, today: dayOf(ground.clock()) }
  for (const id of visited)
    if (lines[id]) await insertRows(owner, 'visit', visitRows(about, lines[id], await contactsOf(owner, county.id, id)))
}

async function contactsOf(owner: pg.Client, countyId: number, line: string): Promise<SeedContact[]> {
  const { rows } = await owner.query<Record<keyof SeedContact, string | null>>(
    `select id, "householdId", "townshipId", "villageId", "personId", "requestId", "requestedOn" from (
       select c.id, c.household_id as "householdId", c.township_id as "townshipId", c.village_id as "villageId",
         c.by_person_id as "personId", r.id as "requestId", r.received_at::date::text as "requestedOn",
         row_number() over (partition by c.village_id, r.id is null order by c.id) as n
       from contact c left join (
         select distinct on (m.household_id) m.household_id, q.id, q.received_at
         from request q join membership m on m.county_id = q.county_id and m.person_id = q.requester_person_id and m.valid_to is null
         where q.county_id = $1 and not exists (select from visit v where v.county_id = q.county_id and v.request_id = q.id)
         order by m.household_id, q.id) r on r.household_id = c.household_id
       where c.county_id = $1 and c.line = $2 and c.household_id is not null and c.ended_on is null) one
     where n <= $3 order by id`,
    [countyId, line, ofEachKind],
  )
  const number = (value: string | null) => (value === null ? null : Number(value))
  return rows.map((row) => ({
    id: Number(row.id),
    householdId: Number(row.householdId),
    townshipId: Number(row.townshipId),
    villageId: Number(row.villageId),
    personId: Number(row.personId),
    requestId: number(row.requestId),
    requestedOn: row.requestedOn,
  }))
}
