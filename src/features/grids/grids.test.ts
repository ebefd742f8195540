import { expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { grids } from './contract.ts'

/** So many households of four in a grid of the village. */
async function settle(
  village: Village,
  gridId: number,
  households: number,
  size = 4,
  at: 0 | 1 | 2 = 0,
): Promise<number[]> {
  const place = village.villages[at]
  const { rows } = await village.site.owner.query(
    `with h as (
       insert into household (county_id, code, township_id, village_id, group_id, grid_id, source, valid_from)
       select $1, 'S' || $4::text || '-' || n, $2, $3, $5, $4::bigint, 'test', '2020-01-01' from generate_series(1, $6::int) n returning id
     ), p as (
       insert into person (county_id, name, sex, source, valid_from)
       select $1, '居民' || n, '1', 'test', '2020-01-01' from generate_series(1, $6::int * $7::int) n returning id
     ), m as (
       insert into membership (county_id, person_id, household_id, relation, is_head, source, valid_from)
       select $1, pp.id, hh.id, '02', true, 'test', '2020-01-01'
       from (select id, row_number() over (order by id) - 1 as n from p) pp
       join (select id, row_number() over (order by id) - 1 as n from h) hh on hh.n = pp.n / $7::int
     ) select id from h order by id`,
    [village.county.id, place.townshipId, place.villageId, gridId, place.groups[0]!.groupId, households, size],
  )
  return rows.map(({ id }) => Number(id))
}

async function post(village: Village, personId: number, role: string, title: string, gridId: number): Promise<void> {
  const { townshipId, villageId } = village.villages[0]
  await village.site.owner.query(
    `insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, term_from)
     values ($1, $2, $3, $4, 'grid', $5, $6, $7, '2020-01-01')`,
    [village.county.id, personId, role, title, gridId, townshipId, villageId],
  )
}

const pageOf = async (village: Village) => {
  const page = await village.officer.call(grids.ofVillage, { villageId: village.villages[0].villageId })
  const row = (id: number) => page.grids.find((grid) => grid.id === id)!
  return { page, row }
}

test('[H-15 S-09] the page shows every level with its households and people, and what has no grid yet', async () => {
  const village = await aVillage()
  const { villageGridId, groups, unassignedGridId } = village.villages[0]
  await settle(village, groups[1]!.gridId, 3)
  await village.site.owner.query(
    `insert into area (county_id, parent_id, level, code, name, sort, township_id, village_id, valid_from)
     select county_id, parent_id, level, code || 'x', '三组', 3, township_id, village_id, valid_from from area where id = $1`,
    [groups[0]!.groupId],
  )
  const { page, row } = await pageOf(village)
  expect(page.totals).toMatchObject({ grids: 3, leaves: 2, unassigned: 0 })
  expect(row(groups[1]!.gridId)).toMatchObject({ level: 2, levelName: { zh: '二级网格' }, households: 3, persons: 12 })
  expect(row(villageGridId).households).toBe(page.totals.households)
  expect(row(unassignedGridId)).toMatchObject({
    isUnassigned: true,
    levelName: { zh: '未划入' },
    warnings: [],
    chief: null,
  })
  expect(page.gaps.map(({ zh }) => zh)).toEqual(['三组还没有2级网格'])
  expect(page.may).toEqual({ move: true, manage: true })
})

test('[S-10] a household in no grid is listed as a violation until it is moved to a leaf of its village', async () => {
  const village = await aVillage()
  const { groups, unassignedGridId, villageGridId } = village.villages[0]
  const [lost] = await settle(village, unassignedGridId, 1)
  const before = await pageOf(village)
  expect(before.page.totals.unassigned).toBe(1)
  expect(before.page.gaps.map(({ zh }) => zh)).toEqual([`S${unassignedGridId}-1户还没有划入网格`])
  const move = (gridId: number) => village.officer.call(grids.move, { householdId: lost!, gridId })
  await expect(move(villageGridId)).rejects.toMatchObject({ body: { code: 'grid.not_a_leaf' } })
  await expect(move(village.villages[1].groups[0]!.gridId)).rejects.toMatchObject({
    body: { code: 'grid.other_village' },
  })
  await move(groups[0]!.gridId)
  const after = await pageOf(village)
  expect(after.page).toMatchObject({ gaps: [], unassigned: [], totals: { unassigned: 0 } })
  const { rows } = await village.site.owner.query(
    "select target_id, detail from audit where county_id = $1 and operation = 'grids.move'",
    [village.county.id],
  )
  expect(rows).toMatchObject([{ target_id: String(lost), detail: { from: unassignedGridId, to: groups[0]!.gridId } }])
})

test('[H-15 S-10] the database itself refuses a household outside a leaf', async () => {
  const village = await aVillage()
  await expect(settle(village, village.villages[0].villageGridId, 1)).rejects.toThrow(/foreign key/)
})

test('[H-16] a level-1 chief without a post in the three village bodies is warned about, never refused', async () => {
  const village = await aVillage()
  const { villageGridId } = village.villages[0]
  await post(village, village.handler.personId, 'gridChief', 'gridChiefLevel1', villageGridId)
  const wrong = (await pageOf(village)).row(villageGridId)
  expect(wrong.chief).toMatchObject({ personId: village.handler.personId, title: { zh: '一级网格长' } })
  expect(wrong.warnings).toMatchObject([{ code: 'grid.chief_without_post', zh: '1级网格长handler没有本级要求的职务' }])
  await village.addPost(village.handler.personId, {
    role: 'villageSupervisor',
    title: 'supervisionHead',
    at: 'village',
  })
  expect((await pageOf(village)).row(villageGridId).warnings).toEqual([])
})

test('[H-17] a level-2 grid is a group and its chief is the leader of that very group', async () => {
  const village = await aVillage()
  const [first, second] = village.villages[0].groups
  await post(village, village.groupLeader.personId, 'gridChief', 'gridChiefLevel2', first!.gridId)
  await post(village, village.groupLeader.personId, 'gridChief', 'gridChiefLevel2', second!.gridId)
  const { row } = await pageOf(village)
  expect(row(first!.gridId)).toMatchObject({ groupId: first!.groupId, chief: { name: 'groupLeader' }, warnings: [] })
  expect(row(second!.gridId).warnings).toMatchObject([{ code: 'grid.chief_without_post' }])
})

test('[H-18 A-04] a group grid above the band should be split, and dividing it moves every household at once', async () => {
  const village = await aVillage()
  const { gridId, groupId } = village.villages[0].groups[1]!
  const ids = await settle(village, gridId, 31)
  expect((await pageOf(village)).row(gridId).split).toEqual({
    intoLevel: 3,
    parts: 2,
    because: ['households', 'persons'],
  })
  const split = (a: number[], b: number[]) =>
    village.officer.call(grids.split, {
      gridId,
      parts: [
        { name: '罗家湾', householdIds: a },
        { name: '陈家院子', householdIds: b },
      ],
    })
  await expect(split(ids.slice(0, 10), ids.slice(10, 30))).rejects.toMatchObject({
    body: { code: 'grid.households_left' },
  })
  await split(ids.slice(0, 10), ids.slice(10))
  const { page, row } = await pageOf(village)
  expect(row(gridId)).toMatchObject({ isLeaf: false, households: 31, split: null })
  const below = page.grids.filter(({ parentId }) => parentId === gridId)
  expect(below).toMatchObject([
    { name: '罗家湾', level: 3, groupId, households: 10 },
    { name: '陈家院子', level: 3, groupId, households: 21 },
  ])
})

test('[H-18] 30 households of 4 are within the band: nothing to split', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[1]!
  await settle(village, gridId, 30)
  expect((await pageOf(village)).row(gridId).split).toBeNull()
})

test('[H-19 A-05] the size of a leaf warns outside 20–30 households and 70–120 people, and blocks nothing', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[1]!
  const small = await village.officer.call(grids.add, { parentId: gridId, name: '小院' })
  const large = await village.officer.call(grids.add, { parentId: gridId, name: '大院' })
  const right = await village.officer.call(grids.add, { parentId: gridId, name: '中院' })
  await settle(village, small.id, 19, 3)
  await settle(village, large.id, 31, 4)
  await settle(village, right.id, 20, 5)
  const { row } = await pageOf(village)
  const told = (id: number) =>
    row(id)
      .warnings.filter(({ code }) => code !== 'grid.vacant')
      .map(({ zh }) => zh)
  expect(told(small.id)).toEqual(['户数偏少：19户，建议20至30户', '人数偏少：57人，建议70至120人'])
  expect(told(large.id)).toEqual(['户数偏多：31户，建议20至30户', '人数偏多：124人，建议70至120人'])
  expect(told(right.id)).toEqual([])
})

test('[H-20] a vacant cluster grid names whom to ask: cluster head, Party member, deputy', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[0]!
  const { villageId } = village.villages[0]
  const ids = (await village.officer.call(grids.households, { gridId, limit: 100 })).rows.map(({ id }) => id)
  const leaf = await village.officer.call(grids.add, { parentId: gridId, name: '新院', householdIds: ids })
  const standing = async (personId: number, kind: string) =>
    village.site.owner.query(
      "insert into standing (county_id, person_id, kind, village_id, source, valid_from) values ($1, $2, $3, $4, 'test', '2020-01-01')",
      [village.county.id, personId, kind, villageId],
    )
  await standing(village.resident.personId, 'deputy')
  await standing(village.neighbour.personId, 'partyMember')
  const { row } = await pageOf(village)
  expect(row(leaf.id).candidates.map(({ personId, kind }) => [personId, kind])).toEqual([
    [village.clusterHead.personId, 'clusterHead'],
    [village.neighbour.personId, 'partyMember'],
    [village.resident.personId, 'deputy'],
  ])
  await post(village, village.clusterHead.personId, 'clusterHead', 'clusterHead', leaf.id)
  expect((await pageOf(village)).row(leaf.id)).toMatchObject({ candidates: [], chief: { name: 'clusterHead' } })
})

test('[X-35] the team of a grid is Party group leader, grid worker and linked household head, and says who is missing', async () => {
  const village = await aVillage({ pack: 'pingtang' })
  const { gridId } = village.villages[0].groups[0]!
  const team = async () => (await pageOf(village)).row(gridId).teams.find(({ id }) => id === 'iron-triangle')!
  const names = async () => (await team()).members.map(({ zh, holder }) => [zh, holder?.name ?? null])
  expect((await team()).complete).toBe(false)
  expect(await names()).toEqual([
    ['党小组长', null],
    ['网格员', 'gridWorker'],
    ['联户长', 'clusterHead'],
  ])
  await village.addPost(village.neighbour.personId, {
    role: 'partyGroupLeader',
    title: 'partyGroupLeader',
    at: 'group',
  })
  expect(await team()).toMatchObject({ zh: '铁三角', complete: true })
})

test('[S-09 S-10] the county sees coverage by township; who serves one village sees that village only', async () => {
  const village = await aVillage()
  const { unassignedGridId } = village.villages[0]
  await settle(village, unassignedGridId, 2)
  const { rows } = await village.administrator.call(grids.coverage, {})
  expect(rows).toMatchObject([
    { name: '青石镇', villages: 2, groups: 4, gridsByLevel: { 1: 2, 2: 4 }, unassigned: 2, withoutChief: 6 },
    { name: '白水镇', villages: 1, groups: 2, gridsByLevel: { 1: 1, 2: 2 }, unassigned: 0 },
  ])
  const own = await village.officer.call(grids.coverage, {})
  expect(own.rows).toMatchObject([{ name: '青石镇', villages: 1, gridsByLevel: { 1: 1, 2: 2 } }])
})

test('a page of households goes on after its last row, and a grid above lists the leaves below', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[1]!
  const ids = await settle(village, gridId, 5)
  const first = await village.officer.call(grids.households, { gridId, limit: 3 })
  expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 3))
  const rest = await village.officer.call(grids.households, { gridId, limit: 3, after: first.next! })
  expect(rest).toMatchObject({ next: null, rows: [{ id: ids[3], persons: 4 }, { id: ids[4] }] })
  const all = await village.officer.call(grids.households, { gridId: village.villages[0].villageGridId, limit: 100 })
  expect(all.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

test('nobody sees or changes grids outside the own area', async () => {
  const village = await aVillage()
  const { villageId, groups } = village.villages[0]
  const [id] = await settle(village, groups[1]!.gridId, 1)
  const outside = village.outsideOfficer
  await expect(outside.call(grids.ofVillage, { villageId })).rejects.toMatchObject({ body: { status: 404 } })
  await expect(outside.call(grids.households, { gridId: groups[1]!.gridId })).rejects.toMatchObject({
    body: { status: 404 },
  })
  await expect(outside.call(grids.move, { householdId: id!, gridId: groups[0]!.gridId })).rejects.toMatchObject({
    body: { status: 404 },
  })
  await expect(outside.call(grids.add, { parentId: groups[1]!.gridId, name: '他' })).rejects.toMatchObject({
    body: { status: 404 },
  })
  await expect(village.resident.call(grids.ofVillage, { villageId })).rejects.toMatchObject({ body: { status: 403 } })
  await expect(village.nobody.call(grids.ofVillage, { villageId })).rejects.toMatchObject({ body: { status: 401 } })
  const own = await village.gridWorker.call(grids.ofVillage, { villageId })
  expect(own.grids.map((grid) => grid.id)).toEqual([groups[0]!.gridId])
  expect(own.may).toEqual({ move: false, manage: false })
})

test('[X-03] grids of buildings, units and enterprises hang at any depth; a school stands beside a leaf and takes nobody', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[1]!
  const [a, b] = await settle(village, gridId, 2)
  const add = (parentId: number, kind: string, name: string, more = {}) =>
    village.officer.call(grids.add, { parentId, kind, name, ...more })
  const building = await add(gridId, 'building', '3号楼', { building: '3号楼', householdIds: [a!, b!] })
  const unit = await add(building.id, 'unit', '1单元', { building: '3号楼', unit: '1单元', householdIds: [a!, b!] })
  const floor = await add(unit.id, 'unit', '顶层', { householdIds: [a!, b!] })
  const school = await add(floor.id, 'exclusive', '桥头小学')
  const { row } = await pageOf(village)
  expect(row(floor.id)).toMatchObject({
    level: 5,
    kind: { id: 'unit', zh: '单元网格' },
    households: 2,
    parentId: unit.id,
  })
  expect(row(school.id)).toMatchObject({ parentId: unit.id, households: 0, levelName: { zh: '专属网格' } })
  expect(row(school.id).warnings.map(({ code }) => code)).toEqual(['grid.vacant'])
  const takes = village.officer.call(grids.add, {
    parentId: unit.id,
    kind: 'exclusive',
    name: '超市',
    householdIds: [a!],
  })
  await expect(takes).rejects.toMatchObject({ body: { code: 'grid.no_households_here' } })
  const unknown = add(unit.id, 'castle', '城堡')
  await expect(unknown).rejects.toMatchObject({ body: { code: 'grid.unknown_kind' } })
})

test('[X-33] a linked-household unit lies below the grid of the community, as its model names it', async () => {
  const village = await aVillage({ models: ['pingtang'] })
  const { gridId } = village.villages[0].groups[1]!
  const ids = await settle(village, gridId, 6)
  const add = (name: string, householdIds: number[], parentId = gridId) =>
    village.officer.call(grids.add, { parentId, kind: 'linked-households', name, householdIds })
  const first = await add('联户一', ids)
  const { row } = await pageOf(village)
  expect(row(first.id)).toMatchObject({ parentId: gridId, households: 6, levelName: { zh: '联户单元' }, isLeaf: true })
})

test('[S-38] the team of 1+1+1+n: one of the village, one grid chief, one Party group leader, and any number of respected villagers', async () => {
  const village = await aVillage({ models: ['suzhou'] })
  const { gridId } = village.villages[0].groups[0]!
  const team = async () => (await pageOf(village)).row(gridId).teams.find(({ id }) => id === 'one-one-one-n')!
  const names = async () => (await team()).members.map(({ zh, holders }) => [zh, holders.map(({ name }) => name)])
  expect(await names()).toEqual([
    ['村“两委”成员', ['officer']],
    ['网格长', ['chief']],
    ['党小组长', []],
    ['乡贤', []],
  ])
  expect((await team()).complete).toBe(false)
  await village.addPost(village.groupLeader.personId, {
    role: 'partyGroupLeader',
    title: 'partyGroupLeader',
    at: 'group',
  })
  for (const one of [village.neighbour, village.resident])
    await village.addPost(one.personId, { role: 'handler', title: 'townWorthy', at: 'village' })
  expect((await team()).complete).toBe(true)
  expect((await names())[3]).toEqual(['乡贤', ['张neighbour', '张resident']])
})

test('[H-20] vacancies are told over the whole area, with the terms that end within thirty days', async () => {
  const village = await aVillage()
  const { groups, villageGridId, townshipId } = village.villages[0]
  const { rows: all } = await village.townshipOfficer.call(grids.vacancies, { limit: 100 })
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([villageGridId, groups[0]!.gridId, groups[1]!.gridId]))
  await post(village, village.groupLeader.personId, 'gridChief', 'gridChiefLevel2', groups[0]!.gridId)
  await post(village, village.handler.personId, 'gridChief', 'gridChiefLevel1', villageGridId)
  const soon = new Date(Date.parse(village.site.time.now) + 10 * 86_400_000).toISOString().slice(0, 10)
  await village.site.owner.query('update post set term_to = $3 where county_id = $1 and grid_id = $2', [
    village.county.id,
    villageGridId,
    soon,
  ])
  const { rows } = await village.townshipOfficer.call(grids.vacancies, { townshipId, limit: 100 })
  expect(rows.find(({ id }) => id === groups[0]!.gridId)).toBeUndefined()
  expect(rows.find(({ id }) => id === villageGridId)).toMatchObject({ endsOn: soon, villageName: '桥头村' })
  const paged = await village.townshipOfficer.call(grids.vacancies, { townshipId, limit: 1 })
  expect(paged.next).toBe(paged.rows[0]!.id)
})

test('[X-04] the card of a grid names its post, its person and its duty, which a model may say otherwise', async () => {
  const village = await aVillage()
  const { gridId } = village.villages[0].groups[0]!
  await post(village, village.groupLeader.personId, 'gridChief', 'gridChiefLevel2', gridId)
  const { row } = await pageOf(village)
  expect(row(gridId)).toMatchObject({
    levelName: { zh: '二级网格' },
    chief: { name: 'groupLeader', title: { zh: '二级网格长' } },
    duty: { zh: expect.stringContaining('不参与执法') },
  })
})

test('[X-04] who was responsible for a household on a day follows from where it lay and who was in term then', async () => {
  const village = await aVillage()
  const { groups } = village.villages[0]
  const [from, to] = [groups[0]!.gridId, groups[1]!.gridId]
  const [id] = await settle(village, from, 1)
  await post(village, village.groupLeader.personId, 'gridChief', 'gridChiefLevel2', from)
  await post(village, village.handler.personId, 'gridChief', 'gridChiefLevel2', to)
  await village.officer.call(grids.move, { householdId: id!, gridId: to })
  const chiefs = async (on?: string) => {
    const { people } = await village.officer.call(grids.responsible, { householdId: id!, ...(on ? { on } : {}) })
    return people.filter(({ role }) => role === 'gridChief').map(({ name }) => name)
  }
  expect(await chiefs()).toContain('handler')
  expect(await chiefs('2025-06-01')).toContain('groupLeader')
  expect(await chiefs('2025-06-01')).not.toContain('handler')
  const early = village.officer.call(grids.responsible, { householdId: id!, on: '2019-06-01' })
  await expect(early).rejects.toMatchObject({ body: { code: 'grid.not_then' } })
  const outside = village.outsideOfficer.call(grids.responsible, { householdId: id! })
  await expect(outside).rejects.toMatchObject({ body: { status: 404 } })
  const card = await village.officer.call(grids.gridResponsible, { gridId: to })
  expect(card.people[0]).toMatchObject({
    name: 'handler',
    title: { zh: '二级网格长' },
    termFrom: '2020-01-01',
    via: 'grid',
  })
})
