import { expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { anOrder, refused, step } from './builders.ts'
import { requests } from './contract.ts'

/** Dispatches one more request to the village's handler, as a desk does all day long. */
async function oneMore({ resident, dispatcher, handler }: Village) {
  const order = await anOrder(resident)
  const dispatching = () => step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  return { order, dispatching }
}

const ofHandler = ({ site, county, handler }: Village, set: string) =>
  site.owner.query(`update post set ${set} where county_id = $1 and person_id = $2`, [county.id, handler.personId])

test('[X-42] whoever took work a moment ago and can take it no longer is refused, and nothing of the step is kept', async () => {
  const village = await aVillage()
  await (await oneMore(village)).dispatching()
  const { order, dispatching } = await oneMore(village)
  await ofHandler(village, `term_to = '2026-01-31'`)
  expect(await refused(dispatching())).toMatchObject({ code: 'requests.handler_not_able' })
  const { steps, handler } = await village.dispatcher.call(requests.read, { requestId: order.id })
  expect([steps.length, handler]).toEqual([1, null])
})

test('[X-42] a handler whose office is called otherwise since is named as it is called now', async () => {
  const village = await aVillage()
  await (await oneMore(village)).dispatching()
  const { dispatching } = await oneMore(village)
  await ofHandler(village, `title = '新来的网格员'`)
  const { handler } = await dispatching()
  expect(handler?.title.zh).toBe('新来的网格员')
})

test('[L-18] a request that went on in another since it was read is shown as it goes on there', async () => {
  const village = await aVillage()
  const { resident, dispatcher } = village
  const [one, other] = [await anOrder(resident), await anOrder(resident)]
  const read = () => resident.call(requests.read, { requestId: one.id })
  expect((await read()).mergedInto).toBeNull()
  await dispatcher.call(requests.merge, { requestId: one.id, into: other.id })
  await step(dispatcher, other.id, 'dispatch', { handler: { personId: village.handler.personId } })
  const { mergedInto, state } = await read()
  expect([mergedInto?.number, state.phase]).toEqual([other.number, 'toClaim'])
})
