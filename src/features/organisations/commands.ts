import { type Area, getArea } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { policyHere } from '#features/policies/public.ts'
import { isCommunity } from '#kernel/area/code.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import { readRegistration } from '#kernel/shared/creditCode.ts'
import type { In, Out } from '#wire/contract.ts'
import type { organisations } from './contract.ts'
import { countCovered, countOrigins, countPlaces, findCountyArea, listMissing, sumStaff } from './placeQueries.ts'
import { type Body, findBody, insertBody, listBodies, listTallies, saveBody } from './queries.ts'
import { insertCheck } from './recordQueries.ts'
import { kindRows, pair } from './rules.ts'
import { countBody } from './tallying.ts'

/** The areas the reader looks at: the chosen one, or the widest of the reader's own. */
async function areasFor({ tx, scope }: Work, areaId: number | undefined) {
  if (areaId !== undefined) {
    const area = await getArea(tx, scope, areaId)
    return { area, ids: [area.id], name: area.name, place: area }
  }
  const whole = scope.wholeCounty ? await findCountyArea(tx, scope) : undefined
  const ids = whole ? [whole.id] : [...scope.townships, ...scope.villages]
  const only = !whole && ids.length === 1 ? await getArea(tx, scope, ids[0]!) : undefined
  return { area: undefined, ids, name: whole?.name ?? only?.name ?? '', place: only }
}

/** Every kind of body with its counters, and of how many places it is missing. */
export async function readArea(
  work: Work,
  { areaId }: In<typeof organisations.ofArea>,
): Promise<Out<typeof organisations.ofArea>> {
  const { tx, scope, packs } = work
  const { ids, name, place } = await areasFor(work, areaId)
  const model = place ? packs.at(place) : packs.everywhere
  const asked = Object.values(model.bodyTypes).filter((type) => type.everywhere)
  const kinds = asked.map((type) => type.id)
  const cover = {
    places: await countPlaces(tx, scope, ids),
    covered: await countCovered(tx, scope, kinds, ids),
  }
  const staffed = Object.values(model.bodyTypes).flatMap((type) => (type.staffed ? type.id : []))
  const staff = await sumStaff(tx, scope, staffed, ids)
  return { areaName: name, rows: kindRows(model, await listTallies(tx, scope, ids), cover, staff) }
}

/** Where the leaders of a kind come from, in the order of the model; then those of whom nobody said it. */
export async function readLeaders(
  work: Work,
  { kind, areaId }: In<typeof organisations.leaders>,
): Promise<Out<typeof organisations.leaders>> {
  const { tx, scope, packs } = work
  const { ids, place } = await areasFor(work, areaId)
  const type = (place ? packs.at(place) : packs.everywhere).bodyTypes[kind]
  if (!type?.origins) refuse('organisations.unknown_kind')
  const found = new Map((await countOrigins(tx, scope, kind, ids)).map((one) => [one.origin, one]))
  const named = type.origins.map((one) => ({ id: one.id, name: pair(one), ...of(found.get(one.id)) }))
  const rest = [...found.values()].filter(({ origin }) => !named.some((one) => one.id === origin))
  return { rows: rest.length === 0 ? named : [...named, { id: null, name: null, ...of(together(rest)) }] }
}

type Led = { seats: number; persons: number }
const of = ({ seats = 0, persons = 0 }: Partial<Led> = {}): Led => ({ seats, persons })
const together = (some: readonly Led[]): Led =>
  some.reduce((sum, one) => ({ seats: sum.seats + one.seats, persons: sum.persons + one.persons }), of())

export async function readBodies(
  work: Work,
  input: In<typeof organisations.list>,
): Promise<Out<typeof organisations.list>> {
  const { tx, scope, packs } = work
  const area = input.areaId === undefined ? undefined : await getArea(tx, scope, input.areaId)
  const found = await listBodies(tx, scope, { ...input, area })
  const rows = found.slice(0, input.limit).map((body) => ({
    ...{ id: body.id, kind: body.kind, name: body.name, level: body.level, areaName: body.area_name },
    kindName: bodyWords(packs.at({ townshipId: body.township_id, villageId: body.village_id }), body.kind),
    ...{ leader: body.leader, seats: body.seats, persons: body.persons, validTo: body.valid_to },
  }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The places without a body of this kind: the list to go through. */
export async function readMissing(
  work: Work,
  { kind, areaId, after, limit }: In<typeof organisations.missing>,
): Promise<Out<typeof organisations.missing>> {
  const { tx, scope, packs } = work
  const { ids, place } = await areasFor(work, areaId)
  const type = (place ? packs.at(place) : packs.everywhere).bodyTypes[kind]
  if (!type?.everywhere) refuse('organisations.unknown_kind')
  const found = await listMissing(
    tx,
    scope,
    { kind, below: ids, level: type.levels.at(-1)!, where: type.where ?? null },
    { after, limit },
  )
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** Takes a body into the register. What is still on trial elsewhere is not founded here. */
export async function foundBody(
  work: Work,
  input: In<typeof organisations.found>,
): Promise<Out<typeof organisations.found>> {
  const area = await getArea(work.tx, work.scope, input.areaId)
  await mayStand(work, area, input.kind)
  const id = await place(work, area, input)
  work.record({ kind: 'body', id, detail: { bodyKind: input.kind, areaId: area.id } })
  return { id }
}

type At = Pick<Area, 'id' | 'name' | 'level' | 'townshipId' | 'villageId'> & Partial<Pick<Area, 'code' | 'tags'>>

/** Refuses a kind that the models of the place do not know, that stands at another level, or that is still on trial elsewhere. */
export async function mayStand({ tx, scope, packs, today }: Work, area: At, kind: string): Promise<void> {
  const type = packs.at(area).bodyTypes[kind]
  if (!type) refuse('organisations.unknown_kind')
  if (!type.levels.some((level) => level === area.level)) refuse('organisations.wrong_level')
  if (type.where && area.code !== undefined) {
    const village = area.level === 'group' && area.villageId ? await getArea(tx, scope, area.villageId) : area
    const community = isCommunity({ code: area.code, tags: village.tags ?? [] })
    if (type.where === 'village' && community) refuse('organisations.village_only')
    if (type.where === 'community' && !community) refuse('organisations.community_only')
  }
  const { waits } = await policyHere(tx, scope, type.id, area, today)
  if (waits) refuse('organisations.not_here_yet')
}

type About = Pick<In<typeof organisations.found>, 'kind' | 'name' | 'hours' | 'address' | 'registration' | 'staff'>

/** Writes a body down in its area, and counts it there and above. */
export async function place(work: Work, area: At, about: About): Promise<number> {
  const { tx, county, packs, today } = work
  const { name, hours, address, kind } = about
  const registration = must(readRegistration(about.registration))
  const body = {
    ...{ kind, name, hours, address, registration, level: area.level, area_id: area.id, valid_from: today },
    ...(staffOf(work, packs.at(area).bodyTypes[kind], about.staff) ?? { staff: null, staff_on: null }),
    ...{ township_id: area.townshipId, village_id: area.villageId, group_id: area.level === 'group' ? area.id : null },
  }
  const id = await insertBody(tx, county.id, body)
  await countBody(tx, county.id, { ...body, id }, 1)
  return id
}

/** What to write of how many work there; nothing where nothing was said of it. */
function staffOf({ today }: Work, type: BodyType | undefined, staff: About['staff']) {
  if (staff === undefined) return null
  if (staff === null) return { staff: null, staff_on: null }
  if (!type?.staffed) refuse('organisations.not_staffed')
  if (staff.on > today) refuse('organisations.not_yet')
  return { staff: staff.n, staff_on: staff.on }
}

/** A body of the scope that still stands, locked. */
export const getBody = async ({ tx, scope }: Work, bodyId: number): Promise<Body> => {
  const body = (await findBody(tx, scope, bodyId, true)) ?? refuse('organisations.missing')
  if (body.valid_to !== null) refuse('organisations.closed')
  return body
}

export async function changeBody(
  work: Work,
  { bodyId, name, hours, address, registration, staff }: In<typeof organisations.change>,
): Promise<Out<typeof organisations.change>> {
  const body = await getBody(work, bodyId)
  const model = work.packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const said = staffOf(work, model.bodyTypes[body.kind], staff)
  // What stood there before it was checked does not keep anybody from changing the rest.
  const kept = registration === body.registration ? registration : must(readRegistration(registration))
  await saveBody(work.tx, work.county.id, body.id, { name, hours, address, registration: kept, ...said })
  work.record({ kind: 'body', id: body.id })
  return { id: body.id }
}

export async function closeBody(
  work: Work,
  { bodyId }: In<typeof organisations.close>,
): Promise<Out<typeof organisations.close>> {
  const { tx, county, today } = work
  const body = await getBody(work, bodyId)
  if (body.seats > 0) refuse('organisations.still_seated', { n: body.seats })
  await saveBody(tx, county.id, body.id, { valid_to: today })
  await countBody(tx, county.id, body, -1)
  work.record({ kind: 'body', id: body.id, detail: { closed: today } })
  return { id: body.id }
}

export async function checkItem(
  work: Work,
  { bodyId, item, there, remark }: In<typeof organisations.check>,
): Promise<Out<typeof organisations.check>> {
  const { tx, county, packs, actor, today } = work
  const body = await getBody(work, bodyId)
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  if (!model.bodyTypes[body.kind]?.rooms?.some((room) => room.id === item)) refuse('organisations.no_such_item')
  await insertCheck(tx, county.id, { bodyId, item, there, remark, on: today, accountId: actor.accountId! })
  work.record({ kind: 'body', id: body.id, detail: { item, there } })
  return { id: body.id }
}
