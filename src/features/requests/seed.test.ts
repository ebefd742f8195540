import { expect, test } from 'vitest'
import { insertRows, reserveIds } from '#database/bulk.ts'
import { figures } from '#features/figures/contract.ts'
import { aVillage } from '#tests/village.ts'
import { aDone, anOrder, step } from './builders.ts'
import { requests } from './contract.ts'
import { seedRequests } from './seed.ts'

type Village = Awaited<ReturnType<typeof aVillage>>

/** The same row of numbers for every run. */
function countingDice() {
  let state = 7
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

async function seeded({ site, county, villages, resident, dispatcher, handler }: Village, wanted: number) {
  const posts = await site.owner.query('select id, person_id from post where county_id = $1', [county.id])
  const postOf = (personId: number) => Number(posts.rows.find((row) => Number(row.person_id) === personId).id)
  const place = villages[0]
  const grid = place.groups[0]!
  return seedRequests({
    countyId: county.id,
    at: site.ground.packsOf(county).at,
    calendar: site.ground.calendar,
    sealer: site.ground.sealer,
    now: site.time.now,
    dice: countingDice(),
    ids: await reserveIds(site.owner, 'request', wanted),
    villages: [
      {
        ...{ townshipId: place.townshipId, villageId: place.villageId, requests: wanted },
        residents: [
          {
            ...{ personId: resident.personId, phone: resident.phone, groupId: grid.groupId, gridId: grid.gridId },
            gridIds: [grid.gridId, place.villageGridId],
          },
        ],
        dispatchers: [{ personId: dispatcher.personId, postId: postOf(dispatcher.personId), title: 'dispatcher' }],
        handlers: [{ personId: handler.personId, postId: postOf(handler.personId), title: 'handler' }],
      },
    ],
  })
}

test('invented requests stand in every phase, can be read, and agree with their figures', async () => {
  const village = await aVillage()
  const { site, county, dispatcher, nobody, villages } = village
  const rows = await seeded(village, 300)
  await insertRows(site.owner, 'request', rows.requests)
  await insertRows(site.owner, 'request_step', rows.steps)
  await insertRows(site.owner, 'figure_delta', rows.deltas)
  const counted = await site.owner.query(
    'select phase, count(*)::int as n, count(answered_at)::int as answered from request where county_id = $1 group by phase',
    [county.id],
  )
  expect(counted.rows.map((row) => row.phase).toSorted()).toEqual(
    ['answered', 'closed', 'shown', 'toClaim', 'toDispatch', 'working'].toSorted(),
  )
  const answered = counted.rows.filter((row) => row.phase !== 'closed').reduce((sum, row) => sum + row.answered, 0)
  const { total } = await nobody.call(figures.ofVillage, { villageId: villages[0].villageId, from: '2025-10-01' })
  expect(total).toMatchObject({ received: 300, answered })
  expect(total.solved.denominator + total.unrated + total.toRate).toBe(answered)
  const { rows: queue } = await dispatcher.call(requests.queue, {})
  const full = await dispatcher.call(requests.read, { requestId: queue[0]!.id })
  expect(full.steps[0]).toMatchObject({ action: 'place' })
})

test('the same dice make the same requests, each with its own number', async () => {
  const village = await aVillage()
  const [one, two] = [await seeded(village, 40), await seeded(village, 40)]
  const texts = (made: typeof one) => made.requests.map((row) => [row.number, row.detail, row.state])
  expect(texts(one)).toEqual(texts(two))
  expect(new Set(one.requests.map((row) => row.number)).size).toBe(40)
})

test('[X-44] the three rates of a village follow the work itself', async () => {
  const cast = await aVillage()
  const orders = [await aDone(cast, '2026-03-04'), await aDone(cast, '2026-03-04'), await aDone(cast, '2026-03-04')]
  await step(cast.resident, orders[0]!.id, 'rate', { solved: true, stars: 4 })
  await step(cast.resident, orders[1]!.id, 'rate', { solved: false, stars: 3 })
  const withdrawn = await anOrder(cast.resident)
  await step(cast.resident, withdrawn.id, 'withdraw')
  const { villageId } = cast.villages[0]
  const read = async () => (await cast.nobody.call(figures.ofVillage, { villageId })).total
  expect(await read()).toEqual({
    ...{ received: 4, answered: 3, unrated: 0, toRate: 1 },
    answeredInTime: { numerator: 3, denominator: 3 },
    solved: { numerator: 1, denominator: 2 },
    satisfied: { numerator: 1, denominator: 2 },
  })
  await step(cast.resident, orders[0]!.id, 'reopen', { reason: '又坏了' })
  expect(await read()).toMatchObject({ answered: 2, solved: { numerator: 0, denominator: 1 } })
})
