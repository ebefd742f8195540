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
  await seatFirstSecretaries(owner, here)
  await owner.query(
    `insert into body_plan_item (county_id, body_id, aspect, gap, step, due_on, done_on, result, by_account_id, at)
     select b.county_id, b.id, p.aspect, p.gap, p.step, $3::date + p.due, case when p.result <> '' then $3::date + p.due end, p.result,
         0, $3::date
       from body b cross join (values ('staff', '委员年纪偏大，没有三十五岁以下的', '从返乡青年里培养两名后备人选', 330, ''),
         ('skill', '账目和档案还靠手写', '请镇里办两期电脑培训', 120, '两期办完，会做账的有三人'),
         ('discipline', '支部会有两个月没有按时开', '每月五日开会，会议记录当天入档', 400, '')) as p(aspect, gap, step, due, result)
       where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind = 'partyBranch'`,
    here,
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

/** Whoever leads a resident team holds the post of first secretary for the same term; a bureau has sent each of them. */
async function seatFirstSecretaries(owner: Plot['owner'], here: readonly unknown[]): Promise<void> {
  await owner.query(
    `with head as (
       select m.id, m.person_id, b.id as body_id, b.township_id, b.village_id, m.term_from, m.term_to
       from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
       where b.county_id = $1 and b.village_id = any($2::bigint[]) and b.kind = 'workTeam'),
     post as (
       insert into post (county_id, person_id, role, title, body_id, level, area_id, township_id, village_id, term_from, term_to)
       select $1, person_id, 'villageOfficer', 'firstSecretary', body_id, 'village', village_id, township_id, village_id, term_from, term_to
       from head returning id, body_id)
     update body_member m set post_id = post.id from post, head
     where m.county_id = $1 and m.id = head.id and post.body_id = head.body_id`,
    [here[0], here[1]],
  )
  await owner.query(
    `update body_member m set origin = ($3::text[])[1 + (m.id % 3)::int] from body b
     where m.county_id = $1 and b.county_id = m.county_id and b.id = m.body_id and b.kind = 'workTeam'
       and b.village_id = any($2::bigint[])`,
    [here[0], here[1], ['县财政局', '县农业农村局', '县教育局']],
  )
}
