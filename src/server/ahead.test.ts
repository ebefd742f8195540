import { expect, test } from 'vitest'
import { aClaimed, aDispatched, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'

const promisedOn = '2026-03-06'
const result = { result: '换了灯头' }

test('a call begun for whoever signed in the last time is undone where the session has ended since', async () => {
  const village = await aVillage()
  const { site, handler } = village
  const order = await aClaimed(village, promisedOn)
  await site.owner.query('update session set ended_at = $1 where account_id = $2', [site.time.now, handler.accountId])
  expect(await refused(step(handler, order.id, 'finish', result))).toMatchObject({ status: 401 })
  const { steps } = await village.resident.call(requests.read, { requestId: order.id })
  expect(steps.map((one) => one.seq)).toEqual([1, 2, 3])
})

test('a page and a list begun for whoever signed in the last time are not shown where the session has ended since', async () => {
  const village = await aVillage()
  const { site, handler } = village
  const order = await aClaimed(village, promisedOn)
  const page = () => handler.call(requests.read, { requestId: order.id })
  const list = () => handler.call(requests.todo, {})
  await page()
  await list()
  await site.owner.query('update session set ended_at = $1 where account_id = $2', [site.time.now, handler.accountId])
  expect(await refused(page())).toMatchObject({ status: 401 })
  expect(await refused(list())).toMatchObject({ status: 401 })
})

test('a post that ended since then counts no longer, and one that was given counts at once', async () => {
  const village = await aVillage()
  const { site, county, dispatcher, handler } = village
  const order = await anOrder(village.resident)
  await dispatcher.call(requests.read, { requestId: order.id })
  const ending = (to: string | null) =>
    site.owner.query('update post set term_to = $1 where county_id = $2 and person_id = $3', [
      to,
      county.id,
      dispatcher.personId,
    ])
  const dispatch = () => step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  await ending('2026-01-31')
  await refused(dispatch())
  await ending(null)
  await dispatch()
})

test('a step taken where somebody was quicker leaves no trace of its own and says how it stands', async () => {
  const village = await aVillage()
  const { site, county, handler } = village
  const order = await aDispatched(village)
  const claims = Array.from({ length: 6 }, () => step(handler, order.id, 'claim', { promisedOn }))
  const ended = await Promise.allSettled(claims)
  expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of ended)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ body: { code: 'requests.changed' } })
  const { rows } = await site.owner.query(
    `select (select count(*) from audit where county_id = $1 and operation = 'requests.advance' and target_id = $2
        and detail->>'action' = 'claim')::int as audited,
      (select count(*) from outbox where county_id = $1 and event = 'request.advanced'
        and payload->>'action' = 'claim' and (payload->>'requestId')::bigint = $2)::int as told,
      (select count(*) from request_step where county_id = $1 and request_id = $2 and action = 'claim')::int as taken`,
    [county.id, order.id],
  )
  expect(rows).toEqual([{ audited: 1, told: 1, taken: 1 }])
})
