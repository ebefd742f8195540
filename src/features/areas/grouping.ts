import { refuse, type Setting, type Work } from '#features/feature.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { areas } from './contract.ts'
import {
  countInGroup,
  endGroup,
  findKin,
  type HeldHere,
  insertGroup,
  listGroupNames,
  listGroups,
  listHeld,
  lockGroups,
  moveOn,
  nextGroupCode,
  type Parent,
  saveGroupName,
} from './groupQueries.ts'
import { findArea } from './queries.ts'
import { type Area, deepestGroup, groupKey, groupSort, plainGroupName } from './rules.ts'

type Village = Pick<Area, 'id' | 'code' | 'townshipId'>
type Ground = Pick<Setting, 'tx' | 'county' | 'today'>

export async function readGroups(
  { tx, scope, today }: Work,
  { areaId }: In<typeof areas.groups>,
): Promise<Out<typeof areas.groups>> {
  const village = await villageOf({ tx, scope }, areaId)
  return listGroups(tx, scope, village.id, today)
}

/** The state numbers no groups, so each village says its own, and of what parts a group is made. */
export async function addGroups(
  work: Work,
  { areaId, names }: In<typeof areas.addGroups>,
): Promise<Out<typeof areas.addGroups>> {
  const parent = await parentOf(work, areaId)
  const groupIds = await insertGroups(work, parent, names)
  work.record({ kind: 'area', id: parent.id, detail: { added: groupIds } })
  return { id: parent.id }
}

/** The groups that a list names, as far as the village does not have them by now. */
export async function ensureGroups(ground: Ground, village: Village, names: readonly string[]): Promise<number[]> {
  const { tx, county } = ground
  await lockGroups(tx, county.id, village.id)
  const known = new Set((await listGroupNames(tx, county.id, village.id)).map(({ name }) => groupKey(name)))
  return insertGroups(
    ground,
    { ...village, villageId: village.id },
    names.filter((name) => !known.has(groupKey(plainGroupName(name)))),
  )
}

/** New groups of a village, or of a group, in the order said. One that stands there already, however it is written, is refused. */
async function insertGroups(
  { tx, county, today }: Ground,
  parent: Parent,
  names: readonly string[],
): Promise<number[]> {
  await lockGroups(tx, county.id, parent.villageId)
  const known = new Set((await listGroupNames(tx, county.id, parent.id)).map(({ name }) => groupKey(name)))
  const ids: number[] = []
  for (const said of names) {
    const name = plainGroupName(said)
    if (name === '') refuse('group.nameless')
    if (known.has(groupKey(name))) refuse('group.exists', { name })
    known.add(groupKey(name))
    const code = await nextGroupCode(tx, county.id, parent)
    ids.push(await insertGroup(tx, county.id, parent, { name, code, sort: groupSort(name), from: today }))
  }
  return ids
}

/** Another name for the same group: nothing that lies in it notices, and the old name is kept beside it. */
export async function renameGroup(
  work: Work,
  { groupId, name: said }: In<typeof areas.renameGroup>,
): Promise<Out<typeof areas.renameGroup>> {
  const { tx, county } = work
  const group = await standingGroup(work, groupId)
  const name = plainGroupName(said)
  if (name === '') refuse('group.nameless')
  const others = (await listGroupNames(tx, county.id, group.parentId)).filter(({ id }) => id !== group.id)
  if (others.some((other) => groupKey(other.name) === groupKey(name))) refuse('group.exists', { name })
  if (name !== group.name) {
    await saveGroupName(tx, county.id, group.id, { name, sort: groupSort(name) })
    work.emit('area.groupChanged', { groupId: group.id, change: 'renamed', from: group.name, name })
  }
  work.record({ kind: 'area', id: group.id, detail: { renamed: name !== group.name } })
  return { id: group.id }
}

/** Two groups become one. Where people stand for the one that ends, they decide first who stands for both. */
export async function mergeGroup(
  work: Work,
  { groupId, intoId }: In<typeof areas.mergeGroup>,
): Promise<Out<typeof areas.mergeGroup>> {
  const { tx, county, today } = work
  const group = await standingGroup(work, groupId)
  const into = await standingGroup(work, intoId)
  const { within, height } = await findKin(tx, county.id, group.id)
  if (within.includes(into.id) || into.villageId !== group.villageId) refuse('group.into_itself')
  await mustTakeIn(work, group, into, height)
  await mustStandForNothing(work, group)
  const moved = await moveOn(tx, county.id, group.id, into.id)
  await endGroup(tx, county.id, group.id, { lastDay: addDays(today, -1), successorId: into.id })
  work.emit('area.groupChanged', { groupId: group.id, change: 'merged', intoId: into.id })
  work.record({ kind: 'area', id: group.id, detail: { mergedInto: into.id, ...moved } })
  return { id: group.id }
}

export async function closeGroup(
  work: Work,
  { groupId }: In<typeof areas.closeGroup>,
): Promise<Out<typeof areas.closeGroup>> {
  const { tx, county, today } = work
  const group = await standingGroup(work, groupId)
  const { households, grids, parts } = await countInGroup(tx, county.id, group.id)
  if (parts > 0) refuse('group.has_parts', { parts })
  if (households + grids > 0) refuse('group.inhabited', { households, grids })
  await mustStandForNothing(work, group)
  await endGroup(tx, county.id, group.id, { lastDay: addDays(today, -1), successorId: null })
  work.emit('area.groupChanged', { groupId: group.id, change: 'closed' })
  work.record({ kind: 'area', id: group.id, detail: { closed: true } })
  return { id: group.id }
}

/** The parts of a group that ends go to the other: no two there may bear one name, and nothing lies deeper than groups go. */
async function mustTakeIn({ tx, county }: Work, group: Standing, into: Standing, height: number) {
  const { over } = await findKin(tx, county.id, into.id)
  if (over.length + height > deepestGroup) refuse('group.too_deep', { deepest: deepestGroup })
  const there = (await listGroupNames(tx, county.id, into.id)).filter(({ id }) => id !== group.id)
  const known = new Set(there.map(({ name }) => groupKey(name)))
  const twice = (await listGroupNames(tx, county.id, group.id)).find(({ name }) => known.has(groupKey(name)))
  if (twice) refuse('group.exists', { name: twice.name })
}

/** Who stands for a group that ends decides first; each is named, so that nobody has to look for them. */
async function mustStandForNothing({ tx, county, packs, today }: Work, group: Area & { villageId: number }) {
  const { posts, bodies } = await listHeld(tx, county.id, group.id, today)
  if (posts.length + bodies.length === 0) return
  const titles = packs.at(group).postTitles
  refuse('group.held', {
    n: posts.length + bodies.length,
    who: [...posts.map((one) => `${titles[one.title]?.zh ?? one.title} ${one.name}`), ...bodies.map(bodyHeld)].join(
      '、',
    ),
    whoEn: [
      ...posts.map((one) => `${titles[one.title]?.en ?? one.title} ${one.name}`),
      ...bodies.map(({ name, seats }) => (seats > 0 ? `${name} (${seats} seats)` : name)),
    ].join(', '),
  })
}

const bodyHeld = ({ name, seats }: HeldHere['bodies'][number]): string =>
  seats > 0 ? `${name}（${seats} 人任职）` : name

async function villageOf({ tx, scope }: Pick<Work, 'tx' | 'scope'>, areaId: number): Promise<Area> {
  const area = await findArea(tx, scope, areaId)
  return area?.level === 'village' && area.validTo === null ? area : refuse('area.missing')
}

/** A village or group of the scope that may have groups below it. */
async function parentOf(work: Work, areaId: number): Promise<Parent> {
  const area = await findArea(work.tx, work.scope, areaId)
  if (area?.level !== 'group') {
    const village = await villageOf(work, areaId)
    return { ...village, villageId: village.id }
  }
  const group = await standingGroup(work, areaId)
  const { over } = await findKin(work.tx, work.county.id, group.id)
  return over.length < deepestGroup ? group : refuse('group.too_deep', { deepest: deepestGroup })
}

type Standing = Area & { parentId: number; villageId: number }

/** A group of the scope that stands, held for this transaction with all groups of its village. */
async function standingGroup({ tx, scope, county }: Work, groupId: number): Promise<Standing> {
  const found = await findArea(tx, scope, groupId)
  if (found?.level !== 'group' || found.villageId === null) refuse('group.missing')
  await lockGroups(tx, county.id, found.villageId)
  const group = (await findArea(tx, scope, groupId)) ?? refuse('group.missing')
  if (group.validTo !== null) refuse('group.ended')
  return { ...group, parentId: group.parentId ?? found.villageId, villageId: found.villageId }
}
