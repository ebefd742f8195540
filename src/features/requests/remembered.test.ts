import { expect, test } from 'vitest'
import { transact } from '#database/pool.ts'
import { Refused, type Work } from '#features/feature.ts'
import { scopeFor } from '#kernel/authority/scope.ts'
import { dayOf } from '#kernel/shared/day.ts'
import { identify } from '#server/identify.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { aClaimed, aDispatched, anOrder, refused, step } from './builders.ts'
import { requests } from './contract.ts'
import { forget, recall } from './remembered.ts'
import { getStanding } from './standing.ts'

/** What is remembered for somebody, and what the database says to them. */
async function standings({ site, county }: Village, who: Somebody, requestId: number) {
  const now = site.time.now
  return transact(site.ground.pool, { counties: [county.id] }, async (tx) => {
    const { actor } = await identify(tx, county, who.cookie, now)
    const account = actor.accountId === null ? null : { accountId: actor.accountId, personId: actor.personId }
    const { roles } = site.ground.packsOf(county).model
    const asking = { countyId: county.id, permission: 'request.advance', account, posts: actor.posts, roles }
    const decision = scopeFor({ ...asking, today: dayOf(now) })
    if (!decision.ok) return null
    const work = { tx, county, now, actor, scope: decision.value } as unknown as Work
    const asked = await getStanding(tx, work.scope, requestId).catch((error) => {
      if (error instanceof Refused) return undefined
      throw error
    })
    return { remembered: recall(work, requestId), asked }
  })
}

test('what is remembered of a request is for each caller what the database would have said', async () => {
  const village = await aVillage()
  const { resident, dispatcher, clusterHead } = village
  const { villageId, groups } = village.villages[0]
  const placed = await anOrder(resident)
  const said = { text: '水管漏水', requesterName: '李四', villageId }
  const phoned = await dispatcher.call(requests.fileFor, {
    ...{ ...said, channel: 'phone', requesterPhone: resident.phone },
    gridId: groups[0]!.gridId,
  })
  const visited = await clusterHead.call(requests.fileFor, { ...said, channel: 'visit', gridId: groups[0]!.gridId })
  const dispatched = await aDispatched(village)
  let reached = 0
  let own = 0
  for (const { id } of [placed, phoned, visited, dispatched]) {
    await dispatcher.call(requests.read, { requestId: id })
    for (const who of Object.values(village).filter(isSomebody)) {
      const both = await standings(village, who, id)
      if (!both) continue
      const { isHandler: _, ...remembered } = { isHandler: null, ...both.remembered }
      if (!both.asked) expect(both.remembered).toBeUndefined()
      else expect(remembered).toMatchObject(both.asked)
      reached += both.asked ? 1 : 0
      own += both.asked?.isRequester || both.asked?.isFiler ? 1 : 0
    }
  }
  expect(reached).toBeGreaterThan(20)
  expect(own).toBeGreaterThan(4)
})

const isSomebody = (one: unknown): one is Somebody => typeof one === 'object' && one !== null && 'cookie' in one

test('a step is decided anew where anything else has written to the request since it was seen', async () => {
  const village = await aVillage()
  const { site, county, dispatcher, handler } = village
  const order = await anOrder(village.resident)
  await dispatcher.call(requests.read, { requestId: order.id })
  const write = (set: string) =>
    site.owner.query(`update request set ${set} where county_id = $1 and id = $2`, [county.id, order.id])
  const dispatch = () => step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  await write("state = 'shown', phase = 'shown', version = version + 1")
  expect(await refused(dispatch())).toMatchObject({ status: 409, code: 'requests.changed' })
  await write("state = 'placed', phase = 'toDispatch', version = version + 1")
  expect(await dispatch()).toMatchObject({ state: { id: 'dispatched' }, version: 4 })
})

test('what is refused by what was remembered is decided by the database: a request that goes on, goes on', async () => {
  const village = await aVillage()
  const { site, county, dispatcher, handler } = village
  const order = await aClaimed(village, '2026-03-06')
  await dispatcher.call(requests.read, { requestId: order.id })
  await site.owner.query(
    "update request set state = 'placed', phase = 'toDispatch', handler_person_id = null, handler_post_id = null where county_id = $1 and id = $2",
    [county.id, order.id],
  )
  expect(await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })).toMatchObject({
    state: { id: 'dispatched' },
  })
})

test('a request that was forgotten is asked for, and one outside stays outside whoever has read it', async () => {
  const village = await aVillage()
  const { county, dispatcher, handler, outsideDispatcher } = village
  const order = await anOrder(village.resident)
  await dispatcher.call(requests.read, { requestId: order.id })
  const given = { handler: { personId: handler.personId } }
  const outside = { status: 404, code: 'requests.missing' }
  expect(await refused(step(outsideDispatcher, order.id, 'dispatch', given))).toMatchObject(outside)
  forget({ county }, order.id)
  expect(await refused(step(outsideDispatcher, order.id, 'dispatch', given))).toMatchObject(outside)
  expect(await step(dispatcher, order.id, 'dispatch', given)).toMatchObject({ state: { id: 'dispatched' } })
})
