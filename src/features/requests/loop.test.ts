import { expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { aClaimed, aDispatched, aDone, anOrder, refused, step, whole } from './builders.ts'
import { requests } from './contract.ts'

test('[X-39 X-44] a request is placed, dispatched, claimed, done, rated and shown', async () => {
  const { resident, dispatcher, handler, villages, nobody } = await aVillage()
  const order = await anOrder(resident, { publishConsent: true, placeName: '桥头' })
  expect(order).toMatchObject({
    title: '桥头路灯不亮',
    state: { id: 'placed', phase: 'toDispatch' },
    villageName: '桥头村',
  })
  expect(order.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId }, toldBy: 'slip' })
  await step(handler, order.id, 'claim', { promisedOn: '2026-03-04', steps: '先看线路再换灯头' })
  await step(handler, order.id, 'finish', { result: '换了灯头' })
  const rated = await step(resident, order.id, 'rate', { solved: true, stars: 5, comment: '办得快' })
  expect(rated).toMatchObject({
    state: { id: 'shown', phase: 'shown' },
    solved: true,
    stars: 5,
    answer: '换了灯头',
    due: null,
  })
  expect(rated.added.steps.map((one) => one.action)).toEqual(['rate'])
  const { steps } = await whole(resident, order.id)
  expect(steps.map((one) => one.action)).toEqual(['place', 'dispatch', 'claim', 'finish', 'rate'])
  expect(steps.map((one) => one.by)).toEqual(['resident', 'staff', 'staff', 'staff', 'resident'])
  const board = await nobody.call(requests.board, { villageId: villages[0].villageId })
  expect(board.rows).toMatchObject([
    { text: '桥头路灯不亮', answer: '换了灯头', solved: true, stars: 5, requesterName: '张*' },
  ])
  expect(board).toMatchObject({ open: 0, late: 0, villageName: '桥头村' })
})

test('[X-39] the list of needs holds wishes too: a micro-wish is known by its words and found in the queue by its category and its class', async () => {
  const { resident, dispatcher } = await aVillage()
  const wish = await anOrder(resident, { text: '微心愿：想给孩子找一盏台灯' })
  expect(wish).toMatchObject({ category: { id: 'micro-wish', words: { zh: '微心愿' } }, state: { id: 'placed' } })
  await anOrder(resident)
  for (const category of ['micro-wish', 'livelihood']) {
    expect((await dispatcher.call(requests.queue, { category })).rows.map((row) => row.id)).toEqual([wish.id])
    expect((await dispatcher.call(requests.queueCounts, { category })).phases[0]).toMatchObject({ n: 1 })
  }
})

test('[X-41] dispatch by paper slip or telephone is kept as such in the record', async () => {
  const { resident, dispatcher, handler } = await aVillage()
  const order = await anOrder(resident)
  const sent = await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId }, toldBy: 'slip' })
  expect(sent.added.steps[0]?.fields).toContainEqual(
    expect.objectContaining({ name: 'toldBy', value: { zh: '面对面书面送达', en: 'Paper slip, face to face' } }),
  )
})

test('[X-42] a declined order returns to the village with its reason and without a handler', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  await step(cast.handler, order.id, 'decline', { reason: '没有梯子' })
  const full = await cast.dispatcher.call(requests.read, { requestId: order.id })
  expect(full).toMatchObject({ state: { id: 'placed' }, handler: null, promisedOn: null })
  expect(full.steps.at(-1)).toMatchObject({ action: 'decline', fields: [{ name: 'reason', value: '没有梯子' }] })
  expect(full.actions.map((one) => one.action)).toEqual(['dispatch'])
})

test('[X-42] only the handler claims, and the order can be sent on to another who then holds it alone', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  expect(await refused(step(cast.otherHandler, order.id, 'claim', { promisedOn: '2026-03-04' }))).toMatchObject({
    status: 404,
    code: 'requests.missing',
  })
  await step(cast.dispatcher, order.id, 'redispatch', { handler: { personId: cast.otherHandler.personId } })
  expect((await refused(step(cast.handler, order.id, 'claim', { promisedOn: '2026-03-04' }))).status).toBe(404)
  await step(cast.otherHandler, order.id, 'claim', { promisedOn: '2026-03-04' })
  expect((await whole(cast.otherHandler, order.id)).handler).toMatchObject({ personId: cast.otherHandler.personId })
})

test('[X-42 X-43] the claim asks for a promised day, which sets the clock; a past day is refused', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  expect(await refused(step(cast.handler, order.id, 'claim'))).toMatchObject({
    status: 400,
    code: 'procedure.incomplete',
  })
  const past = await refused(step(cast.handler, order.id, 'claim', { promisedOn: '2026-03-01' }))
  expect(past).toMatchObject({ status: 400, code: 'procedure.wrong_field' })
  const claimed = await step(cast.handler, order.id, 'claim', { promisedOn: '2026-03-04' })
  expect(claimed).toMatchObject({ promisedOn: '2026-03-04', due: { at: '2026-03-04T16:00:00.000Z', light: 'green' } })
})

test('a promise beyond the time allowed does not lengthen it', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast, { category: 'dispute' })
  const claimed = await step(cast.handler, order.id, 'claim', { promisedOn: '2026-04-30' })
  expect(claimed.due?.at).toBe('2026-03-05T10:00:00.000Z')
})

test('[X-40] the category of the model decides the time of work, and the dispatcher may put an order into another', async () => {
  const cast = await aVillage()
  const { dispatcher, resident, handler } = cast
  const order = await anOrder(resident)
  expect(order.category).toMatchObject({ id: 'street-light', words: { zh: '路灯' } })
  const sorted = await dispatcher.call(requests.sort, { requestId: order.id, category: 'policy' })
  expect(sorted.category).toMatchObject({ id: 'policy', words: { zh: '政策类别' } })
  await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  const claimed = await step(handler, order.id, 'claim', { promisedOn: '2026-06-01' })
  expect(claimed.due?.at).toBe('2026-03-05T10:00:00.000Z')
  const late = await refused(dispatcher.call(requests.sort, { requestId: order.id, category: 'livelihood' }))
  expect(late).toMatchObject({ status: 409, code: 'requests.too_late_to_sort' })
  const unknown = await refused(anOrder(resident, { category: 'nothing' }))
  expect(unknown).toMatchObject({ status: 400, code: 'requests.no_category' })
})

test('[X-06] collect, discuss, handle, answer: it ends only with a reply to the person', async () => {
  const { resident, dispatcher, handler } = await aVillage()
  const order = await anOrder(resident, { text: '广场想装健身器材', category: 'shared-works' })
  expect(order.state.id).toBe('collected')
  const tooSoon = await refused(step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } }))
  expect(tooSoon.status).toBe(409)
  await step(dispatcher, order.id, 'discuss', { agreed: '放在东侧' })
  await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  const handled = await step(handler, order.id, 'finish', { result: '器材已装好' })
  expect(handled).toMatchObject({ state: { id: 'handled', phase: 'working' }, answeredAt: null })
  expect(await refused(step(handler, order.id, 'answer', {}))).toMatchObject({ code: 'procedure.incomplete' })
  const answered = await step(handler, order.id, 'answer', { reply: '装好了，请来看看', repliedBy: 'visit' })
  expect(answered).toMatchObject({ state: { id: 'answered' }, answeredInTime: true, answer: '器材已装好' })
})

test('[S-54 S-59] a hazard runs from found to answered, each state with its own clock', async () => {
  const { resident, gridWorker, dispatcher, handler } = await aVillage({ pack: 'suzhou' })
  const hazard = await anOrder(resident, { text: '水渠护栏断了' })
  expect(hazard).toMatchObject({ state: { id: 'found' }, due: { at: hazard.receivedAt.replace('T01', 'T02') } })
  const alerted = await step(gridWorker, hazard.id, 'alert', { warned: '拉了警戒线' })
  expect(alerted).toMatchObject({ state: { id: 'alerted' }, due: { at: hazard.receivedAt.replace('T01', 'T03') } })
  const reported = await step(dispatcher, hazard.id, 'dispatch', { handler: { personId: handler.personId } })
  expect(reported).toMatchObject({ state: { id: 'reported' }, due: { at: hazard.receivedAt.replace('02T', '04T') } })
  expect((await step(handler, hazard.id, 'finish', { result: '换了护栏' })).state.id).toBe('handled')
  const answered = await step(handler, hazard.id, 'answer', { reply: '修好了' })
  const { path } = await whole(handler, hazard.id)
  expect(path.map((one) => one.id)).toEqual(['found', 'alerted', 'reported', 'handled', 'answered', 'shown'])
  expect(answered).toMatchObject({ state: { id: 'answered', phase: 'answered' }, answeredInTime: true })
})

test('of two at once the second gets 409 with the present state, and nothing is overwritten', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  const both = await Promise.allSettled([
    step(cast.handler, order.id, 'claim', { promisedOn: '2026-03-04' }),
    step(cast.handler, order.id, 'decline', { reason: '没有梯子' }),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const loser = both.find((one) => one.status === 'rejected')!
  const full = await cast.dispatcher.call(requests.read, { requestId: order.id })
  expect(await refused(Promise.reject(loser.reason))).toMatchObject({
    status: 409,
    facts: { state: full.state.id, stateWords: full.state.words },
  })
  expect(full.steps).toHaveLength(3)
})

test('a stale version is refused with the present state', async () => {
  const cast = await aVillage()
  const order = await aDispatched(cast)
  const stale = await refused(
    cast.dispatcher.call(requests.advance, {
      requestId: order.id,
      action: 'redispatch',
      fields: { handler: { personId: cast.otherHandler.personId } },
      version: order.version,
    }),
  )
  expect(stale).toMatchObject({ status: 409, code: 'requests.changed', facts: { state: 'dispatched', version: 2 } })
})

test('a repeated key is one order', async () => {
  const { resident } = await aVillage()
  const said = { text: '水管漏水了' }
  const first = await resident.call(requests.place, said, { key: 'the-same-key' })
  const second = await resident.call(requests.place, said, { key: 'the-same-key' })
  expect(second.number).toBe(first.number)
  expect((await resident.call(requests.mine, {})).rows).toHaveLength(1)
})

test('a handler must be in term, do such work and reach the place', async () => {
  const { resident, dispatcher, supervisor, outsideDispatcher, addPerson, addPost } = await aVillage()
  const order = await anOrder(resident)
  const ended = await addPerson('王退')
  await addPost(ended.personId, { role: 'handler', title: 'handler', at: 'village' }, { to: '2026-02-01' })
  for (const personId of [supervisor.personId, outsideDispatcher.personId, ended.personId, resident.personId]) {
    const asked = step(dispatcher, order.id, 'dispatch', { handler: { personId } })
    expect(await refused(asked)).toMatchObject({ status: 400, code: 'requests.handler_not_able' })
  }
})

test('whoever can take it is listed with what already lies on their desk, and is sent by the post', async () => {
  const cast = await aVillage()
  await aClaimed(cast, '2026-03-04')
  const order = await anOrder(cast.resident)
  const { rows } = await cast.dispatcher.call(requests.handlers, { requestId: order.id })
  expect(rows.find((one) => one.personId === cast.handler.personId)).toMatchObject({ openRequests: 1, lateRequests: 0 })
  expect(rows.find((one) => one.personId === cast.otherHandler.personId)).toMatchObject({ openRequests: 0 })
  expect(rows.map((one) => one.personId)).not.toContain(cast.outsideDispatcher.personId)
  expect(rows[0]?.level).toBe('grid')
  const { postId } = rows.find((one) => one.personId === cast.otherHandler.personId)!
  const sent = await step(cast.dispatcher, order.id, 'dispatch', { handler: { postId } })
  expect(sent.handler).toMatchObject({ postId, personId: cast.otherHandler.personId })
})

test('[L-30] one to-do list: what to send on, to claim, to work on and to rate', async () => {
  const cast = await aVillage()
  const toClaim = await aDispatched(cast)
  const working = await aClaimed(cast, '2026-03-04')
  const toRate = await aDone(cast, '2026-03-04')
  const fresh = await anOrder(cast.resident)
  const why = async (who: typeof cast.handler) =>
    (await who.call(requests.todo, {})).rows.map((row) => [row.id, row.why])
  expect(await why(cast.handler)).toEqual([
    [toClaim.id, 'claim'],
    [working.id, 'work'],
  ])
  expect(await why(cast.dispatcher)).toEqual([[fresh.id, 'dispatch']])
  expect(await why(cast.outsideDispatcher)).toEqual([])
  const own = await aDone({ ...cast, resident: cast.clusterHead }, '2026-03-04')
  expect(await why(cast.clusterHead)).toEqual([[own.id, 'rate']])
  expect((await cast.resident.call(requests.mine, {})).rows.map((row) => row.id)).toContain(toRate.id)
})

test('the queue shows one’s own area by phase, with what is late', async () => {
  const cast = await aVillage()
  const waiting = await anOrder(cast.resident)
  await aDispatched(cast)
  const outside = await anOrder(cast.outsider)
  const { rows } = await cast.dispatcher.call(requests.queue, { phase: 'toDispatch' })
  expect(rows.map((row) => row.id)).toEqual([waiting.id])
  expect((await cast.administrator.call(requests.queue, {})).rows.map((row) => row.id)).toContain(outside.id)
  expect((await cast.dispatcher.call(requests.queueCounts, {})).phases).toEqual([
    { phase: 'toDispatch', n: 1, overdue: 0 },
    { phase: 'toClaim', n: 1, overdue: 0 },
    { phase: 'working', n: 0, overdue: 0 },
    { phase: 'answered', n: 0, overdue: 0 },
  ])
  expect((await cast.dispatcher.call(requests.queue, { overdue: true })).rows).toEqual([])
  const first = await cast.administrator.call(requests.queue, { limit: 1 })
  const second = await cast.administrator.call(requests.queue, { limit: 1, after: first.next ?? 0 })
  expect(second.rows[0]!.id).toBeLessThan(first.rows[0]!.id)
})

test('what lies outside one’s area or is another resident’s is not there', async () => {
  const { resident, neighbour, outsideDispatcher, dispatcher, supervisor } = await aVillage()
  const order = await anOrder(resident)
  for (const stranger of [neighbour, outsideDispatcher])
    expect(await refused(stranger.call(requests.read, { requestId: order.id }))).toMatchObject({ status: 404 })
  expect((await refused(step(neighbour, order.id, 'withdraw'))).status).toBe(404)
  expect((await dispatcher.call(requests.read, { requestId: order.id })).requester.phone).toMatch(/^199\*{4}\d{4}$/)
  expect((await supervisor.call(requests.read, { requestId: order.id })).actions).toEqual([])
})

test('the resident may add and withdraw, and sees only those actions', async () => {
  const { resident, dispatcher } = await aVillage()
  const order = await anOrder(resident)
  const added = await step(resident, order.id, 'add', { words: '是东边那盏' })
  expect(added).toMatchObject({ version: order.version, state: { id: 'placed' } })
  expect(added.actions.map((one) => one.action)).toEqual(['add', 'withdraw'])
  const gone = await step(resident, order.id, 'withdraw')
  expect(gone).toMatchObject({ state: { phase: 'closed' }, actions: [], due: null })
  expect((await dispatcher.call(requests.queue, {})).rows).toEqual([])
})

test('[L-18] the same matter said twice has one owner, and both numbers stay good', async () => {
  const cast = await aVillage()
  const { resident, neighbour, dispatcher, handler, nobody } = cast
  const first = await anOrder(resident)
  const second = await anOrder(neighbour, { text: '桥上的灯坏了' })
  expect(second.number).not.toBe(first.number)
  const merged = await dispatcher.call(requests.merge, { requestId: second.id, into: first.id })
  expect(merged).toMatchObject({ mergedInto: { id: first.id, number: first.number }, actions: [] })
  await step(dispatcher, first.id, 'dispatch', { handler: { personId: handler.personId } })
  const mine = await neighbour.call(requests.read, { requestId: second.id })
  expect(mine).toMatchObject({
    number: second.number,
    handler: { personId: handler.personId },
    state: { id: 'dispatched' },
  })
  expect(mine.steps.map((one) => one.action)).toEqual(['place', 'merge', 'dispatch'])
  const phoneTail = neighbour.phone.slice(-4)
  const followed = await nobody.call(requests.follow, { number: second.number, phoneTail })
  expect(followed).toMatchObject({ mergedInto: first.number, state: { phase: 'toClaim' } })
  expect((await dispatcher.call(requests.queue, {})).rows.map((row) => row.id)).toEqual([first.id])
  const twice = await refused(dispatcher.call(requests.merge, { requestId: second.id, into: first.id }))
  expect(twice).toMatchObject({ status: 409, code: 'requests.not_mergeable' })
  expect((await refused(step(neighbour, second.id, 'withdraw'))).code).toBe('requests.merged')
})
