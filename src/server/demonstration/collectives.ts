import type pg from 'pg'
import { isResidentsArea } from '#kernel/area/code.ts'

/** Whose turn it is: which household heads of a village, by their order, hold which seat of its collective. */
const seats = [
  { role: 'head', from: 11, to: 11, leads: true },
  { role: 'councillor', from: 12, to: 15, leads: false },
  { role: 'supervisor', from: 16, to: 18, leads: false },
  { role: 'finance', from: 19, to: 19, leads: false },
  { role: 'member', from: 20, to: 27, leads: false },
]

/** Members who may vote, and who came to the first meeting. */
const first = { roll: 96, present: 71, votes: 68 }

/**
 * The collective economic organisation of each rural village that has people, with its council of five, supervisors and finance person, as
 * its members elected them; once. Nobody of one organ is of another, and no two seats are of one household.
 */
export async function seedCollectives(owner: pg.Client, countyId: number, from: string): Promise<void> {
  const villages = await owner.query<{ id: string; code: string }>(
    `select a.id, a.code from area a where a.county_id = $1 and a.level = 'village' and a.valid_to is null
       and exists (select from household h where h.county_id = a.county_id and h.village_id = a.id)
       and not exists (select from body b where b.county_id = a.county_id and b.area_id = a.id and b.kind = 'collectiveEconomicOrg')`,
    [countyId],
  )
  const rural = villages.rows.filter(({ code }) => !isResidentsArea(code)).map(({ id }) => Number(id))
  if (rural.length === 0) return
  await owner.query(
    `with made as (
       insert into body (county_id, kind, name, area_id, level, township_id, village_id, source, valid_from)
       select $1, 'collectiveEconomicOrg', v.name || '股份经济合作社', v.id, 'village', v.township_id, v.id, 'seed', $3::date
       from area v where v.county_id = $1 and v.id = any($2::bigint[]) returning id, village_id),
     met as (
       insert into body_sitting (county_id, body_id, how, on_day, roll, present, statute, by_account_id, at)
       select $1, id, 'election', $3::date, $5, $6, 'collective-organisation-law-2024-29', 0, $3::date from made returning id, body_id),
     head as (
       select h.village_id, m.person_id, row_number() over (partition by h.village_id order by length(h.code), h.code) as n
       from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
       where h.county_id = $1 and h.village_id = any($2::bigint[]) and h.valid_to is null)
     insert into body_member (county_id, body_id, person_id, role, leads, term_from, term_to, sitting_id, votes)
     select $1, made.id, head.person_id, s.role, s.leads, $3::date, case s.role when 'member' then null else ($3::date + interval '5 years' - interval '1 day')::date end,
       met.id, case when s.role in ('head', 'councillor', 'supervisor') then $7::int - head.n::int + 11 end
     from made join met on met.body_id = made.id join head on head.village_id = made.village_id
     join jsonb_to_recordset($4::jsonb) as s(role text, "from" int, "to" int, leads boolean) on head.n between s."from" and s."to"`,
    [countyId, rural, from, JSON.stringify(seats), first.roll, first.present, first.votes],
  )
  await owner.query('select recount_bodies($1)', [countyId])
}
