import type { FastifyBaseLogger } from 'fastify'
import { expect, test } from 'vitest'
import type { Reaction } from '#features/feature.ts'
import { anOrder } from '#features/requests/builders.ts'
import { aVillage } from '#tests/village.ts'
import { deliver, startRelay } from './relay.ts'

test('an event whose reaction fails waits and is tried again, undone whole; those behind it go on, and none comes twice', async () => {
  const { resident, site, county, later } = await aVillage()
  const [first, second] = [await anOrder(resident), await anOrder(resident, { text: '水管漏水' })]
  const heard: unknown[] = []
  let broken = true
  const reaction: Reaction = {
    event: 'request.placed',
    run: async ({ emit }, { requestId }) => {
      emit('request.heard', { requestId })
      if (broken && requestId === first.id) throw new Error('not now')
      heard.push(requestId)
    },
  }
  const ground = { ...site.ground, house: { ...site.ground.house, reactions: [reaction] } }
  const failures: unknown[] = []
  const round = () => deliver(ground, county, (error) => void failures.push(error))
  await round()
  expect([heard, failures.length]).toEqual([[second.id], 1])
  broken = false
  await round()
  expect(heard).toEqual([second.id]) // its second has not passed
  later({ minutes: 1 })
  await round()
  await round()
  expect([heard, failures.length]).toEqual([[second.id, first.id], 1])
  const { rows } = await site.owner.query(
    "select payload from outbox where county_id = $1 and event = 'request.heard' order by id",
    [county.id],
  )
  expect(rows.map(({ payload }) => payload.requestId)).toEqual([second.id, first.id])
})

test('an event that always fails is tried ever more seldom: seven times in its first two minutes, and then each hour', async () => {
  const { resident, site, county, later } = await aVillage()
  await anOrder(resident)
  let tries = 0
  const run = async () => {
    tries += 1
    throw new Error('never')
  }
  const ground = { ...site.ground, house: { ...site.ground.house, reactions: [{ event: 'request.placed', run }] } }
  const round = () => deliver(ground, county, () => {})
  for (let second = 0; second <= 120; second += 1) {
    await round()
    later({ minutes: 1 / 60 })
  }
  expect(tries).toBe(7)
  for (let n = 0; n < 12; n += 1) {
    later({ minutes: 59 })
    await round()
  }
  const { rows } = await site.owner.query(
    'select tries, extract(epoch from next_at - $2::timestamptz)::int as left from outbox where county_id = $1 and tries > 0',
    [county.id, site.time.now],
  )
  expect(rows).toEqual([{ tries, left: expect.any(Number) }])
  expect(rows[0].left).toBeLessThanOrEqual(3_600)
  expect(tries).toBeLessThan(20)
})

test('what a call leaves behind is delivered at once, without the relay’s next look', async () => {
  const { resident, site, county } = await aVillage()
  const log = { error: () => {} } as unknown as FastifyBaseLogger
  const relay = startRelay(Object.assign(site.ground, { counties: () => [county] }), log, 600_000)
  const waiting = async () => {
    const { rows } = await site.owner.query('select from outbox where county_id = $1 and delivered_at is null', [
      county.id,
    ])
    return rows.length
  }
  await expect.poll(waiting).toBe(0) // its first look is over, and the next one is ten minutes away
  await anOrder(resident)
  await expect.poll(waiting).toBe(0)
  await relay.stop()
  delete site.ground.stir
})

test('more than a batch is delivered without a rest between: events never come faster than they go', async () => {
  const { site, county } = await aVillage()
  await site.owner.query(
    "insert into outbox (county_id, event, payload, at) select $1, 'nobody.listens', '{}', now() from generate_series(1, 1700)",
    [county.id],
  )
  const log = { error: () => {} } as unknown as FastifyBaseLogger
  const relay = startRelay({ ...site.ground, counties: () => [county] }, log, 600_000)
  const waiting = () =>
    site.owner.query('select from outbox where county_id = $1 and delivered_at is null', [county.id])
  await expect.poll(async () => (await waiting()).rows.length).toBe(0)
  await relay.stop()
})
