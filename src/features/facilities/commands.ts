import { getArea, getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { villagePlaces } from '#features/gridPlans/public.ts'
import { type Body, findBody, listBodies } from '#features/organisations/public.ts'
import { getPerson } from '#features/people/public.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { facilities } from './contract.ts'
import { type BodyPlace, countHelped, insertHelp, listHelps, listPlaces, savePlace, strikeHelp } from './queries.ts'
import { isPlace, openOutline, placeKinds, servicesOf } from './rules.ts'

type Row = Out<typeof facilities.list>['rows'][number]

/** Nobody's village has more places than this. */
const mostOfVillage = 100

/** What everybody may know of the places of a village, and its outline to find them on. */
export async function readVillage(
  { tx, scope, packs }: Work,
  { villageId }: In<typeof facilities.ofVillage>,
): Promise<Out<typeof facilities.ofVillage>> {
  const village = await getVillage(tx, scope, villageId)
  const model = packs.at({ townshipId: village.townshipId, villageId: village.id })
  const filter = { kinds: placeKinds(model), area: { id: village.id, level: 'village' }, limit: mostOfVillage }
  const bodies = (await listBodies(tx, scope, filter)).slice(0, mostOfVillage)
  const rows = await withPlaces(tx, scope.countyId, bodies, () => model)
  return { outline: openOutline(await villagePlaces(tx, scope.countyId, village.id)), rows }
}

async function withPlaces(
  tx: Work['tx'],
  countyId: number,
  bodies: readonly Body[],
  modelOf: (body: Body) => Model,
): Promise<Row[]> {
  const places = await listPlaces(
    tx,
    countyId,
    bodies.map(({ id }) => id),
  )
  const byBody = new Map(places.map((one) => [one.body_id, one]))
  return bodies.map((body) => rowOf(modelOf(body), body, byBody.get(body.id)))
}

const rowOf = (model: Model, body: Body, at: BodyPlace | undefined): Row => ({
  ...{ id: body.id, kind: body.kind, kindName: bodyWords(model, body.kind), name: body.name, areaName: body.area_name },
  ...{ hours: body.hours, address: body.address, phone: at?.phone ?? '' },
  place: at?.lng != null && at.lat != null ? { lng: at.lng, lat: at.lat } : null,
})

/** The places of an area, by their ids. */
export async function readFacilities(
  work: Work,
  { areaId, kind, after, limit }: In<typeof facilities.list>,
): Promise<Out<typeof facilities.list>> {
  const { tx, scope, packs } = work
  const area = areaId === undefined ? undefined : await getArea(tx, scope, areaId)
  const kinds = placeKinds(packs.everywhere).filter((one) => kind === undefined || one === kind)
  const found = await listBodies(tx, scope, { kinds, area, after, limit })
  const modelOf = (body: Body) => packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const rows = await withPlaces(tx, scope.countyId, found.slice(0, limit), modelOf)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** How many places of each kind there are, and how many persons were helped there in a time: each once. */
export async function readFigures(
  { tx, scope, packs }: Work,
  { areaId, from, to }: In<typeof facilities.figures>,
): Promise<Out<typeof facilities.figures>> {
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  const model = packs.everywhere
  const rows = await countHelped(tx, scope, { from, to, kinds: placeKinds(model), area })
  const sum = rows.find((row) => row.kind === null)
  const byKind = new Map(rows.map((row) => [row.kind, row]))
  return {
    ...{ persons: sum?.persons ?? 0, services: sum?.services ?? 0, unnamed: sum?.unnamed ?? 0 },
    kinds: placeKinds(model).map((id) => {
      const { places = 0, on_map: onMap = 0, persons = 0, services = 0, unnamed = 0 } = byKind.get(id) ?? {}
      return { id, ...bodyWords(model, id), places, onMap, persons, services, unnamed }
    }),
  }
}

async function getFacility({ tx, scope, packs }: Work, bodyId: number): Promise<{ body: Body; model: Model }> {
  const body = await findBody(tx, scope, bodyId)
  if (!body || body.valid_to !== null) refuse('facilities.missing')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const type = model.bodyTypes[body.kind]
  if (!type || !isPlace(type)) refuse('facilities.missing')
  return { body, model }
}

/** Says where it lies and which number is public; said again, the new one holds. */
export async function placeFacility(
  work: Work,
  { bodyId, place, phone }: In<typeof facilities.place>,
): Promise<Out<typeof facilities.place>> {
  const { tx, county, actor, now } = work
  const { body } = await getFacility(work, bodyId)
  await savePlace(tx, county.id, { bodyId: body.id, place, phone, accountId: actor.accountId!, at: now })
  work.record({ kind: 'body', id: body.id, detail: { onMap: place !== null } })
  return { id: body.id }
}

export async function readHelps(
  work: Work,
  { bodyId, ...paging }: In<typeof facilities.helps>,
): Promise<Out<typeof facilities.helps>> {
  const { body, model } = await getFacility(work, bodyId)
  const services = servicesOf(model).map(({ id, zh, en }) => ({ id, zh, en }))
  const found = await listHelps(work.tx, work.county.id, body.id, paging)
  const rows = found.slice(0, paging.limit).map(({ id, on_day: on, service, named, unnamed }) => ({
    ...{ id, on, named, unnamed },
    serviceName: services.find((one) => one.id === service) ?? { zh: service, en: service },
  }))
  return { services, rows, next: found.length > paging.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** Somebody was helped here. Whoever wants no name is counted without one. */
export async function recordHelp(work: Work, input: In<typeof facilities.help>): Promise<Out<typeof facilities.help>> {
  const { tx, scope, county, actor, now, today } = work
  const { body, model } = await getFacility(work, input.bodyId)
  const { on, service, personId, unnamed } = input
  if ((personId === undefined) === (unnamed === undefined)) refuse('facilities.who')
  if (!servicesOf(model).some((one) => one.id === service)) refuse('facilities.no_service')
  if (on > today) refuse('facilities.not_yet')
  const person = personId === undefined ? null : await getPerson(tx, scope, personId)
  const id = await insertHelp(tx, county.id, {
    ...{ bodyId: body.id, personId: person?.id ?? null, unnamed: unnamed ?? 0, service, on },
    ...{ accountId: actor.accountId!, at: now },
  })
  work.record({ kind: 'help', id, detail: { bodyId: body.id, service, named: person !== null } })
  return { id }
}

export async function strike(
  work: Work,
  { bodyId, helpId }: In<typeof facilities.strike>,
): Promise<Out<typeof facilities.strike>> {
  const { body } = await getFacility(work, bodyId)
  if (!(await strikeHelp(work.tx, work.county.id, body.id, helpId, work.now))) refuse('facilities.no_help')
  work.record({ kind: 'help', id: helpId, detail: { struck: true } })
  return { id: helpId }
}
