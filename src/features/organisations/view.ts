import { getArea } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { plansHere, policyHere } from '#features/policies/public.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { notesOf } from '#kernel/organisation/notes.ts'
import { asksOfKin } from '#kernel/organisation/organs.ts'
import { type Seat, seatedOn } from '#kernel/organisation/seating.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { organisations } from './contract.ts'
import { toOpening } from './opening.ts'
import { type Body, findBody, listOpen } from './queries.ts'
import { publishedOf, receptionsOf } from './receptionsView.ts'
import { listChecks, listOpenings, listReceptions } from './recordQueries.ts'
import { lawOf, originWords, pair, roleWords } from './rules.ts'
import { listPastSeats, listSeats, listSittings, type SeatRow } from './seatQueries.ts'

type Full = Out<typeof organisations.read>

/** Enough of the past to say when the last term ended. */
const pastShown = 30

export const toSeat = (row: SeatRow): Seat => ({
  personId: row.person_id,
  role: row.role,
  termFrom: row.term_from,
  termTo: row.term_to,
})

/** A body with everything that is known of it; on a past day, with whoever sat there then. */
export async function readBody(work: Work, { bodyId, on }: In<typeof organisations.read>): Promise<Full> {
  const { tx, scope, county, packs, today } = work
  const body = (await findBody(tx, scope, bodyId)) ?? refuse('organisations.missing')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const type = model.bodyTypes[body.kind] ?? packs.everywhere.bodyTypes[body.kind]
  const day = on ?? today
  const now = await listSeats(tx, county.id, [body.id], on ?? null)
  const past = await listPastSeats(tx, county.id, body.id, pastShown)
  const sittings = await listSittings(tx, county.id, body.id)
  const ahead = daysOf(model, 'seatTermTold')
  const noted = type && on === undefined ? notesOf(type, [...past, ...now].map(toSeat), today, ahead) : []
  return {
    ...headOf(model, type, body),
    roles: await rolesFor(work, model, type, body),
    policy: await citedFor(work, body),
    notes: body.valid_to === null ? noted : [],
    seats: [...now, ...(on === undefined ? past : [])].map((row) => seatOf(type, row, day)),
    sittings: sittings.map((one) => ({
      ...{ id: one.id, how: one.how as Full['sittings'][number]['how'], on: one.on_day, roll: one.roll },
      ...{ present: one.present, votes: one.votes, note: one.note, law: lawOf(model, one.statute) },
    })),
    checks: await checksOf(work, type, body.id),
    receptions: await receptionsOf(work, body, await listReceptions(tx, county.id, [body.id])),
    openings: (await listOpenings(tx, county.id, [body.id], today)).map(toOpening),
    may: mayOf(work, body),
  }
}

const mayOf = ({ scopeOf, today }: Work, body: Body) => {
  const open = body.valid_to === null || body.valid_to > today
  return { change: open && scopeOf('body.manage') !== null, seat: open && scopeOf('post.manage') !== null }
}

async function citedFor({ tx, scope, today }: Work, body: Body): Promise<Full['policy']> {
  const area = { id: body.area_id, townshipId: body.township_id, villageId: body.village_id }
  const { policy } = await policyHere(tx, scope, body.kind, area, today)
  return policy && { title: policy.title, number: policy.number, adoptedBy: policy.adoptedBy, pilot: policy.pilot }
}

/** The roles of a kind with their duty cards, each with the plan that holds here for whoever takes it. */
async function rolesFor(
  { tx, scope, today }: Work,
  model: Model,
  type: BodyType | undefined,
  body: Body,
): Promise<Full['roles']> {
  const area = { id: body.area_id, townshipId: body.township_id, villageId: body.village_id }
  const plans = await plansHere(tx, scope, body.kind, area, today)
  const planOf = (role: string) => {
    const plan = plans.get(role)
    return plan ? { subject: plan.subject, title: plan.title, number: plan.number } : null
  }
  return (type?.roles ?? []).map((role) => ({
    ...{ id: role.id, ...pair(role), leads: role.leads === true, most: role.most ?? null },
    ...{ carriesPost: role.title !== undefined, duties: (role.duties ?? []).map(pair) },
    asksKin: asksOfKin(type!, role.id, model.incompatibilities),
    plan: planOf(role.id),
  }))
}

const headOf = (model: Model, type: BodyType | undefined, body: Body) => ({
  id: body.id,
  kind: body.kind,
  kindName: bodyWords(model, body.kind),
  family: type?.family ?? 'social',
  name: body.name,
  level: body.level,
  areaId: body.area_id,
  areaName: body.area_name,
  villageId: body.village_id,
  hours: body.hours,
  address: body.address,
  registration: body.registration,
  validFrom: body.valid_from,
  validTo: body.valid_to,
  persons: body.persons,
  seatCount: body.seats,
  termYears: type?.termYears ?? null,
  size: type?.size ?? null,
  law: lawOf(model, type?.statute),
  formedBy: [...(type?.formedBy ?? [])],
  staff: type?.staffed ? { n: body.staff, on: body.staff_on } : null,
  principles: (type?.principles ?? []).map(pair),
  origins: (type?.origins ?? []).map(({ id, ...words }) => ({ id, ...pair(words) })),
  serves: type?.serves === true,
  sentFrom: type?.sentFrom === true,
})

const seatOf = (type: BodyType | undefined, row: SeatRow, day: Day): Full['seats'][number] => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  role: row.role,
  roleName: roleWords(type, row.role),
  termFrom: row.term_from,
  termTo: row.term_to,
  votes: row.votes,
  origin: originWords(type, row.origin),
  sittingId: row.sitting_id,
  hasPost: row.post_id !== null,
  seated: row.counted && seatedOn([toSeat(row)], day).length > 0,
  endReason: row.end_reason,
})

async function checksOf({ tx, county }: Work, type: BodyType | undefined, bodyId: number): Promise<Full['checks']> {
  const said = new Map((await listChecks(tx, county.id, [bodyId])).map((one) => [one.item, one]))
  return (type?.rooms ?? []).map((room) => {
    const found = said.get(room.id)
    const { there = null, on_day: on = null, remark = '' } = found ?? {}
    return { id: room.id, ...pair(room), there, on, remark }
  })
}

/** Whom these bodies name for people with a complaint; everybody may know it. */
export function listContacts({ tx, county, today }: Work, model: Model, bodyIds: readonly number[]) {
  const roles = Object.values(model.bodyTypes).flatMap((type) =>
    type.roles.flatMap((role) => (role.contact ? role.id : [])),
  )
  return listSeats(tx, county.id, bodyIds, today, roles)
}

/** What everybody may read of a village: its open bodies with names, duties and opening days. */
export async function readVillage(
  work: Work,
  { villageId }: In<typeof organisations.ofVillage>,
): Promise<Out<typeof organisations.ofVillage>> {
  const { tx, scope, county, packs, today } = work
  const village = await getArea(tx, scope, villageId)
  const model = packs.at(village)
  const open = Object.values(model.bodyTypes).filter((type) => type.open || type.roles.some((role) => role.contact))
  const found = await listOpen(
    tx,
    scope,
    village.id,
    open.map((type) => type.id),
  )
  const order = new Map(open.map((type, i) => [type.id, i]))
  const bodies = found.toSorted((a, b) => order.get(a.kind)! - order.get(b.kind)! || a.id - b.id)
  const ids = bodies.map((body) => body.id)
  const wide = bodies.flatMap((body) => (model.bodyTypes[body.kind]!.open ? body.id : []))
  const narrow = ids.filter((id) => !wide.includes(id))
  const held = [...(await listSeats(tx, county.id, wide, today)), ...(await listContacts(work, model, narrow))]
  const seats = Map.groupBy(held, (seat) => seat.body_id)
  const checks = Map.groupBy(await listChecks(tx, county.id, ids), (check) => check.body_id)
  const openings = Map.groupBy(await listOpenings(tx, county.id, ids, today), (one) => one.body_id)
  const published = await publishedOf(work, ids)
  return {
    rows: bodies.map((body) => {
      const type = model.bodyTypes[body.kind]!
      const held = seats.get(body.id) ?? []
      return {
        ...{ id: body.id, kindName: bodyWords(model, body.kind), name: body.name, areaName: body.area_name },
        ...{ hours: body.hours, address: body.address, termYears: type.termYears ?? null },
        law: lawOf(model, type.statute),
        seats: held.map((seat) => openSeat(type, seat)),
        openings: (openings.get(body.id) ?? []).slice(0, 5).map(toOpening),
        vacant: type.roles.filter((role) => role.contact && !held.some((seat) => seat.role === role.id)).map(pair),
        rooms: (type.rooms ?? [])
          .filter((room) => checks.get(body.id)?.some((check) => check.item === room.id && check.there))
          .map(pair),
        receptions: (published.get(body.id) ?? []).slice(0, 10),
      }
    }),
  }
}

const openSeat = (type: BodyType, seat: SeatRow) => ({
  name: seat.name,
  roleName: roleWords(type, seat.role),
  termTo: seat.term_to,
  duties: (type.roles.find((role) => role.id === seat.role)?.duties ?? []).map(pair),
})
