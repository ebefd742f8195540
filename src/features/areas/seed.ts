import type { ClientBase } from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Ids by code, of everything from the county down to the villages. */
export type AreaIds = {
  county: number
  townships: Map<string, number>
  villages: Map<string, { id: number; townshipId: number }>
}

/** Writes the county's true tree. Groups follow with their villages, because the state does not number them. */
export async function seedAreas(owner: ClientBase, countyId: number, tree: CountyTree, from: Day): Promise<AreaIds> {
  const [countyArea] = await reserveIds(owner, 'area', 1)
  const townshipIds = await reserveIds(owner, 'area', tree.townships.length)
  const base = { county_id: countyId, tags: [], valid_from: from }
  const ids: AreaIds = { county: countyArea!, townships: new Map(), villages: new Map() }
  const countyRow = {
    ...base,
    id: countyArea,
    parent_id: null,
    level: 'county',
    code: tree.county.code,
    name: tree.county.name,
    sort: 0,
    township_id: null,
    village_id: null,
  }
  const townships = tree.townships.map(({ code, name }, sort) => {
    const id = townshipIds[sort]!
    ids.townships.set(code, id)
    return {
      ...base,
      id,
      parent_id: countyArea,
      level: 'township',
      code,
      name,
      sort,
      township_id: id,
      village_id: null,
    }
  })
  const places = tree.townships.flatMap((township) => township.villages.map((village) => ({ village, township })))
  const villageIds = await reserveIds(owner, 'area', places.length)
  const villages = places.map(({ village, township }, sort) => {
    const id = villageIds[sort]!
    const townshipId = ids.townships.get(township.code)!
    ids.villages.set(village.code, { id, townshipId })
    return {
      ...base,
      id,
      parent_id: townshipId,
      level: 'village',
      code: village.code,
      name: village.name,
      sort,
      township_id: townshipId,
      village_id: id,
    }
  })
  await insertRows(owner, 'area', [countyRow, ...townships, ...villages])
  return ids
}

/** The same ids again from a county that was founded before. */
export async function readAreaIds(owner: ClientBase, countyId: number): Promise<AreaIds> {
  const { rows } = await owner.query<{ id: string; code: string; level: string; township_id: string }>(
    "select id, code, level, township_id from area where county_id = $1 and level <> 'group' and valid_to is null",
    [countyId],
  )
  const ids: AreaIds = { county: 0, townships: new Map(), villages: new Map() }
  for (const row of rows) {
    if (row.level === 'county') ids.county = Number(row.id)
    if (row.level === 'township') ids.townships.set(row.code, Number(row.id))
    if (row.level === 'village') ids.villages.set(row.code, { id: Number(row.id), townshipId: Number(row.township_id) })
  }
  return ids
}

/** Communities by their names, and a few villages in and beside the county town, so that the list of kinds of places is not empty. */
export async function seedTags(owner: ClientBase, countyId: number, known: readonly string[]): Promise<void> {
  const tag = async (name: string, where: string) => {
    if (!known.includes(name)) return
    const bearing =
      "update area a set tags = array[$2] where a.county_id = $1 and a.level = 'village' and a.tags = '{}' and "
    await owner.query(bearing + where, [countyId, name])
  }
  const inTown = (
    from: number,
    to: number,
  ) => `a.id in (select v.id from area v join area t on t.county_id = v.county_id
    and t.id = v.township_id and t.sort = 0 where v.county_id = $1 and v.level = 'village' and v.tags = '{}' order by v.sort
    offset ${from} limit ${to - from})`
  await tag('community', "a.name ~ '(社区|居委会|居民委员会)'")
  await tag('urban-village', inTown(0, 4))
  await tag('suburban-village', inTown(0, 6))
}
