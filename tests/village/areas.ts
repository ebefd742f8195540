import type { Site } from './site.ts'

/** All that areas need: the way of the owner into a database. */
type Land = Pick<Site, 'owner'>

export type TestVillage = {
  townshipId: number
  villageId: number
  groups: { groupId: number; gridId: number }[]
  villageGridId: number
  unassignedGridId: number
}

async function insertArea(site: Land, row: Record<string, unknown>): Promise<number> {
  const names = Object.keys(row)
  const values = names.map((_, index) => `$${index + 1}`)
  const { rows } = await site.owner.query(
    `insert into area (${names.join(', ')}, valid_from) values (${values.join(', ')}, '2020-01-01') returning id`,
    Object.values(row),
  )
  return Number(rows[0].id)
}

export async function aTownship(
  site: Land,
  countyId: number,
  parentId: number,
  code: string,
  name: string,
): Promise<number> {
  const id = await insertArea(site, {
    county_id: countyId,
    parent_id: parentId,
    level: 'township',
    code,
    name,
    sort: 1,
  })
  await site.owner.query('update area set township_id = id where county_id = $1 and id = $2', [countyId, id])
  return id
}

export const theCountyArea = (site: Land, countyId: number, code: string, name: string): Promise<number> =>
  insertArea(site, { county_id: countyId, parent_id: null, level: 'county', code, name, sort: 0 })

async function aGrid(site: Land, countyId: number, row: Record<string, unknown>): Promise<number> {
  const full: Record<string, unknown> = { county_id: countyId, valid_from: '2020-01-01', ...row }
  const names = Object.keys(full)
  const { rows } = await site.owner.query(
    `insert into grid (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
    Object.values(full),
  )
  return Number(rows[0].id)
}

/** A village with two groups, a grid over all of it, a leaf grid per group and the system leaf 未划入. */
export async function aTestVillage(
  site: Land,
  countyId: number,
  townshipId: number,
  code: string,
  name: string,
): Promise<TestVillage> {
  const place = { county_id: countyId, township_id: townshipId }
  const villageId = await insertArea(site, { ...place, parent_id: townshipId, level: 'village', code, name, sort: 1 })
  await site.owner.query('update area set village_id = id where county_id = $1 and id = $2', [countyId, villageId])
  const inVillage = { township_id: townshipId, village_id: villageId }
  const villageGridId = await aGrid(site, countyId, { ...inVillage, level: 1, name: `${name}一级网格`, is_leaf: false })
  const unassigned = { ...inVillage, level: 9, name: '未划入', is_leaf: true, is_unassigned: true }
  const unassignedGridId = await aGrid(site, countyId, unassigned)
  const groups: TestVillage['groups'] = []
  for (const [index, word] of ['一', '二'].entries()) {
    const groupId = await insertArea(site, {
      ...place,
      parent_id: villageId,
      village_id: villageId,
      level: 'group',
      code: `${code}0${index + 1}`,
      name: `${word}组`,
      sort: index + 1,
    })
    const gridId = await aGrid(site, countyId, {
      ...inVillage,
      group_id: groupId,
      parent_id: villageGridId,
      level: 2,
      name: `${word}组网格`,
      sort: index + 1,
      is_leaf: true,
      ancestor_ids: [villageGridId],
    })
    groups.push({ groupId, gridId })
  }
  return { townshipId, villageId, groups, villageGridId, unassignedGridId }
}
