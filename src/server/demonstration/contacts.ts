import type { Plot } from './villages.ts'

/** One household in so many has nobody yet, so that a page shows what a gap looks like. */
const gapEvery = 9

/**
 * Lines of contact for whole villages at once: each household to the cluster head of its grid, and to one of the village's Party
 * members in turn; and two pairings. Set-based, because the same is asked for a village and for a prefecture.
 */
export async function seedContacts(
  { owner, countyId, packs, from }: Plot,
  villageIds: readonly number[],
): Promise<void> {
  const lines = packs.at({ townshipId: null, villageId: villageIds[0] ?? null }).contactLines
  const by = [countyId, villageIds, from]
  if (lines.headLine)
    await owner.query(
      `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, term_to, at)
       select h.county_id, 'headLine', 'head', head.person_id, h.id, h.township_id, h.village_id, $3::date, $3::date + 1826, $3::date
       from household h join (select grid_id, min(person_id) as person_id from post
         where county_id = $1 and village_id = any($2::bigint[]) and role = 'clusterHead' and grid_id is not null group by grid_id) head
         on head.grid_id = h.grid_id
       where h.county_id = $1 and h.village_id = any($2::bigint[]) and h.valid_to is null`,
      by,
    )
  if (lines.headLine)
    await owner.query(
      `insert into contact (county_id, line, level, by_person_id, person_id, township_id, village_id, term_from, at)
       select distinct on (p.village_id, p.person_id) p.county_id, 'headLine', 'committee', chief.person_id, p.person_id, p.township_id,
         p.village_id, $3::date, $3::date
       from post p join (select b.village_id, min(m.person_id) as person_id
         from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.leads
         where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind in ('villagersCommittee', 'residentsCommittee') group by b.village_id) chief
         on chief.village_id = p.village_id
       where p.county_id = $1 and p.village_id = any($2::bigint[]) and p.role = 'clusterHead' and p.person_id <> chief.person_id`,
      by,
    )
  for (const line of ['partyLine', 'memberPairing'].filter((id) => lines[id]))
    await owner.query(
      `with member as (
         select village_id, person_id, row_number() over (partition by village_id order by person_id) as n,
           count(*) over (partition by village_id) as of from standing
         where county_id = $1 and village_id = any($2::bigint[]) and kind = 'partyMember' and valid_to is null),
       home as (
         select h.*, row_number() over (partition by village_id order by id) as n from household h
         where county_id = $1 and village_id = any($2::bigint[]) and valid_to is null)
       insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, term_to, at)
       select $1, $4, 'member', m.person_id, h.id, h.township_id, h.village_id, $3::date, $3::date + 1826, $3::date
       from home h join member m on m.village_id = h.village_id and m.n = 1 + h.n % m.of where h.n % ${gapEvery} <> 0`,
      [...by, line],
    )
  if (lines.pairing) await owner.query(pairings, by)
}

/** Two households have no telephone: one said at the door whom it would rather have, one by a call that it wants nobody. */
export async function seedWishes({ owner, countyId, packs }: Plot, villageId: number): Promise<void> {
  if (!packs.at({ townshipId: null, villageId }).contactLines.partyLine) return
  await owner.query(
    `insert into contact_wish (county_id, household_id, township_id, village_id, line, kind, said, heard, by_account_id, by_person_id, at)
     select $1, h.id, h.township_id, h.village_id, 'partyLine', case when h.held then 'another' else 'refuse' end,
       case when h.held then '白天都在地里，想要一位晚上能来的' else '家里有儿女常回来' end, case when h.held then 'visit' else 'call' end,
       0, officer.person_id, now() - interval '3 days'
     from (select g.*, c.id is not null as held, row_number() over (partition by c.id is not null order by g.id desc) as n
         from household g left join contact c on c.county_id = g.county_id and c.household_id = g.id and c.line = 'partyLine'
           and c.ended_on is null
         where g.county_id = $1 and g.village_id = $2 and g.valid_to is null) h
       join (select min(person_id) as person_id from post where county_id = $1 and village_id = $2 and role = 'villageOfficer') officer
         on officer.person_id is not null
     where h.n = 1`,
    [countyId, villageId],
  )
}

/** In each village one household is helped with something named, and another was: its pairing has ended with what came of it. */
const pairings = `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, purpose, term_from,
    ended_on, end_reason, result, at)
  select $1, 'pairing', 'helper', m.person_id, h.id, h.township_id, h.village_id, '学会在网上卖茶', $3::date,
    case when h.n = 2 then $3::date + 180 end, case when h.n = 2 then 'done' end, case when h.n = 2 then '网店开起来了，自己会发货' else '' end,
    $3::date
  from (select *, row_number() over (partition by village_id order by id) as n from household
      where county_id = $1 and village_id = any($2::bigint[]) and valid_to is null) h
    join (select village_id, min(person_id) as person_id from standing
      where county_id = $1 and village_id = any($2::bigint[]) and kind = 'partyMember' and valid_to is null group by village_id) m
    on m.village_id = h.village_id
  where h.n <= 2`
