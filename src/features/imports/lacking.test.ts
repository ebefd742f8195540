import { expect, test } from 'vitest'
import { areas } from '#features/areas/contract.ts'
import { aVillage } from '#tests/village.ts'
import { aRegister, inventedIdentity } from './builders.ts'
import { imports } from './contract.ts'

test('[H-46 D-10] groups that a file names and the village lacks come into being when they are chosen, never by themselves', async () => {
  const village = await aVillage()
  const { villageId } = village.villages[0]
  const lines = ['三组', '桥头村第3村民小组', '四社', '一组'].map((group, n) => ({
    ...{ group, household: `H${n}`, name: `王${'一二三四'[n]}`, identity: inventedIdentity(700 + n) },
  }))
  const file = aRegister(lines)
  const view = await village.officer.call(imports.preview, { villageId }, { file })
  expect(view.counts).toMatchObject({ newHouseholds: 1, heldBackHouseholds: 3 })
  expect(view.lackingGroups).toMatchObject([
    { village: '桥头村', name: '三组', households: 2 },
    { village: '桥头村', name: '四社', households: 1 },
  ])
  const standing = async () =>
    (await village.nobody.call(areas.list, { parentId: villageId })).rows.map(({ name }) => name)
  expect(await standing()).toEqual(['一组', '二组'])
  const chosen = { importId: view.id, groups: [view.lackingGroups[0]!.id] }
  await expect(village.outsideOfficer.call(imports.addGroups, chosen)).rejects.toMatchObject({ body: { status: 404 } })
  const after = await village.officer.call(imports.addGroups, chosen)
  expect(await standing()).toEqual(['一组', '二组', '三组'])
  expect(after.counts).toMatchObject({ newHouseholds: 3, heldBackHouseholds: 1 })
  expect(after.lackingGroups.map(({ name }) => name)).toEqual(['四社'])
  await village.officer.call(areas.addGroups, { areaId: villageId, names: ['四社'] })
  const last = await village.officer.call(imports.addGroups, {
    importId: view.id,
    groups: after.lackingGroups.map(({ id }) => id),
  })
  expect(last.lackingGroups).toEqual([])
  const done = await village.officer.call(imports.commit, { importId: view.id })
  expect(done.counts).toMatchObject({ newHouseholds: 4, heldBackHouseholds: 0 })
})
