import type { ClientBase } from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import { isQuorate, quorumOf } from '#kernel/deliberation/outcome.ts'
import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { Plot } from './villages.ts'

/** Of the villages that are written all at once, one in so many has met. */
const oneIn = 20
/** Whoever writes for the demonstration has no account. */
const seedAccount = 0

type Body = { id: string; township_id: string; village_id: string; seats: string[]; people: string[] }
type Told = {
  /** So many days ago. */
  ago: number
  /** How many of those due stayed at home; `tooMany`: so many that the meeting could decide nothing. */
  missing: number | 'tooMany'
  topics: readonly {
    title: string
    said: string
    resolution?: string
    against?: number
    liked?: number
    aside?: true
  }[]
}

/** One that is over and rated, one on the board, and one to which too few came. */
const meetings: readonly Told[] = [
  {
    ...{ ago: 40, missing: 1 },
    topics: [
      {
        ...{ title: '三组通组路硬化', said: '下雨天泥深，孩子上学、农户运肥都难走。' },
        ...{ resolution: '今年内硬化三组通组路一公里，村集体出资，各户投工自愿。', against: 1, liked: 6 },
      },
    ],
  },
  {
    ...{ ago: 5, missing: 0 },
    topics: [
      {
        ...{ title: '生活垃圾清运办法', said: '清运点少，夏天气味大。' },
        ...{ resolution: '每组设两个清运点，隔日清运一次；清运费由村集体承担一年。', against: 2 },
      },
      {
        ...{ title: '村集体鱼塘重新发包', said: '原合同年底到期。' },
        ...{ resolution: '鱼塘公开发包三年，发包结果在公开栏公布。', against: 0, aside: true },
      },
    ],
  },
  {
    ...{ ago: 2, missing: 'tooMany' },
    topics: [
      { title: '文化广场选址', said: '一处在村部旁，一处在老晒场。' },
      { title: '修订用水公约', said: '旱季各组用水先后要重新商量。' },
    ],
  },
]

/** Meetings of the representatives in the village of the guides and in a few others: every state of the ledger has a line. */
export async function seedDeliberations(plot: Plot, villageIds: readonly number[]): Promise<void> {
  const { owner, countyId, packs } = plot
  const { rows } = await owner.query<Body>(
    `select b.id, b.township_id, b.village_id, array_agg(m.id::text order by m.id) as seats,
         array_agg(m.person_id::text order by m.id) as people
       from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id
       where b.county_id = $1 and b.kind = 'representativeMeeting' and b.village_id = any($2::bigint[])
         and (cardinality($2::bigint[]) = 1 or b.village_id % ${oneIn} = 0)
       group by b.id, b.township_id, b.village_id order by b.id`,
    [countyId, villageIds],
  )
  const today = (await owner.query<{ today: Day }>('select current_date::text as today')).rows[0]!.today
  for (const body of rows) {
    const place = { townshipId: Number(body.township_id), villageId: Number(body.village_id) }
    const rule = packs.at(place).bodyTypes.representativeMeeting?.deliberates
    if (!rule) continue
    for (const told of meetings) await seedMeeting(plot, body, rule, told, today)
    await insertRows(owner, 'agenda_item', [
      {
        ...placeOf(plot, body),
        deliberation_id: null,
        ...waiting,
        by_account_id: seedAccount,
        at: `${today}T01:00:00.000Z`,
      },
    ])
  }
}

const waiting = { title: '村口路灯由谁管护', said: '灯坏了常常没人修。', proposer: 'resident' }

const placeOf = ({ countyId }: Plot, body: Body) => ({
  ...{ county_id: countyId, body_id: body.id, township_id: body.township_id, village_id: body.village_id },
})

async function seedMeeting(plot: Plot, body: Body, rule: DeliberationRule, told: Told, today: Day): Promise<void> {
  const { owner, countyId } = plot
  const on = addDays(today, -told.ago)
  const roll = body.seats.length
  const needed = quorumOf(rule, { of: 'members', roll }) ?? roll
  const present = told.missing === 'tooMany' ? needed - 1 : roll - told.missing
  const quorate = isQuorate(rule, { of: 'members', roll, present })
  const [meetingId] = await reserveIds(owner, 'deliberation', 1)
  const itemIds = await reserveIds(owner, 'agenda_item', told.topics.length)
  const at = `${on}T07:00:00.000Z`
  await insertRows(owner, 'deliberation', [
    {
      ...{ ...placeOf(plot, body), id: meetingId, on_day: on, at_time: '15:00', place: '村部会议室' },
      ...{ rule, counted_by: 'members', roll, present, needed, held_at: at },
      ...{ note: '', by_account_id: seedAccount, at },
    },
  ])
  const there = body.seats.slice(0, present)
  await insertRows(
    owner,
    'deliberation_presence',
    there.map((seatId) => ({ county_id: countyId, deliberation_id: meetingId, seat_id: seatId })),
  )
  for (const [i, topic] of told.topics.entries()) {
    const aside = topic.aside ? 1 : 0
    const against = topic.against ?? 0
    const from = addDays(on, 1)
    const decided = {
      ...{ aside, counted: present - aside, in_favour: present - aside - against, against, abstained: 0 },
      ...{ resolution: topic.resolution ?? '', result: 'passed', decided_at: at, liked: topic.liked ?? 0 },
      ...{ public_from: from, public_to: addDays(from, rule.publicDays) },
    }
    await insertRows(owner, 'agenda_item', [
      {
        ...{ ...placeOf(plot, body), id: itemIds[i], deliberation_id: meetingId, title: topic.title, said: topic.said },
        ...{ proposer: 'member', proposer_person_id: body.people[i % present], by_account_id: seedAccount, at },
        ...(quorate ? decided : { result: 'inquorate' }),
      },
    ])
    if (quorate && aside > 0)
      await insertRows(owner, 'agenda_aside', [{ county_id: countyId, item_id: itemIds[i], seat_id: there.at(-1) }])
  }
}

/** A resolution that is over was carried out by a request of its village that was answered and rated. */
export const seedCarriedOut = (owner: ClientBase, countyId: number) =>
  owner.query(
    `insert into agenda_request (county_id, item_id, request_id, kind)
     select i.county_id, i.id, r.id, 'implementation' from agenda_item i
       cross join lateral (select id from request where county_id = i.county_id and village_id = i.village_id and phase = 'shown'
         and solved order by id desc limit 1) r
       where i.county_id = $1 and i.liked > 0`,
    [countyId],
  )
