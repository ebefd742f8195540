import { describe, expect, test } from 'vitest'
import { figures } from '#features/figures/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { aDispatched, anOrder, refused, step, whole } from './builders.ts'
import { requests } from './contract.ts'
import { requestsJobs } from './jobs.ts'

type Who = Village['resident']

const sort = (who: Who, requestId: number, to: string, reason = '按职责分工') =>
  who.call(requests.triage, { requestId, class: to, reason })
const object = (who: Who, requestId: number, reason = '这不是我一家的事') =>
  who.call(requests.object, { requestId, reason })
const read = (who: Who, requestId: number) => who.call(requests.read, { requestId })

const runClock = ({ site, county }: Village) => inSetting(site.ground, county, 'requests.clock', requestsJobs[0]!.run)
/** A day that is still ahead, wherever the tests before have moved the clock. */
const soon = (row: { receivedAt: string }) => ({ promisedOn: addDays(dayOf(row.receivedAt), 2) })

/** Staff are signed out after a few hours. */
const again = ({ signIn }: Village, who: Who) => signIn(who.personId, inventedPhone(), 'staff')

/** A second officer of the township, for decisions that the first may not take again. */
async function aColleague(village: Village): Promise<Who> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('乡镇同事', { phone })
  await village.addPost(personId, { role: 'townshipOfficer', title: 'townshipOfficer', at: 'township' })
  return village.signIn(personId, phone, 'staff')
}

describe('big', () => {
  test('[X-05] goes up to the township: the village reads it and may no longer send it on, sort, merge or take it back', async () => {
    const village = await aVillage()
    const { resident, dispatcher, officer, townshipOfficer, handler } = village
    const order = await anOrder(resident)
    const other = await anOrder(resident)
    const up = await sort(dispatcher, order.id, 'big', '要县里立项')
    expect(up).toMatchObject({
      triage: { id: 'big', words: { zh: '大事' } },
      townshipOnly: true,
      state: { id: 'placed' },
    })
    expect(up.sorting).toMatchObject({
      class: { follows: { zh: '报乡镇政府办理' } },
      reason: '要县里立项',
      maySort: false,
    })
    expect(up).toMatchObject({ actions: [], maySort: false })
    expect(up.steps.at(-1)).toMatchObject({
      ...{ action: 'triage', words: { zh: '三事分流' }, by: 'staff', byTitle: { zh: '派单员' } },
      fields: [
        { name: 'class', value: { zh: '大事' } },
        { name: 'because', value: '要县里立项' },
      ],
    })
    for (const who of [dispatcher, officer]) {
      expect((await refused(step(who, order.id, 'dispatch', { handler: { personId: handler.personId } }))).status).toBe(
        403,
      )
      const taken = [
        () => sort(who, order.id, 'small'),
        () => who.call(requests.sort, { requestId: order.id, category: 'policy' }),
        () => who.call(requests.merge, { requestId: order.id, into: other.id }),
        () => who.call(requests.merge, { requestId: other.id, into: order.id }),
      ]
      for (const call of taken) {
        expect(await refused(call())).toMatchObject({ status: 403, code: 'requests.township_decides' })
      }
      const todo = await who.call(requests.todo, {})
      expect(todo.rows.map((row) => row.id)).toEqual([other.id])
    }
    const waiting = await townshipOfficer.call(requests.todo, {})
    expect(waiting.rows.find((row) => row.id === order.id)).toMatchObject({ townshipOnly: true, why: 'dispatch' })
    const sent = await step(townshipOfficer, order.id, 'dispatch', { handler: { personId: handler.personId } })
    expect(sent.state.id).toBe('dispatched')
    expect(await refused(sort(townshipOfficer, order.id, 'small'))).toMatchObject({
      status: 409,
      code: 'requests.too_late_to_triage',
    })
  })

  test('[X-05] the township gives it back with a reason, and then the village sends it on', async () => {
    const { resident, dispatcher, townshipOfficer, handler } = await aVillage()
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'big')
    expect((await refused(sort(townshipOfficer, order.id, 'small', ' '))).status).toBe(400)
    await sort(townshipOfficer, order.id, 'small', '换一个灯头,村里能办')
    const sent = await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
    expect(await whole(dispatcher, sent.id)).toMatchObject({
      state: { id: 'dispatched' },
      townshipOnly: false,
      triage: { id: 'small' },
    })
  })

  test('[X-05] what works below by a post without sending on goes on working', async () => {
    const village = await aVillage()
    const { resident, dispatcher, townshipOfficer, handler } = village
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'big')
    await step(townshipOfficer, order.id, 'dispatch', { handler: { personId: handler.personId } })
    const claimed = await step(handler, order.id, 'claim', soon(order))
    expect(claimed.state.id).toBe('claimed')
  })
})

describe('private', () => {
  test('[X-05] gets advice and a referral, is rated, and never stands on the board, not even without its words', async () => {
    const village = await aVillage()
    const { resident, villages, nobody, later } = village
    const order = await anOrder(resident, { text: '兄弟分家闹矛盾。', publishConsent: true })
    later({ hours: 3 })
    const dispatcher = await again(village, village.dispatcher)
    const sorted = await sort(dispatcher, order.id, 'private', '家里的事,村里帮着出主意')
    expect(sorted).toMatchObject({ state: { id: 'asked', phase: 'toDispatch' }, procedure: { id: 'advice' } })
    expect(sorted.path.map((one) => one.id)).toEqual(['asked', 'advised', 'settled'])
    expect(sorted.stateSince).toBe(order.receivedAt)
    expect(sorted.steps[0]).toMatchObject({ action: 'place', to: { zh: '居民点单' } })
    const villageId = villages[0].villageId
    expect(await nobody.call(requests.board, { villageId })).toMatchObject({ rows: [], open: 0 })
    expect((await refused(step(dispatcher, order.id, 'advise', { referral: '12348' }))).code).toBe(
      'procedure.incomplete',
    )
    await step(dispatcher, order.id, 'advise', { reply: '先请族里长辈说合', referral: '镇司法所 0854-12348' })
    const rated = await step(resident, order.id, 'rate', { solved: true, stars: 4 })
    expect(rated).toMatchObject({ state: { id: 'settled', phase: 'shown' }, answer: '先请族里长辈说合', solved: true })
    const { steps } = await whole(resident, order.id)
    expect(steps.find((one) => one.action === 'advise')?.fields.map((one) => one.value)).toContain(
      '镇司法所 0854-12348',
    )
    expect(await nobody.call(requests.board, { villageId })).toMatchObject({ rows: [], open: 0 })
  })

  test('[X-05] the time for advice runs from when the matter was received, not from when it was sorted', async () => {
    const village = await aVillage()
    const order = await anOrder(village.resident)
    const at = order.receivedAt
    const early = await sort(village.dispatcher, order.id, 'private')
    village.later({ days: 1 })
    const dispatcher = await again(village, village.dispatcher)
    await sort(dispatcher, order.id, 'small')
    const late = await sort(dispatcher, order.id, 'private')
    expect(late.receivedAt).toBe(at)
    expect(late.due?.at).toBe(early.due?.at)
  })

  test('[X-05] nobody rates it: after seven days it ends by the clock', async () => {
    const village = await aVillage()
    const { resident, dispatcher, later } = village
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'private')
    await step(dispatcher, order.id, 'advise', { reply: '可以申请临时救助' })
    later({ days: 7 })
    await runClock(village)
    expect((await read(resident, order.id)).state.id).toBe('advised')
    later({ days: 1 })
    await runClock(village)
    expect((await read(resident, order.id)).state.id).toBe('settled')
  })

  test('[X-05] another category keeps it a private matter, and it is never merged', async () => {
    const { resident, dispatcher } = await aVillage()
    const order = await anOrder(resident)
    const other = await anOrder(resident)
    await sort(dispatcher, order.id, 'private')
    const moved = await dispatcher.call(requests.sort, { requestId: order.id, category: 'shared-works' })
    expect(moved).toMatchObject({
      category: { id: 'shared-works' },
      procedure: { id: 'advice' },
      state: { id: 'asked' },
    })
    const merged = dispatcher.call(requests.merge, { requestId: other.id, into: order.id })
    expect((await refused(merged)).code).toBe('requests.not_mergeable')
    expect((await dispatcher.call(requests.alike, { requestId: other.id })).rows).toEqual([])
  })
})

describe('an objection', () => {
  test('[X-05] after the advice begins the matter again, with its words in the timeline, and another at the township decides', async () => {
    const village = await aVillage()
    const { resident, dispatcher, townshipOfficer, handler } = village
    const colleague = await aColleague(village)
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'private')
    await step(dispatcher, order.id, 'advise', { reply: '自己换个灯泡' })
    await step(resident, order.id, 'rate', { solved: false })
    const before = await read(resident, order.id)
    expect(before.sorting).toMatchObject({ mayObject: true, maySort: false, reason: '按职责分工' })
    const begun = await object(resident, order.id, '路灯是大家走的路')
    expect(begun).toMatchObject({
      ...{ state: { id: 'placed' }, procedure: { id: 'four-orders' }, triage: null, townshipOnly: true },
      ...{ answer: null, solved: null, objected: true },
      sorting: { class: null, reason: null, objected: true, objection: '路灯是大家走的路', mayObject: false },
      due: { at: order.due?.at },
    })
    expect(begun.steps.at(-1)).toMatchObject({
      ...{ action: 'object', by: 'resident', to: { zh: '居民点单' } },
      fields: [{ value: '路灯是大家走的路' }],
    })
    expect(begun.steps.find((one) => one.action === 'advise')).toMatchObject({
      words: { zh: '给出建议' },
      to: { zh: '已给建议待评' },
    })
    expect((await refused(sort(dispatcher, order.id, 'small'))).code).toBe('requests.township_decides')
    await sort(townshipOfficer, order.id, 'small', '村里有备用灯头')
    expect((await read(dispatcher, order.id)).sorting).toMatchObject({ maySort: false })
    expect((await refused(sort(dispatcher, order.id, 'private'))).code).toBe('requests.township_decides')
    await object(resident, order.id, '整条路都不亮')
    expect((await read(townshipOfficer, order.id)).sorting).toMatchObject({ maySort: false })
    expect(await refused(sort(townshipOfficer, order.id, 'private'))).toMatchObject({
      status: 403,
      code: 'requests.decided_before',
    })
    expect((await read(colleague, order.id)).sorting).toMatchObject({ maySort: true })
    await sort(colleague, order.id, 'big', '整条路要立项')
    const sent = await step(colleague, order.id, 'dispatch', { handler: { personId: handler.personId } })
    expect(sent.state.id).toBe('dispatched')
  })

  test('[X-05] takes a matter back that somebody already works on; each class is objected to once', async () => {
    const village = await aVillage()
    const { resident, dispatcher, handler } = village
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'small')
    await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
    await object(resident, order.id)
    const now = await read(resident, order.id)
    expect(now).toMatchObject({ state: { id: 'placed' }, handler: null, townshipOnly: true })
    expect((await refused(read(handler, order.id))).status).toBe(404)
    expect(await refused(object(resident, order.id))).toMatchObject({ status: 409, code: 'requests.nothing_to_object' })
  })

  test('[X-05] is the resident’s, or the filer’s; nobody else’s, and not without a reason', async () => {
    const { resident, neighbour, dispatcher, officer, gridWorker, villages } = await aVillage()
    const order = await anOrder(resident)
    await sort(dispatcher, order.id, 'private')
    expect((await refused(object(resident, order.id, '  '))).status).toBe(400)
    expect((await refused(object(neighbour, order.id))).status).toBe(404)
    expect((await refused(object(officer, order.id))).code).toBe('requests.not_yours_to_object')
    const filed = await gridWorker.call(requests.fileFor, {
      ...{ text: '路灯不亮', villageId: villages[0].villageId, channel: 'visit', requesterName: '李四' },
    })
    await sort(dispatcher, filed.id, 'private')
    expect(await object(gridWorker, filed.id)).toMatchObject({ townshipOnly: true })
  })

  test('[X-05] can be made until thirty days after the end, and not to a class that nobody gave', async () => {
    const village = await aVillage()
    const { resident, dispatcher, later, signIn } = village
    const order = await anOrder(resident)
    expect((await refused(object(resident, order.id))).code).toBe('requests.nothing_to_object')
    const ended = async () => {
      const one = await anOrder(resident)
      await sort(dispatcher, one.id, 'private')
      await step(dispatcher, one.id, 'advise', { reply: '可以找法律援助' })
      await step(resident, one.id, 'rate', { solved: true })
      return one
    }
    const [first, second] = [await ended(), await ended()]
    later({ days: 30 })
    const back = await signIn(resident.personId, inventedPhone())
    expect((await object(back, first.id)).state.id).toBe('placed')
    later({ days: 1 })
    expect((await refused(object(back, second.id))).code).toBe('requests.nothing_to_object')
  })

  test('[X-05] takes the answer out of the figures again, and what is no longer private may stand on the board', async () => {
    const village = await aVillage()
    const { resident, dispatcher, townshipOfficer, handler, nobody, villages } = village
    const { villageId } = villages[0]
    const order = await anOrder(resident, { publishConsent: true })
    await sort(dispatcher, order.id, 'private')
    await step(dispatcher, order.id, 'advise', { reply: '自己换个灯泡' })
    await step(resident, order.id, 'rate', { solved: false, stars: 1 })
    const total = async () => (await nobody.call(figures.ofVillage, { villageId })).total
    expect(await total()).toMatchObject({ answered: 1, solved: { denominator: 1 }, satisfied: { denominator: 1 } })
    expect(await object(resident, order.id)).toMatchObject({ offBoard: false })
    expect(await total()).toMatchObject({ received: 1, answered: 0, solved: { denominator: 0 } })
    expect(await nobody.call(requests.board, { villageId })).toMatchObject({ rows: [], open: 1 })
    await sort(townshipOfficer, order.id, 'small', '村里有备用灯头')
    await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
    await step(handler, order.id, 'claim', soon(order))
    await step(handler, order.id, 'finish', { result: '换了灯头' })
    await step(resident, order.id, 'rate', { solved: true, stars: 5 })
    const { rows } = await nobody.call(requests.board, { villageId })
    expect(rows).toMatchObject([{ id: order.id, answer: '换了灯头' }])
    expect(await total()).toMatchObject({ answered: 1, solved: { numerator: 1, denominator: 1 } })
  })

  test('[X-05] whoever sorts or objects by what a page showed a while ago is told how it stands, and nothing is overwritten', async () => {
    const { resident, dispatcher, officer } = await aVillage()
    const order = await anOrder(resident)
    const by = (who: Who, to: string, version: number) =>
      who.call(requests.triage, { requestId: order.id, class: to, reason: '按职责分工', version })
    const both = await Promise.allSettled([
      by(dispatcher, 'small', order.version),
      by(officer, 'private', order.version),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const late = await refused(by(officer, 'big', order.version))
    expect(late).toMatchObject({ status: 409, code: 'requests.changed', facts: { version: order.version + 1 } })
    const stale = resident.call(requests.object, { requestId: order.id, reason: '我不同意', version: order.version })
    expect((await refused(stale)).code).toBe('requests.changed')
    expect((await read(resident, order.id)).steps.map((one) => one.action)).toEqual(['place', 'triage'])
    await resident.call(requests.object, { requestId: order.id, reason: '我不同意', version: order.version + 1 })
  })

  test('what goes on in another matter is neither sorted nor objected to apart from it', async () => {
    const { resident, neighbour, dispatcher } = await aVillage()
    const [order, other] = [await anOrder(resident), await anOrder(neighbour)]
    await sort(dispatcher, order.id, 'small')
    await dispatcher.call(requests.merge, { requestId: order.id, into: other.id })
    expect((await refused(sort(dispatcher, order.id, 'private'))).code).toBe('requests.too_late_to_triage')
    expect((await refused(object(resident, order.id))).code).toBe('requests.nothing_to_object')
    expect((await read(resident, order.id)).sorting).toMatchObject({ maySort: false, mayObject: false })
  })

  test('a missed date stays missed', async () => {
    const cast = await aVillage()
    const order = await anOrder(cast.resident)
    await sort(cast.dispatcher, order.id, 'small')
    await step(cast.dispatcher, order.id, 'dispatch', { handler: { personId: cast.handler.personId } })
    await step(cast.handler, order.id, 'claim', soon(order))
    cast.later({ days: 5 })
    await object(cast.resident, order.id)
    const { rows } = await cast.site.owner.query('select missed from request where id = $1', [order.id])
    expect(rows[0]).toEqual({ missed: true })
  })
})

test('[X-05] the queue is asked for a class and for what is not sorted yet, and so are its counts', async () => {
  const { resident, dispatcher } = await aVillage()
  const [big, small, fresh] = [await anOrder(resident), await anOrder(resident), await anOrder(resident)]
  await sort(dispatcher, big.id, 'big')
  await sort(dispatcher, small.id, 'small')
  const asked = async (triage: string) => {
    const { rows } = await dispatcher.call(requests.queue, { triage })
    const { phases } = await dispatcher.call(requests.queueCounts, { triage })
    return [rows.map((row) => row.id), phases[0]?.n]
  }
  expect(await asked('big')).toEqual([[big.id], 1])
  expect(await asked('small')).toEqual([[small.id], 1])
  expect(await asked('none')).toEqual([[fresh.id], 1])
})

test('[X-05] whoever follows by number reads the class and what follows from it', async () => {
  const { resident, dispatcher, nobody } = await aVillage()
  const order = await anOrder(resident)
  const follow = () => nobody.call(requests.follow, { number: order.number, phoneTail: resident.phone.slice(-4) })
  expect((await follow()).triage).toBeNull()
  await sort(dispatcher, order.id, 'private', '先给建议')
  const now = await follow()
  expect(now.triage).toMatchObject({ words: { zh: '私事' }, follows: { zh: expect.stringContaining('建议') } })
  expect(now.steps.at(-1)?.fields.map((one) => one.value)).toContain('先给建议')
  await step(dispatcher, order.id, 'advise', { reply: '打 0854-1234567 问', referral: '镇司法所 0854-1234567' })
  const told = (await follow()).steps.at(-1)?.fields.map((one) => one.value)
  expect(told).toEqual([expect.stringContaining('****'), '镇司法所 0854-1234567'])
})

test('[X-05] where the models know no classes nothing of it is shown, and nothing can be sorted', async () => {
  const { resident, dispatcher } = await aVillage({ pack: 'lingling' })
  const order = await anOrder(resident, { text: '路灯不亮' })
  expect(await read(dispatcher, order.id)).toMatchObject({ sorting: null, triage: null })
  expect(await refused(sort(dispatcher, order.id, 'big'))).toMatchObject({
    status: 400,
    code: 'requests.no_such_class',
  })
})

test('a matter given to somebody, or of another village, is not sorted any more', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  expect((await refused(sort(cast.dispatcher, order.id, 'small'))).code).toBe('requests.too_late_to_triage')
  expect((await refused(sort(cast.outsideDispatcher, order.id, 'small'))).status).toBe(404)
  expect((await read(cast.dispatcher, order.id)).sorting).toMatchObject({ maySort: false })
})
