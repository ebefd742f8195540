import type { ClientBase } from 'pg'
import { insertRows, reserveIds } from '#database/bulk.ts'
import type { Sealer } from '#database/sealing.ts'
import type { AreaIds } from '#features/areas/seed.ts'
import type { Packs } from '#features/feature.ts'
import { gridRows } from '#features/grids/seed.ts'
import { bodyRow, firstKinds, nameOf } from '#features/organisations/seed.ts'
import type { DemoPerson, DemoPost, DemoVillage } from '#features/people/demonstration/shape.ts'
import { householdRow, membershipRow, personRow } from '#features/people/seed.ts'
import { postRow, titleOf } from '#features/posts/seed.ts'
import { groupCode, isResidentsArea } from '#kernel/area/code.ts'
import type { Day } from '#kernel/shared/day.ts'

type Row = Record<string, unknown>
export type Holder = { personId: number; phone: string; post: DemoPost; villageCode: string | null }

/** What every step of the demonstration needs. */
export type Plot = {
  owner: ClientBase
  countyId: number
  sealer: Sealer
  packs: Pick<Packs, 'at'>
  areas: AreaIds
  from: Day
  /** How rows go in; without a word by statements. A whole prefecture is copied. */
  write?: typeof insertRows
}

/** Rows into their table, the way of this plot. */
export const writeRows = (
  plot: Pick<Plot, 'owner' | 'write'>,
  table: Parameters<typeof insertRows>[1],
  rows: readonly Row[],
) => (plot.write ?? insertRows)(plot.owner, table, rows)

/** A village's own ground: its groups and grids, on which households and posts can then stand. */
export type VillageGround = {
  village: DemoVillage
  place: { countyId: number; townshipId: number; villageId: number; from: Day }
  groupIds: number[]
  /** What the first group is made of, where it is. */
  partIds: number[]
  grids: ReturnType<typeof gridRows>['ids']
}

/** Writes groups and grids of many villages; of one village, if any, the first group is made of parts. */
export async function seedGrounds(
  plot: Plot,
  villages: readonly DemoVillage[],
  inParts?: DemoVillage,
): Promise<VillageGround[]> {
  const areas: Row[] = []
  const grids: Row[] = []
  const grounds: VillageGround[] = []
  const over = await seedTownshipGrids(
    plot,
    villages.map(({ code }) => plot.areas.villages.get(code)!),
  )
  for (const village of villages) {
    const { id: villageId, townshipId } = plot.areas.villages.get(village.code)!
    const place = { countyId: plot.countyId, townshipId, villageId, from: plot.from }
    const groupIds = await reserveIds(plot.owner, 'area', village.groups.length)
    for (const [index, group] of village.groups.entries())
      areas.push({
        county_id: plot.countyId,
        id: groupIds[index],
        parent_id: villageId,
        level: 'group',
        code: groupCode(village.code, index + 1),
        name: group.name,
        sort: index,
        township_id: townshipId,
        village_id: villageId,
        tags: [],
        valid_from: plot.from,
      })
    const partIds = village === inParts && groupIds[0] ? await reserveIds(plot.owner, 'area', partNames.length) : []
    areas.push(...partRows(place, village.code, groupIds[0], partIds))
    const planned = village.grids.map((grid) => ({
      ...grid,
      groupId: grid.groupIndex === null ? null : groupIds[grid.groupIndex]!,
    }))
    const ids = await reserveIds(plot.owner, 'grid', planned.length + 1)
    const name = plot.packs.at(place).words['grids.unassigned']?.zh ?? '未划入'
    const made = gridRows(place, planned, ids, name, over.get(villageId))
    grids.push(...made.rows)
    grounds.push({ village, place, groupIds, partIds, grids: made.ids })
  }
  await writeRows(plot, 'area', areas)
  await writeRows(plot, 'grid', grids)
  return grounds
}

const partNames = ['上院', '下院']
const homesInPart = 4

/** Two 院落 of a group, so that the page of groups shows a tree. */
const partRows = (
  place: VillageGround['place'],
  villageCode: string,
  groupId: number | undefined,
  ids: readonly number[],
): Row[] =>
  ids.map((id, index) => ({
    ...{ county_id: place.countyId, id, parent_id: groupId, level: 'group', name: partNames[index], sort: index },
    code: groupCode(groupCode(villageCode, 1), index + 1),
    ...{ township_id: place.townshipId, village_id: place.villageId, tags: [], valid_from: place.from },
  }))

/** One grid over each township whose villages' models know that level; tells for each such village what lies over it. */
async function seedTownshipGrids(plot: Plot, villages: readonly { id: number; townshipId: number }[]) {
  const levelOver = ({ id, townshipId }: { id: number; townshipId: number }) =>
    plot.packs.at({ townshipId, villageId: id }).gridLevels.find(({ unit }) => unit === 'township')?.level
  const below = villages.flatMap((one) => ({ ...one, level: levelOver(one) ?? 0 })).filter(({ level }) => level > 0)
  if (below.length === 0) return new Map<number, number[]>()
  await plot.owner.query(
    `insert into grid (county_id, township_id, level, name, is_leaf, valid_from)
     select distinct $1::int, t.id, w.level, t.name || '网格', false, $3::date
     from jsonb_to_recordset($2::jsonb) as w("townshipId" bigint, level int)
       join area t on t.county_id = $1 and t.id = w."townshipId" on conflict do nothing`,
    [plot.countyId, JSON.stringify(below), plot.from],
  )
  const { rows } = await plot.owner.query<{ id: string; township_id: string }>(
    'select id, township_id from grid where county_id = $1 and village_id is null and valid_to is null order by level',
    [plot.countyId],
  )
  const ofTownship = Map.groupBy(rows, (row) => Number(row.township_id))
  return new Map(below.map((one) => [one.id, (ofTownship.get(one.townshipId) ?? []).map(({ id }) => Number(id))]))
}

/** The first households of a group that is made of parts live in those. */
function partOf({ village, partIds }: VillageGround, household: DemoVillage['households'][number]): number | undefined {
  if (partIds.length === 0 || household.groupIndex !== 0) return undefined
  const before = village.households.filter(({ groupIndex }) => groupIndex === 0).indexOf(household)
  return partIds[Math.floor(before / homesInPart)]
}

/** Households with their people; tells each person's id by key. */
export async function seedHouseholds(
  plot: Plot,
  grounds: readonly VillageGround[],
): Promise<Map<string, { id: number; person: DemoPerson }>> {
  const known = new Map<string, { id: number; person: DemoPerson }>()
  const rows: Record<'household' | 'person' | 'membership', Row[]> = { household: [], person: [], membership: [] }
  const homes = grounds.flatMap((ground) => ground.village.households.map((household) => ({ ground, household })))
  const householdIds = await reserveIds(plot.owner, 'household', homes.length)
  const personIds = await reserveIds(
    plot.owner,
    'person',
    homes.reduce((sum, { household }) => sum + household.persons.length, 0),
  )
  let next = 0
  for (const [index, { ground, household }] of homes.entries()) {
    const grid = household.gridKey === null ? undefined : ground.grids.byKey.get(household.gridKey)
    const groupId = partOf(ground, household) ?? ground.groupIds[household.groupIndex] ?? null
    rows.household.push(
      householdRow(ground.place, householdIds[index]!, household, groupId, grid?.id ?? ground.grids.unassigned),
    )
    for (const [sort, person] of household.persons.entries()) {
      const id = personIds[next++]!
      known.set(person.key, { id, person })
      rows.person.push(personRow(plot.sealer, plot.countyId, plot.from, id, person))
      rows.membership.push(membershipRow(ground.place, id, householdIds[index]!, person, sort))
    }
  }
  await writeRows(plot, 'household', rows.household)
  await writeRows(plot, 'person', rows.person)
  // Without it the search list's trigger would look up each member by a plan for empty tables: minutes instead of seconds.
  await plot.owner.query('analyze household, person')
  await writeRows(plot, 'membership', rows.membership)
  return known
}

/** The three bodies of a village and the posts of its people. */
export async function seedPosts(
  plot: Plot,
  grounds: readonly VillageGround[],
  idOf: (key: string) => { id: number; phone: string | null } | undefined,
): Promise<Holder[]> {
  const holders: Holder[] = []
  const posts: Row[] = []
  const bodies: Row[] = []
  for (const ground of grounds) {
    const model = plot.packs.at(ground.place)
    const kinds = firstKinds(isResidentsArea(ground.village.code))
    const ids = await reserveIds(plot.owner, 'body', kinds.length)
    for (const [index, kind] of kinds.entries())
      bodies.push(
        bodyRow(
          { ...ground.place, groupId: null },
          { id: ids[index]!, kind, name: nameOf(model, kind, ground.village.name) },
        ),
      )
    for (const post of ground.village.posts) {
      const person = idOf(post.personKey)
      if (!person) continue
      const body = titleOf(model, post.title)?.body
      const bodyId = body === undefined ? null : (ids[kinds.indexOf(body)] ?? null)
      const stand = standOf(ground, post)
      posts.push(
        postRow(
          plot.countyId,
          model,
          { ...post, personId: person.id, level: post.areaLevel },
          stand,
          bodyId,
          plot.from,
        ),
      )
      if (person.phone)
        holders.push({ personId: person.id, phone: person.phone, post, villageCode: ground.village.code })
    }
  }
  await writeRows(plot, 'body', bodies)
  await writeRows(plot, 'post', posts)
  await writeRows(plot, 'standing', partyMembers(plot, grounds, idOf))
  return holders
}

/** Party members are asked when a cluster has no chief: a fact about a person, not a post. */
const partyMembers = (
  plot: Plot,
  grounds: readonly VillageGround[],
  idOf: (key: string) => { id: number } | undefined,
) =>
  grounds.flatMap(({ village, place }) =>
    village.partyMembers.flatMap((key): Row[] => {
      const person = idOf(key)
      const origin = { source: 'seed', valid_from: plot.from }
      return person
        ? [
            {
              county_id: plot.countyId,
              person_id: person.id,
              kind: 'partyMember',
              village_id: place.villageId,
              ...origin,
            },
          ]
        : []
    }),
  )

function standOf({ village, place, groupIds, grids }: VillageGround, post: DemoPost) {
  const inVillage = { townshipId: place.townshipId, villageId: place.villageId }
  if (post.areaLevel === 'grid') {
    const planned = village.grids.find((grid) => grid.key === post.gridKey)
    const groupId = planned?.groupIndex == null ? null : groupIds[planned.groupIndex]!
    return { ...inVillage, areaId: null, gridId: grids.byKey.get(post.gridKey!)!.id, groupId }
  }
  const groupId = post.areaLevel === 'group' ? groupIds[post.groupIndex ?? 0]! : null
  return { ...inVillage, areaId: groupId ?? place.villageId, gridId: null, groupId }
}
