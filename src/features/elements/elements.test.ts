import { beforeAll, expect, test } from 'vitest'
import { anOrder } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { elements } from './contract.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage({ packsAt: [{ village: 1, packs: ['lingling', 'pingtang'] }] })
})

const read = (place: object = {}) => village.townshipOfficer.call(elements.read, place)

test('[H-46] each village shows how many of the five elements stand, and service alone adds to them', async () => {
  const { townshipId, villageId } = village.villages[0]
  const before = await read({ villageId })
  expect(before.elements.map(({ zh }) => zh)).toEqual(['人', '地', '事', '物', '组织'])
  const place = await village.addPerson('新来的人')
  await anOrder(village.resident)
  const after = await read({ villageId })
  const grew = (fact: 'persons' | 'households' | 'requests' | 'grids') =>
    (after.total[fact] ?? 0) - (before.total[fact] ?? 0)
  expect([grew('persons'), grew('households'), grew('requests'), grew('grids')]).toEqual([1, 1, 1, 0])
  expect(after.fresh.requests).toBe((before.fresh.requests ?? 0) + 1)
  expect(place.householdId).toBeGreaterThan(0)
  const { rows } = await read({ townshipId })
  expect(rows.map(({ name }) => name)).toEqual(['桥头村', '柳林村'])
  expect(after.total).toMatchObject(rows[0]!.counts)
  const { rows: townships, total } = await read()
  expect(townships).toHaveLength(1)
  expect(total.persons).toBe(rows.reduce((sum, row) => sum + (row.counts.persons ?? 0), 0))
})

test('[L-27] where the model counts what people need instead of things, the page does', async () => {
  const { villageId } = village.villages[1]
  const { sets, elements: named, total } = await read({ villageId })
  expect(sets.map(({ zh }) => zh)).toEqual(['人、地、事、情、组织'])
  expect(named.map(({ zh }) => zh)).toEqual(['人', '地', '事', '情', '组织'])
  expect(Object.keys(total)).toEqual(expect.arrayContaining(['needs', 'ratings']))
  expect(total).not.toHaveProperty('dwellings')
})

test('whoever answers for another village counts nothing here', async () => {
  const { villageId } = village.villages[0]
  const { total } = await village.outsideOfficer.call(elements.read, { villageId })
  expect(Object.values(total).every((n) => n === 0)).toBe(true)
})

test('requests that were merged are one matter', async () => {
  const { villageId } = village.villages[0]
  const [one, other] = [await anOrder(village.resident), await anOrder(village.neighbour)]
  const before = (await read({ villageId })).total.requests ?? 0
  await village.dispatcher.call(requests.merge, { requestId: other.id, into: one.id })
  expect((await read({ villageId })).total.requests).toBe(before - 1)
})
