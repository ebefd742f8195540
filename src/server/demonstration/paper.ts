import type { Plot } from './villages.ts'

/**
 * What came in at the counter and not on a phone: one of those who stand for an open call, some services, and something that a group did
 * together; and an offer to serve of somebody not of age, which waits for a guardian's word. Written down by an officer of the village, so that the screens show whose hand it was.
 */
export async function seedPaper({ owner, countyId }: Plot, villageIds: readonly number[]): Promise<void> {
  const officer = (
    row: string,
  ) => `(select p.person_id from post p where p.county_id = ${row}.county_id and p.village_id = ${row}.village_id
    and p.role = 'villageOfficer' and p.term_from <= current_date and (p.term_to is null or p.term_to >= current_date) order by p.id limit 1)`
  const here = [countyId, villageIds]
  await owner.query(
    `update open_call_candidate k set heard = 'counter', noted_by_person_id = by.id
     from (select c.county_id, (select max(o.id) from open_call_candidate o where o.county_id = c.county_id and o.call_id = c.id) as last,
         ${officer('c')} as id from open_call c where c.county_id = $1 and c.village_id = any($2::bigint[])) as by
     where k.county_id = by.county_id and k.id = by.last and by.id is not null`,
    here,
  )
  await owner.query(
    `update body_deed d set heard = 'letter', noted_by_person_id = by.id
     from (select x.county_id, x.id as deed, ${officer('x')} as id from body_deed x
       where x.county_id = $1 and x.village_id = any($2::bigint[]) and x.id % 5 = 0) as by
     where d.county_id = by.county_id and d.id = by.deed and by.id is not null and by.id <> d.person_id`,
    here,
  )
  await owner.query(
    `with did as (insert into aid_action (county_id, body_id, action, on_day, note, by_account_id, at, heard, noted_by_person_id)
     select b.county_id, b.id, 'learn', current_date - 20, '一起学了养老保险怎么交', 0, now(), 'counter', b.officer
     from (select distinct on (x.village_id) x.*, ${officer('x')} as officer from body x
       where x.county_id = $1 and x.village_id = any($2::bigint[]) and x.valid_to is null
         and x.kind in ('neighbourhoodAid', 'industryAid', 'livingAid') order by x.village_id, x.id) as b
     where b.officer is not null returning county_id, body_id, on_day)
     update body set last_action_on = greatest(body.last_action_on, did.on_day) from did
     where body.county_id = did.county_id and body.id = did.body_id`,
    here,
  )
  await owner.query(
    `insert into body_offer (county_id, body_id, person_id, account_id, role, said, at)
     select distinct on (b.village_id) b.county_id, b.id, m.person_id, 0, 'member', '放假在家，想帮着给弟弟妹妹们读书', now()
     from body b join household h on h.county_id = b.county_id and h.village_id = b.village_id and h.valid_to is null
       join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
       join person p on p.county_id = m.county_id and p.id = m.person_id
         and p.birth_date between (current_date - interval '17 years 11 months')::date::text
         and (current_date - interval '16 years 1 month')::date::text
     where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.valid_to is null and b.kind = 'volunteerTeam'
     order by b.village_id, b.id, p.id on conflict do nothing`,
    here,
  )
}
