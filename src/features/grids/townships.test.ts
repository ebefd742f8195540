import { beforeAll, expect, test } from 'vitest'
import { gridPlans } from '#features/gridPlans/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { grids } from './contract.ts'

// 上坝's tree: one grid over the town, one for each of its villages, one for each group.

let village: Village
const today = () => village.site.time.now.slice(0, 10)

/** The grids of a village laid anew as its models have them. */
async function publish(villageId: number): Promise<void> {
  const band = { households: { from: 1, to: 99 } }
  const { id } = await village.townshipOfficer.call(gridPlans.propose, { villageId, band, name: '三级网格' })
  await village.townshipOfficer.call(gridPlans.publish, { planId: id, edition: 1, on: today() })
}

const ofTown = async () => {
  const { rows } = await village.site.owner.query<{ id: string; name: string; level: number }>(
    'select id, name, level from grid where county_id = $1 and village_id is null and valid_to is null',
    [village.county.id],
  )
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

beforeAll(async () => {
  village = await aVillage({ models: ['suzhou'] })
  const { villageId } = village.villages[1]
  await village.site.owner.query(
    `insert into household (county_id, code, township_id, village_id, group_id, grid_id, source, valid_from)
     select county_id, 'T' || id, township_id, village_id, id, $2, 'test', '2020-01-01' from area where county_id = $3 and parent_id = $1`,
    [villageId, village.villages[1].unassignedGridId, village.county.id],
  )
  await publish(village.villages[0].villageId)
  await publish(villageId)
})

test('[S-09] two villages of a town have one grid of the town over them: 1 and 2 and their groups, never one in each village', async () => {
  const [town, ...more] = await ofTown()
  expect(more).toEqual([])
  expect(town).toMatchObject({ level: 1, name: '镇级网格' })
  const { rows } = await village.townshipOfficer.call(grids.coverage, {})
  expect(rows[0]!.gridsByLevel).toMatchObject({ 1: 1, 2: 2 })
  const pages = await Promise.all(
    [0, 1].map((at) =>
      village.townshipOfficer.call(grids.ofVillage, { villageId: village.villages[at as 0 | 1].villageId }),
    ),
  )
  const rowsOf = pages.map((page) => page.grids.find(({ id }) => id === town!.id)!)
  const households = pages[0]!.totals.households + pages[1]!.totals.households
  expect(rowsOf).toMatchObject([
    { ofTownship: true, households, levelName: { zh: '镇级网格' } },
    { ofTownship: true, households },
  ])
  for (const page of pages)
    expect(page.grids.filter(({ level }) => level === 2)).toMatchObject([{ parentId: town!.id }])
  const own = await village.officer.call(grids.ofVillage, { villageId: village.villages[0].villageId })
  expect(own.grids.map(({ id }) => id)).not.toContain(town!.id)
})

test('[S-09] nothing of a village is hung below the grid of the town by hand, and the database keeps households out of it', async () => {
  const [town] = await ofTown()
  const add = village.townshipOfficer.call(grids.add, { parentId: town!.id, name: '散户' })
  await expect(add).rejects.toMatchObject({ body: { code: 'grid.below_township' } })
  const asLeaf = village.site.owner.query('update grid set is_leaf = true where id = $1', [town!.id])
  await expect(asLeaf).rejects.toThrow(/grid_of_village_or_township/)
})

test('[S-09] grids go as deep as the place likes, and a household in the deepest is counted in all above', async () => {
  const { villageId } = village.villages[1]
  const page = () => village.townshipOfficer.call(grids.ofVillage, { villageId })
  const leaf = (await page()).grids.find(({ isLeaf, households }) => isLeaf && households > 0)!
  const { rows } = await village.townshipOfficer.call(grids.households, { gridId: leaf.id, limit: 100 })
  const householdIds = rows.map(({ id }) => id)
  let parentId = leaf.id
  for (let n = 1; n <= 12; n++)
    parentId = (
      await village.townshipOfficer.call(grids.add, { parentId, kind: 'unit', name: `第${n}层`, householdIds })
    ).id
  const after = (await page()).grids
  expect(after.find(({ id }) => id === parentId)).toMatchObject({ level: leaf.level + 12, isLeaf: true })
  expect(after.find(({ id }) => id === leaf.id)).toMatchObject({ isLeaf: false, households: leaf.households })
})

test('[S-11] an officer of the town is asked for its grid, is appointed, and reaches every village; nobody of a village is', async () => {
  const [town] = await ofTown()
  const { villageId } = village.villages[0]
  const page = () => village.townshipOfficer.call(grids.ofVillage, { villageId })
  const row = async () => (await page()).grids.find(({ id }) => id === town!.id)!
  expect((await row()).candidates).toMatchObject([{ kind: 'townshipOfficer', name: 'townshipOfficer' }])
  const { rows } = await village.townshipOfficer.call(grids.vacancies, { limit: 100 })
  expect(rows.find(({ id }) => id === town!.id)).toMatchObject({ villageName: '青石镇', endsOn: null })
  const appoint = (personId: number) =>
    village.administrator.call(posts.appoint, {
      ...{
        personId,
        role: 'gridChief',
        title: 'townGridChief',
        level: 'grid' as const,
        gridId: town!.id,
        termFrom: today(),
      },
    })
  const notOfTheTown = { body: { code: 'grid.chief_without_post' } }
  await expect(appoint(village.officer.personId)).rejects.toMatchObject(notOfTheTown)
  await appoint(village.townshipOfficer.personId)
  expect(await row()).toMatchObject({ chief: { name: 'townshipOfficer' }, warnings: [] })
  const { rows: homes } = await village.site.owner.query<{ id: string }>(
    'select id from household where county_id = $1 and village_id = $2 and valid_to is null order by id limit 1',
    [village.county.id, village.villages[1].villageId],
  )
  const line = await village.administrator.call(grids.responsible, { householdId: Number(homes[0]!.id) })
  expect(line.grids.slice(0, 3).map(({ level }) => level)).toEqual([1, 2, 3])
  const chief = { name: 'townshipOfficer', via: 'above', gridName: '镇级网格', title: { zh: '镇级网格长' } }
  expect(line.people[0]).toMatchObject(chief)
})
