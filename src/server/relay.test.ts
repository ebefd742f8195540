import { expect, test } from 'vitest'
import type { Reaction } from '#features/feature.ts'
import { anOrder } from '#features/requests/builders.ts'
import { aVillage } from '#tests/village.ts'
import { deliver } from './relay.ts'

test('an event whose reaction fails waits and is tried again, undone whole; those behind it go on, and none comes twice', async () => {
  const { resident, site, county } = await aVillage()
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
  await round()
  expect([heard, failures.length]).toEqual([[second.id, first.id], 1])
  const { rows } = await site.owner.query(
    "select payload from outbox where county_id = $1 and event = 'request.heard' order by id",
    [county.id],
  )
  expect(rows.map(({ payload }) => payload.requestId)).toEqual([second.id, first.id])
})
