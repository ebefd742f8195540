import { expect, test } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { aVillage } from '#tests/village.ts'
import { anOrder } from './builders.ts'
import { requests } from './contract.ts'

test('the queue is searched by a part of the title and by a number as it is read out', async () => {
  const { resident, dispatcher } = await aVillage()
  const lamp = await anOrder(resident)
  await anOrder(resident, { text: '水管漏水' })
  const found = async (text: string) => (await dispatcher.call(requests.queue, { text })).rows.map((row) => row.id)
  expect(await found('路灯')).toEqual([lamp.id])
  expect(await found(lamp.number.toLowerCase())).toEqual([lamp.id])
  expect(await found(lamp.number.slice(0, 4))).toEqual([])
  expect(await found('%')).toEqual([])
})

test('a township narrows the queue and its counts to its own villages', async () => {
  const { administrator, resident, outsider, villages } = await aVillage()
  const orders = [await anOrder(resident), await anOrder(outsider)]
  const townships = new Map(villages.map((one) => [one.villageId, one.townshipId]))
  const here = villages[0].townshipId
  const inside = orders.filter((one) => townships.get(one.villageId) === here).map((one) => one.id)
  const { rows } = await administrator.call(requests.queue, { townshipId: here })
  expect(rows.map((row) => row.id).sort()).toEqual(inside.sort())
  const { phases } = await administrator.call(requests.queueCounts, { townshipId: here })
  expect(phases.find((one) => one.phase === 'toDispatch')?.n).toBe(inside.length)
  const elsewhere = [...townships.values()].find((id) => id !== here)
  if (elsewhere === undefined) throw new Error('the village of the tests has one township only')
  expect((await administrator.call(requests.queue, { townshipId: elsewhere })).rows.length).toBe(2 - inside.length)
})

test('[D-10] a group narrows the queue and its counts to its own matters and those of its parts', async () => {
  const village = await aVillage()
  const { officer, administrator, resident, villages } = village
  const [first, second] = villages[0].groups
  await officer.call(areas.addGroups, { areaId: first!.groupId, names: ['上院'] })
  const { rows: parts } = await officer.call(areas.list, { parentId: first!.groupId })
  const { villageId } = villages[0]
  const placed = async (groupId: number) => (await anOrder(resident, { villageId, groupId })).id
  const [inFirst, inPart, inSecond] = [
    await placed(first!.groupId),
    await placed(parts[0]!.id),
    await placed(second!.groupId),
  ]
  const queued = async (groupId: number) =>
    (await administrator.call(requests.queue, { groupId })).rows.map((row) => row.id).toSorted((a, b) => a - b)
  expect(await queued(first!.groupId)).toEqual([inFirst, inPart])
  expect(await queued(parts[0]!.id)).toEqual([inPart])
  expect(await queued(second!.groupId)).toEqual([inSecond])
  const { phases } = await administrator.call(requests.queueCounts, { groupId: first!.groupId })
  expect(phases.find((one) => one.phase === 'toDispatch')?.n).toBe(2)
})
