import type { Plot } from './villages.ts'

/** What was done, so that the lists are not empty; each body of a village takes some of them in turn. */
const topics = ['陪独居老人看病取药', '清扫村道和文化广场', '给留守儿童补课', '帮着收晒粮食', '上门讲医保和养老政策']

/** One service in so many still waits for somebody's word. */
const waitingEvery = 4

/**
 * Services of the bodies that serve, one for each seat; somebody who offers to serve; what was said of a post; and what each branch
 * means to do about what it lacks. Set-based, for one village and for hundreds.
 */
export async function seedServices(
  { owner, countyId, packs, from }: Plot,
  villageIds: readonly number[],
): Promise<void> {
  const types = Object.values(packs.at({ townshipId: null, villageId: villageIds[0] ?? null }).bodyTypes)
  const kinds = types.flatMap((type) => (type.serves ? type.id : []))
  const here = [countyId, villageIds, from]
  await owner.query(
    `insert into body_deed (county_id, body_id, person_id, role, township_id, village_id, on_day, half_hours, topic, code,
         account_id, at, state, confirmed_as, confirmed_by, confirmed_at)
     select m.county_id, m.body_id, m.person_id, m.role, b.township_id, b.village_id, $3::date + (m.id * 13 % 250)::int,
         2 + (m.id % 6)::int, ($5::text[])[1 + (m.id % ${topics.length})::int], lpad((m.id % 100000000)::text, 8, '0'), 0,
         $3::date, case when m.id % ${waitingEvery} = 0 then 'told' else 'confirmed' end,
         case when m.id % ${waitingEvery} = 0 then null when m.id % 2 = 0 then 'receiver' else 'village' end,
         case when m.id % ${waitingEvery} = 0 then null else 0 end, case when m.id % ${waitingEvery} = 0 then null else $3::date end
       from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
       where m.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind = any($4::text[]) and m.counted
         and m.person_id is not null
     on conflict do nothing`,
    [...here, kinds, topics],
  )
  await owner.query(
    `insert into body_offer (county_id, body_id, person_id, account_id, role, said, at)
     select b.county_id, b.id, (select m.person_id from household h join membership m on m.county_id = h.county_id
           and m.household_id = h.id and m.is_head and m.valid_to is null
         where h.county_id = b.county_id and h.village_id = b.village_id and h.valid_to is null and not exists (
           select from body_member s where s.county_id = b.county_id and s.body_id = b.id and s.person_id = m.person_id)
         order by h.id desc limit 1), 0, 'pupils', '周末有空，能教数学', $3::date
       from body b where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind = 'visitingMembers'`,
    here,
  )
  await owner.query(
    `insert into body_review (county_id, body_id, seat_id, on_day, said, by_account_id, at)
     select distinct on (b.id) b.county_id, b.id, m.id, $3::date + 180, '半年里上门讲了六回政策，带着大家清了两次水渠', 0, $3::date
       from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted
       where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind = 'memberPosts' order by b.id, m.id`,
    here,
  )
}
