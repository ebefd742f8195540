import { beforeEach, expect, test } from 'vitest'
import { notices } from '#features/notices/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { handOvers } from './contract.ts'

let village: Village
let today: string
beforeEach(async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const postOf = async (personId: number) =>
  (await village.administrator.call(posts.list, { personId })).rows.find((row) => row.role === 'handler')!.id

async function successor(villageNo: 0 | 1 = 0) {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('接任者', { phone, village: villageNo })
  const postId = await village.addPost(personId, {
    role: 'handler',
    title: 'handler',
    at: 'village',
    village: villageNo,
  })
  return { postId, who: await village.signIn(personId, phone, 'staff') }
}

async function dispatched() {
  const order = await anOrder(village.resident)
  const fields = { handler: village.handler.personId }
  await village.dispatcher.call(requests.advance, { requestId: order.id, action: 'dispatch', fields })
  return order.id
}

const todo = async (who: Village['handler']) => (await who.call(requests.todo, {})).rows.map((row) => row.id)

test('what an ended post had in hand goes to the successor in one step, with one audit line that names each request', async () => {
  const ids = [await dispatched(), await dispatched()]
  const postId = await postOf(village.handler.personId)
  expect(await todo(village.handler)).toEqual(expect.arrayContaining(ids))
  const { postId: toPostId, who } = await successor()
  await village.administrator.call(posts.end, { postId, on: addDays(today, -1) })
  expect(await refusal(village.handler.call(requests.advance, { requestId: ids[0]!, action: 'claim' }))).not.toBe(
    'no refusal',
  )
  const seen = await village.administrator.call(handOvers.read, { postId })
  expect(seen.requests.map((one) => one.id)).toEqual(ids)
  expect(seen.successors.map((one) => one.postId)).toContain(toPostId)
  await village.administrator.call(handOvers.make, { postId, toPostId })
  expect(await todo(who)).toEqual(expect.arrayContaining(ids))
  expect((await village.administrator.call(handOvers.read, { postId })).requests).toEqual([])
  const { rows } = await village.site.owner.query(
    "select detail from audit where county_id = $1 and operation = 'handOvers.make'",
    [village.county.id],
  )
  expect(rows).toMatchObject([{ detail: { toPostId, requests: ids } }])
})

test('the resident reads in the story of each request who handed it to whom and when; clocks and promises stay', async () => {
  const ids = [await dispatched(), await dispatched()]
  const read = (requestId: number) => village.resident.call(requests.read, { requestId })
  const before = await read(ids[0]!)
  const postId = await postOf(village.handler.personId)
  const { postId: toPostId, who } = await successor()
  village.later({ minutes: 5 })
  const { now } = village.site.time
  await village.administrator.call(handOvers.make, { postId, toPostId })
  for (const id of ids) {
    const seen = await read(id)
    expect(seen.handler).toMatchObject({ personId: who.personId, postId: toPostId })
    expect(seen.steps.at(-1)).toMatchObject({
      action: 'handOver',
      words: { zh: '换人承办（工作移交）', en: 'Handed over to a successor' },
      by: 'staff',
      byName: village.administrator.name,
      at: now,
      fields: [
        { name: 'handedBy', value: { zh: expect.stringContaining(village.handler.name) } },
        { name: 'handedTo', value: { zh: expect.stringContaining('接任者') } },
      ],
    })
  }
  const after = await read(ids[0]!)
  expect(after).toMatchObject({ state: before.state, stateSince: before.stateSince, promisedOn: before.promisedOn })
  expect(after.due).toEqual(before.due)
  expect(after.version).toBe(before.version + 1)
  await who.call(requests.advance, { requestId: ids[0]!, action: 'claim', fields: { promisedOn: addDays(today, 2) } })
  expect((await read(ids[0]!)).steps.map((step) => step.action)).toEqual(['place', 'dispatch', 'handOver', 'claim'])
})

test('the successor and the resident are told; what was answered stays with whoever answered it', async () => {
  const { resident, dispatcher, handler, administrator, county, site } = village
  const answered = await aDone({ resident, dispatcher, handler }, addDays(today, 2))
  const id = await dispatched()
  const postId = await postOf(handler.personId)
  const { postId: toPostId, who } = await successor()
  const told = async (whom: Village['handler']) => {
    while ((await deliver(site.ground, county)) > 0);
    const { rows } = await whom.call(notices.list, {})
    return rows.filter((row) => row.requestId === id).map((row) => row.kind)
  }
  expect(await told(who)).toEqual([])
  const before = (await told(resident)).length
  await administrator.call(handOvers.make, { postId, toPostId })
  expect(await told(who)).toEqual(['toYou'])
  expect((await told(resident)).slice(0, -before)).toEqual(['handed'])
  const kept = await resident.call(requests.read, { requestId: answered.id })
  expect(kept.handler).toMatchObject({ personId: handler.personId, postId })
})

test('only to the same work, and only by whoever gives posts there', async () => {
  await dispatched()
  const postId = await postOf(village.handler.personId)
  const { rows } = await village.administrator.call(posts.list, { personId: village.dispatcher.personId })
  const other = rows.find((row) => row.role === 'dispatcher')!
  const make = village.administrator.call(handOvers.make, { postId, toPostId: other.id })
  expect(await refusal(make)).toBe('handOvers.not_successor')
  const phone = inventedPhone()
  const { personId } = await village.addPerson('邻镇管理员', { phone, village: 2 })
  await village.addPost(personId, {
    ...{ role: 'systemAdministrator', title: 'systemAdministrator', at: 'township', village: 2 },
  })
  const clerk = await village.signIn(personId, phone, 'staff')
  const { postId: toPostId } = await successor()
  expect(await refusal(clerk.call(handOvers.read, { postId }))).toBe('posts.missing')
  expect(await refusal(clerk.call(handOvers.make, { postId, toPostId }))).toBe('posts.missing')
})

test('a step taken at the same moment and the hand-over both stand, one after the other', async () => {
  const id = await dispatched()
  const postId = await postOf(village.handler.personId)
  const { postId: toPostId } = await successor()
  const done = await Promise.all([
    refusal(village.resident.call(requests.advance, { requestId: id, action: 'remind', fields: {} })),
    refusal(village.administrator.call(handOvers.make, { postId, toPostId })),
  ])
  expect(done[1]).toBe('no refusal')
  const { steps } = await village.resident.call(requests.read, { requestId: id })
  expect(steps.map((step) => step.seq)).toEqual(steps.map((_, place) => place + 1))
  expect(steps.map((step) => step.action)).toContain('handOver')
})

test('nobody takes over in another village, after their term, or from a post with nothing in hand', async () => {
  await dispatched()
  const postId = await postOf(village.handler.personId)
  const make = (toPostId: number) => refusal(village.administrator.call(handOvers.make, { postId, toPostId }))
  expect(await make((await successor(1)).postId)).toBe('handOvers.not_successor')
  expect(await make(postId)).toBe('handOvers.not_successor')
  const past = await successor()
  await village.administrator.call(posts.end, { postId: past.postId, on: addDays(today, -1) })
  expect(await make(past.postId)).toBe('handOvers.not_successor')
  const right = await successor()
  expect(await make(right.postId)).toBe('no refusal')
  expect(await make(right.postId)).toBe('handOvers.nothing')
  expect(await refusal(village.officer.call(handOvers.read, { postId }))).toBe('authority.not_granted')
})
