import { beforeAll, expect, test } from 'vitest'
import { listExports } from '#features/exports/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { people } from '#features/people/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { deliberations } from './contract.ts'

let village: Village
let today: string
/** Six representatives; the first has an account and no post. */
const seats: number[] = []
let bodyId: number
let member: Village['resident']

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const one = <T>(rows: readonly T[]): T => rows[0]!
const query = async <T extends Record<string, unknown>>(text: string, values: unknown[]) =>
  (await village.site.owner.query<T>(text, values)).rows

async function aBody(kind: string, areaId: number): Promise<number> {
  return (await village.officer.call(organisations.found, { kind, areaId, name: `${kind}一` })).id
}

async function aSeat(body: number, personId: number): Promise<number> {
  const [row] = await query<{ id: string }>(
    `insert into body_member (county_id, body_id, person_id, role, leads, term_from)
     values ($1, $2, $3, 'representative', false, '2020-01-01') returning id`,
    [village.county.id, body, personId],
  )
  return Number(row!.id)
}

beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
  bodyId = await aBody('representativeMeeting', village.villages[0].villageId)
  const phone = inventedPhone()
  const first = await village.addPerson('韦代表', { phone })
  member = await village.signIn(first.personId, phone)
  seats.push(await aSeat(bodyId, first.personId))
  for (const name of ['罗代表', '杨代表', '石代表', '吴代表', '陆代表'])
    seats.push(await aSeat(bodyId, (await village.addPerson(name)).personId))
})

const call = async (title: string, who = village.officer) => {
  const { id: meetingId } = await who.call(deliberations.call, { bodyId, on: today, place: '村部' })
  const { id: itemId } = await who.call(deliberations.raise, {
    ...{ bodyId, meetingId, title, said: '各组都提过', proposer: 'member', proposerSeatId: seats[1]! },
  })
  return { meetingId, itemId }
}
const hold = (meetingId: number, n: number, who = village.officer) =>
  who.call(deliberations.hold, { meetingId, on: today, countedBy: 'members', seatIds: seats.slice(0, n) })
const decide = (itemId: number, inFavour: number, against: number, more = {}) =>
  village.officer.call(deliberations.decide, {
    ...{ itemId, inFavour, against, abstained: 0, resolution: '修通往三组的机耕路，年内完工。', ...more },
  })
const itemOf = async (meetingId: number) =>
  one((await village.officer.call(deliberations.meeting, { meetingId })).items)
const published = async (who: Village['resident'], itemId: number) =>
  (await who.call(deliberations.published, {})).rows.find((row) => row.id === itemId)

test('who is due follows from the seats of the day; a member without a post records, a neighbour does not', async () => {
  const { meetingId, itemId } = await call('修机耕路', member)
  expect(await refusal(village.neighbour.call(deliberations.meeting, { meetingId }))).toBe('deliberations.no_meeting')
  expect(await refusal(hold(meetingId, 4, village.neighbour))).toBe('deliberations.no_meeting')
  expect(await refusal(hold(meetingId, 4, village.supervisor))).toBe('deliberations.no_meeting')
  await hold(meetingId, 4, member)
  const meeting = await member.call(deliberations.meeting, { meetingId })
  expect(meeting).toMatchObject({ roll: 6, present: 4, needed: 4, state: 'quorate', short: null })
  expect(meeting.seats.filter((seat) => seat.present).map((seat) => seat.name)).toEqual([
    '韦代表',
    '罗代表',
    '杨代表',
    '石代表',
  ])
  expect(await decide(itemId, 3, 1)).toMatchObject({ result: 'passed' })
  expect(await decide(itemId, 2, 2)).toMatchObject({ result: 'rejected' })
  expect(await village.supervisor.call(deliberations.meeting, { meetingId })).toMatchObject({ may: { record: false } })
  expect(await refusal(village.outsideOfficer.call(deliberations.meeting, { meetingId }))).toBe(
    'deliberations.no_meeting',
  )
})

test('whoever holds a seat and no post finds the own bodies and keeps a meeting to its end; when the seat ends, so does this', async () => {
  const { personId } = await village.addPerson('龙委员')
  const phone = inventedPhone()
  const council = await aBody('groupCouncil', village.villages[0].groups[0]!.groupId)
  const [seatId] = [await aSeat(council, personId), await aSeat(council, (await village.addPerson('蒙委员')).personId)]
  const seated = await village.signIn(personId, phone)
  const own = async (who: Village['resident']) => (await who.call(deliberations.bodies, { own: true })).rows
  expect(await own(seated)).toMatchObject([{ id: council, mayRecord: true, rule: { law: expect.any(String) } }])
  expect(await own(village.neighbour)).toEqual([])
  expect(await own(village.officer)).toEqual([])
  expect((await village.officer.call(deliberations.bodies, { limit: 100 })).rows.length).toBeGreaterThan(1)

  const { id: meetingId } = await seated.call(deliberations.call, { bodyId: council, on: today, place: '晒场' })
  const { seats: due } = await seated.call(deliberations.meeting, { meetingId })
  const topic = { bodyId: council, meetingId, title: '公厕谁来打扫', proposer: 'member' } as const
  const { id: itemId } = await seated.call(deliberations.raise, topic)
  const seatIds = due.map((seat) => seat.seatId)
  await seated.call(deliberations.hold, { meetingId, on: today, countedBy: 'members', seatIds })
  const votes = { inFavour: 2, against: 0, abstained: 0, resolution: '各户轮流，每周一次。' }
  await seated.call(deliberations.decide, { itemId, ...votes })
  await seated.call(deliberations.publish, { itemId })
  const { requestId } = await seated.call(deliberations.carryOut, { itemId })
  expect(requestId).toBeGreaterThan(0)
  const { items } = await seated.call(deliberations.meeting, { meetingId })
  expect(items).toMatchObject([{ proposerName: '龙委员', state: 'published', tasks: { all: 1 } }])
  expect((await seated.call(deliberations.meetings, { bodyId: council })).rows).toMatchObject([{ id: meetingId }])

  await query('update body_member set counted = false, term_to = $3 where county_id = $1 and id = $2 returning id', [
    ...[village.county.id, seatId, today],
  ])
  expect(await own(seated)).toEqual([])
  expect(await refusal(seated.call(deliberations.meeting, { meetingId }))).toBe('deliberations.no_meeting')
})

test('too few there: nothing is decided, the page says what to do, and every topic goes along to the next meeting', async () => {
  const { meetingId, itemId } = await call('选址建文化广场')
  await hold(meetingId, 3)
  const short = await village.officer.call(deliberations.meeting, { meetingId })
  expect(short).toMatchObject({ state: 'inquorate', may: { callAgain: true } })
  expect(short.short?.zh).toContain('应到 6，实到 3，至少要到 4')
  expect(await refusal(decide(itemId, 3, 0))).toBe('deliberations.no_quorum')
  const { id: againId } = await village.officer.call(deliberations.call, { bodyId, on: today, againOf: meetingId })
  const again = await itemOf(againId)
  expect(again).toMatchObject({ title: '选址建文化广场', said: '各组都提过', proposerName: '罗代表', state: 'called' })
  expect(await itemOf(meetingId)).toMatchObject({ state: 'inquorate', carriedTo: again.id })
  expect(await refusal(hold(meetingId, 6))).toBe('deliberations.called_again')
})

test('whoever has an interest steps aside: shown, not counted, and the quorum stays', async () => {
  const { meetingId, itemId } = await call('流转五户的地')
  await hold(meetingId, 5)
  const aside = { asideSeatIds: [seats[0]!] }
  expect(await refusal(decide(itemId, 5, 0, aside))).toBe('deliberation.miscounted')
  expect(await decide(itemId, 3, 1, aside)).toMatchObject({ result: 'passed' })
  expect(await itemOf(meetingId)).toMatchObject({ aside: 1, counted: 4, asideSeatIds: [seats[0]] })
  expect(await decide(itemId, 3, 0, { asideSeatIds: seats.slice(0, 2) })).toMatchObject({ result: 'inquorate' })
  expect(await refusal(decide(itemId, 3, 0, { asideSeatIds: [seats[5]!] }))).toBe('deliberations.aside_absent')
})

test('an assembly is counted by adults or by households of the place, from the register of the day', async () => {
  const assembly = await aBody('villagersAssembly', village.villages[0].villageId)
  const { id: meetingId } = await village.officer.call(deliberations.call, { bodyId: assembly, on: today })
  const child = addDays(today, -4000)
  await village.addPerson('杨小孩', { birthDate: child })
  const [{ due }, [counted]] = [
    await village.officer.call(deliberations.meeting, { meetingId }),
    await query<{ adults: number }>(
      `select count(*)::int as adults from person p join membership m on m.county_id = p.county_id and m.person_id = p.id
       join household h on h.county_id = m.county_id and h.id = m.household_id
       where h.county_id = $1 and h.village_id = $2 and p.birth_date < $3`,
      [village.county.id, village.villages[0].villageId, child],
    ),
  ]
  const adults = due.find((way) => way.of === 'adults')!
  expect(adults).toEqual({ of: 'adults', n: counted!.adults, needed: Math.floor(counted!.adults / 2) + 1 })
  const record = (present: number) =>
    village.officer.call(deliberations.hold, { meetingId, on: today, countedBy: 'adults', present })
  expect(await refusal(record(adults.n + 1))).toBe('deliberation.more_than_due')
  await record(adults.needed - 1)
  expect(await village.officer.call(deliberations.meeting, { meetingId })).toMatchObject({ state: 'inquorate' })
})

test('a resolution stands on the board for fifteen days for residents of the place, names nobody and is not changed but replaced', async () => {
  const { meetingId, itemId } = await call('垃圾清运收费')
  await hold(meetingId, 6)
  await decide(itemId, 5, 1, { resolution: '电话13800001111' })
  expect(await refusal(village.officer.call(deliberations.publish, { itemId }))).toBe('text.numbers_in_text')
  await decide(itemId, 5, 1)
  expect(await published(village.resident, itemId)).toBeUndefined()
  await village.officer.call(deliberations.publish, { itemId })
  const read = await village.resident.call(deliberations.published, {})
  const row = read.rows.find(({ id }) => id === itemId)!
  expect(row).toMatchObject({ roll: 6, present: 6, publicFrom: today, publicTo: addDays(today, 15), mayObject: true })
  expect(JSON.stringify(row)).not.toContain('罗代表')
  expect(read.routes.map(({ law }) => law)[0]).toContain('第三十一条')
  expect(await published(village.outsider, itemId)).toBeUndefined()
  expect(await refusal(decide(itemId, 1, 5))).toBe('deliberations.published_already')
  expect(await refusal(hold(meetingId, 5))).toBe('deliberations.published_already')

  const replacing = {
    bodyId,
    meetingId,
    title: '垃圾清运收费（更正）',
    proposer: 'resident',
    replacesId: itemId,
  } as const
  expect(await refusal(village.officer.call(deliberations.raise, replacing))).toBe('deliberations.why_replaced')
  const newer = await village.officer.call(deliberations.raise, { ...replacing, replacesWhy: '金额写错了' })
  await decide(newer.id, 6, 0)
  await village.officer.call(deliberations.publish, { itemId: newer.id })
  expect(await published(village.resident, itemId)).toMatchObject({ superseded: true, mayObject: false })
  expect(await published(village.resident, newer.id)).toMatchObject({ replacesWhy: '金额写错了' })
})

test('an objection during those days is a request in one tap, and a request becomes a topic in one', async () => {
  const asked = await village.resident.call(requests.place, { text: '河边要装护栏' })
  const { id: itemId } = await village.officer.call(deliberations.raiseRequest, { requestId: asked.id, bodyId })
  expect(await refusal(village.officer.call(deliberations.raiseRequest, { requestId: asked.id, bodyId }))).toBe(
    'deliberations.topic_already',
  )
  expect(await refusal(village.outsideOfficer.call(deliberations.raiseRequest, { requestId: asked.id, bodyId }))).toBe(
    'deliberations.no_request',
  )
  const { id: meetingId } = await village.officer.call(deliberations.call, { bodyId, on: today, itemIds: [itemId] })
  await hold(meetingId, 6)
  await decide(itemId, 6, 0, { resolution: '装护栏二十米。' })
  await village.officer.call(deliberations.publish, { itemId })
  const placed = await village.neighbour.call(deliberations.object, { itemId, text: '先修路更要紧' })
  expect(await village.neighbour.call(requests.read, { requestId: placed.id })).toMatchObject({ number: placed.number })
  expect(await refusal(village.outsider.call(deliberations.object, { itemId, text: '不同意' }))).toBe(
    'deliberations.no_item',
  )
  const boardUntil = (day: string) =>
    query('update agenda_item set public_to = $3 where county_id = $1 and id = $2 returning id', [
      ...[village.county.id, itemId, day],
    ])
  await boardUntil(addDays(today, -1))
  const late = village.resident.call(deliberations.object, { itemId, text: '再想一想' })
  expect(await refusal(late)).toBe('deliberations.not_on_board')
  await boardUntil(addDays(today, 15))
  const item = await itemOf(meetingId)
  expect(item).toMatchObject({ proposer: 'request', proposerName: null, objections: 1, sourceRequestId: asked.id })
})

test('what is done and how it was rated follow from the requests and from the households; the ledger says both and is exported', async () => {
  const { meetingId, itemId } = await call('给五保户修房顶')
  await hold(meetingId, 6)
  await decide(itemId, 6, 0)
  expect(await refusal(village.officer.call(deliberations.carryOut, { itemId }))).toBe('deliberations.not_to_carry_out')
  await village.officer.call(deliberations.publish, { itemId })
  const { requestId } = await village.officer.call(deliberations.carryOut, { itemId })
  expect(await itemOf(meetingId)).toMatchObject({ tasks: { all: 1, done: 0 }, requests: [{ id: requestId }] })
  expect(await refusal(village.officer.call(deliberations.carryOut, { itemId }))).toBe(
    'deliberations.carried_out_already',
  )
  await query("update request set phase = 'shown', solved = true where county_id = $1 and id = $2 returning id", [
    village.county.id,
    requestId,
  ])
  expect(await refusal(village.resident.call(deliberations.rate, { itemId, good: true }))).toBe(
    'deliberations.not_yet_to_rate',
  )
  await query('update agenda_item set public_to = $3::date - 1 where county_id = $1 and id = $2 returning id', [
    village.county.id,
    itemId,
    today,
  ])
  const { household } = await village.resident.call(people.readOwn, {})
  const phone = inventedPhone()
  const { personId } = await village.addPerson('孩子', { birthDate: '2015-03-02', householdId: household!.id, phone })
  const child = await village.signIn(personId, phone)
  expect(await refusal(child.call(deliberations.rate, { itemId, good: true }))).toBe('deliberations.not_of_age')
  await village.resident.call(deliberations.rate, { itemId, good: true })
  expect(await refusal(village.resident.call(deliberations.rate, { itemId, good: false }))).toBe(
    'deliberations.rated_already',
  )
  await village.neighbour.call(deliberations.rate, { itemId, good: false })
  const ledger = await village.officer.call(deliberations.ledger, { bodyId, state: 'over', from: today, to: today })
  expect(ledger.rows.map((row) => row.id)).toEqual([itemId])
  expect(one(ledger.rows)).toMatchObject({
    ...{ roll: 6, present: 6, votes: { inFavour: 6, against: 0, abstained: 0 }, tasks: { all: 1, done: 1 } },
    rated: { solved: 1, unsolved: 0, liked: 1, disliked: 1 },
  })
  expect((await village.outsideOfficer.call(deliberations.ledger, {})).rows).toEqual([])
  expect((await village.neighbour.call(deliberations.ledger, {})).rows).toEqual([])
  const made = await village.officer.call(listExports.make, {
    ...{ list: 'deliberations', villageId: village.villages[0].villageId, purpose: '向镇里报议事台账' },
  })
  expect(made.rows).toBeGreaterThan(3)
})
