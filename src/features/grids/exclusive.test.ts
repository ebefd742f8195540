import { expect, test } from 'vitest'
import { organisations } from '#features/organisations/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { aVillage } from '#tests/village.ts'
import { grids } from './contract.ts'

test('[X-03] an exclusive grid is of its enterprise: each names the other, and it takes nobody but whoever lives in its own building', async () => {
  const village = await aVillage()
  const [{ villageId, townshipId, groups }] = village.villages
  const row = async (id: number) =>
    (await village.officer.call(grids.ofVillage, { villageId })).grids.find((one) => one.id === id)!
  const { gridId } = groups[1]!
  const found = (areaId: number, kind: string, name: string, who = village.officer) =>
    who.call(organisations.found, { areaId, kind, name })
  const works = await found(villageId, 'newEconomicOrg', '桥头服装厂')
  const park = await found(townshipId, 'newEconomicOrg', '青石物流园', village.townshipOfficer)
  const away = await found(village.villages[2].villageId, 'newEconomicOrg', '高坪茶厂', village.administrator)
  const choices = await village.officer.call(grids.bodies, { gridId })
  expect(choices.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([works.id, park.id]))
  expect(choices.rows.map(({ id }) => id)).not.toContain(away.id)
  const add = (kind: string, bodyId: number) =>
    village.officer.call(grids.add, { parentId: gridId, kind, name: '服装厂网格', bodyId })
  await expect(add('exclusive', away.id)).rejects.toMatchObject({ body: { code: 'grid.body_elsewhere' } })
  await expect(add('building', works.id)).rejects.toMatchObject({ body: { code: 'grid.of_no_body' } })
  const { id } = await add('exclusive', works.id)
  expect(await row(id)).toMatchObject({
    ...{
      body: { id: works.id, name: '桥头服装厂', kindName: { zh: '非公有制经济组织' } },
      exclusive: true,
      households: 0,
    },
  })
  const appoint = {
    personId: village.neighbour.personId,
    role: 'gridChief',
    title: 'exclusiveGridChief',
    level: 'grid',
  } as const
  await village.administrator.call(posts.appoint, { ...appoint, gridId: id, termFrom: '2026-03-01' })
  expect((await village.officer.call(grids.ofBody, { bodyId: works.id })).rows).toMatchObject([
    { id, name: '服装厂网格', villageName: '桥头村', households: 0, people: [{ name: '张neighbour' }] },
  ])
  expect((await row(id)).warnings).toEqual([])
  expect((await village.outsideOfficer.call(grids.ofBody, { bodyId: works.id })).rows).toEqual([])

  const [a, b] = [(await village.addPerson('住宿舍的')).householdId, (await village.addPerson('住村里的')).householdId]
  const move = (householdId: number) => village.officer.call(grids.move, { householdId, gridId: id })
  await expect(move(a)).rejects.toMatchObject({ body: { code: 'grid.no_households_here' } })
  const change = { gridId: id, name: '服装厂网格', building: '职工宿舍', bodyId: works.id }
  await village.officer.call(grids.change, change)
  await village.site.owner.query(
    `with d as (insert into dwelling (county_id, township_id, village_id, kind, building, room, sort_key, source, valid_from)
       select county_id, township_id, village_id, 'dormitory', '职工宿舍', '101', '1', 'test', '2020-01-01' from household where id = $1 returning id)
     update household set dwelling_id = (select id from d) where id = $1`,
    [a],
  )
  await move(a)
  await expect(move(b)).rejects.toMatchObject({ body: { code: 'grid.other_building' } })
  expect(await row(id)).toMatchObject({ households: 1 })
  await village.officer.call(grids.change, { ...change, bodyId: park.id })
  expect((await village.officer.call(grids.ofBody, { bodyId: works.id })).rows).toEqual([])
})
