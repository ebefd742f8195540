import type { Plot } from '#server/demonstration/villages.ts'

/** Every second group chose its council by so many hands; one household in so many agreed to hear of policies, or uses one. */
const agreesEvery = 4
const usesEvery = 23
const actsEvery = 6

/** What follows from what stands now, county by county: members and meetings of bodies, consents, officers' households, newcomers' wishes. */
export async function seedFollowing({ owner, countyId, packs, from }: Plot): Promise<void> {
  const model = packs.at({ townshipId: null, villageId: null })
  await owner.query(committees, [countyId, from])
  await owner.query(meetings, [countyId, from, model.bodyTypes.groupCouncil?.meeting?.statute ?? null])
  await owner.query(consents, [countyId, from])
  await owner.query(uses, [countyId, from])
  await owner.query(jointActions, [
    countyId,
    from,
    model.bodyTypes.neighbourhoodAid?.actions?.map(({ id }) => id) ?? [],
  ])
  if (model.contactLines.villagesAndHouseholds) {
    await owner.query(officersOfVillages, [countyId, from])
    await owner.query(officersOfHouseholds, [countyId, from])
  }
}

/** Two members beside the director of each villagers' committee. */
const committees = `insert into body_member (county_id, body_id, person_id, role, term_from, term_to)
  select b.county_id, b.id, head.person_id, 'member', $2::date, ($2::date + interval '5 years' - interval '1 day')::date
  from body b join (select h.village_id, m.person_id, row_number() over (partition by h.village_id order by h.id) as n
      from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
      where h.county_id = $1 and h.valid_to is null and not exists (select from post p where p.county_id = h.county_id and p.person_id = m.person_id))
    head on head.village_id = b.village_id and head.n in (4, 5)
  where b.county_id = $1 and b.kind = 'villagersCommittee'`

/** The meeting that chose each group's council; its seats name it, with their votes. */
const meetings = `with held as (
    insert into body_sitting (county_id, body_id, how, on_day, roll, present, statute, note, by_account_id, at)
    select b.county_id, b.id, 'selectionMeeting', $2::date, 60 + (b.id % 40)::int, 50 + (b.id % 40)::int, $3, '', 0, $2::date
    from body b where b.county_id = $1 and b.kind = 'groupCouncil' returning county_id, id, body_id, present)
  update body_member m set sitting_id = held.id, votes = held.present - 3 * (m.id % 5)::int from held
  where m.county_id = held.county_id and m.body_id = held.body_id`

const consents = `insert into policy_consent (county_id, household_id, by_household, given_on, by_account_id, at)
  select county_id, id, id % 3 = 0, $2::date + (id % 200)::int, 0, $2::date + (id % 200)::int
  from household where county_id = $1 and valid_to is null and id % ${agreesEvery} = 1`

const uses = `insert into policy_use (county_id, policy_id, household_id, used_from, by_account_id, at)
  select h.county_id, p.id, h.id, $2::date + (h.id % 200)::int, 0, $2::date + (h.id % 200)::int
  from household h join (select id, row_number() over (order by id) - 1 as n from policy
      where county_id = $1 and subject = 'households' and valid_from is not null) p on h.id % ${usesEvery} = p.n
  where h.county_id = $1 and h.valid_to is null`

/** One group that helps each other in so many has written down what it did together, two things each. */
const jointActions = `with acted as (insert into aid_action (county_id, body_id, action, on_day, note, by_account_id, at)
  select b.county_id, b.id, ($3::text[])[1 + ((b.id / ${actsEvery} + k) % cardinality($3::text[]))::int], day, '', 0, day
  from body b cross join generate_series(0, 3, 3) k cross join lateral (select $2::date + ((b.id * 7 + k * 31) % 280)::int as day) d
  where b.county_id = $1 and b.kind like '%Aid' and b.id % ${actsEvery} = 0 and cardinality($3::text[]) > 0
    returning body_id, on_day)
  update body set last_action_on = last.day from (select body_id, max(on_day) as day from acted group by body_id) last
  where body.county_id = $1 and body.id = last.body_id`

/** An officer of the township has some villages, and in each of them ten households. */
const officersOfVillages = `insert into contact (county_id, line, level, by_person_id, person_id, township_id, village_id, term_from, term_to, at)
  select v.county_id, 'villagesAndHouseholds', 'village', o.person_id, head.person_id, v.township_id, v.id, $2::date, $2::date + 1095, $2::date
  from (select *, row_number() over (partition by township_id order by sort, id) as n from area where county_id = $1 and level = 'village' and valid_to is null) v
    join (select township_id, person_id, row_number() over (partition by township_id order by person_id) as n,
        count(*) over (partition by township_id) as of
      from (select distinct township_id, person_id from post where county_id = $1 and role = 'townshipOfficer') p) o
      on o.township_id = v.township_id and o.n = 1 + v.n % o.of
    join (select village_id, min(person_id) as person_id from post where county_id = $1 and role = 'villageOfficer' group by village_id) head
      on head.village_id = v.id
  where head.person_id <> o.person_id`

const officersOfHouseholds = `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, term_to, at)
  select h.county_id, 'villagesAndHouseholds', 'household', head.person_id, h.id, h.township_id, h.village_id, $2::date, $2::date + 1095, $2::date
  from (select *, row_number() over (partition by village_id order by id) as n from household where county_id = $1 and valid_to is null) h
    join (select village_id, person_id, row_number() over (partition by village_id order by person_id) as n
      from (select distinct village_id, person_id from post where county_id = $1 and role = 'villageOfficer') p) head
      on head.village_id = h.village_id and head.n = 1 + (h.n - 3) / 10 and h.n >= 3`
