import { countPlace } from '#features/deliberations/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import {
  type Body,
  countLed,
  findBody,
  findSeat,
  insertSitting,
  leaveSeat,
  listSeats,
  type SeatRow,
  takeSeat,
  toSeat,
} from '#features/organisations/public.ts'
import { getPerson, isMinor } from '#features/people/public.ts'
import { endTerm, givePost } from '#features/posts/public.ts'
import { citing } from '#kernel/authority/appointment.ts'
import type { BodyRole, BodyType } from '#kernel/organisation/bodyType.ts'
import { checkRecall, checkSitting, lastDayOf, roleOf } from '#kernel/organisation/seating.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { elections } from './contract.ts'
import { checkOrgansApart, checkSeatApart, declareAll, declaredOf } from './kin.ts'

type Holding = In<typeof elections.hold>
type Chosen = Holding['seats'][number]
type Ground = { work: Work; input: Holding; body: Body; model: Model; type: BodyType; seated: readonly SeatRow[] }

/** Writes down how seats were given, and gives them: all of them or none. */
export async function hold(work: Work, input: Holding): Promise<Out<typeof elections.hold>> {
  const { tx, county, actor, now } = work
  const ground = await groundOf(work, input)
  const { body, model, type } = ground
  must(citing(checkAll(ground), model.statutes))
  checkOrigins(ground)
  await declareAll(ground)
  await checkOrgansApart(ground, candidatesOf(ground), stayingOf(ground))
  await checkOwnChoice(ground)
  await checkRoll(work, input, body, type)
  const { how, on, note } = input
  const sittingId = await insertSitting(tx, county.id, body.id, {
    ...{ how, on, note, roll: input.roll ?? null, present: input.present ?? null },
    ...{ statute: type.meeting?.statute ?? type.statute ?? null, accountId: actor.accountId!, at: now },
  })
  await makeRoom(ground)
  for (const seat of input.seats) await giveSeat(ground, seat, sittingId)
  work.record({ kind: 'body', id: body.id, detail: { sittingId, how, seats: input.seats.length } })
  return { id: body.id }
}

async function groundOf(work: Work, input: Holding): Promise<Ground> {
  const { tx, county, scope, packs, today } = work
  if (input.on > today) refuse('elections.future')
  const body = (await findBody(tx, scope, input.bodyId, true)) ?? refuse('organisations.missing')
  if (body.valid_to !== null) refuse('organisations.closed')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const type = model.bodyTypes[body.kind] ?? refuse('organisations.unknown_kind')
  if (input.termTo !== undefined && input.termTo < input.termFrom) refuse('elections.term_backwards')
  return { work, input, body, model, type, seated: await listSeats(tx, county.id, [body.id], null) }
}

/** Seats whose term ends before the new one begins make room for it. */
const stayingOf = ({ input, seated }: Ground) =>
  seated.map(toSeat).filter((seat) => seat.termTo === null || seat.termTo >= input.termFrom)

const candidatesOf = ({ input }: Ground) =>
  input.seats.map(({ personId = null, role, votes = null }) => ({ personId, role, votes }))

function checkAll(ground: Ground) {
  const { how, on, roll = null, present = null } = ground.input
  return checkSitting(ground.type, { how, on, roll, present }, candidatesOf(ground), stayingOf(ground))
}

/** Where leaders come from is chosen among what the kind names, so that it can be counted. */
function checkOrigins({ input, type: { origins } }: Ground): void {
  if (origins && input.seats.some((seat) => seat.origin && !origins.some((one) => one.id === seat.origin)))
    refuse('elections.unknown_origin')
}

/** Where a group chooses its own leader: the roll is its members, the leader is one of them, and few lead very many groups. */
async function checkOwnChoice({ work, input, body, model, type, seated }: Ground): Promise<void> {
  if (type.leadsAtMost === undefined) return
  const members = new Set(seated.flatMap((seat) => seat.person_id ?? []))
  if (input.how === 'selectionMeeting' && input.roll !== members.size)
    refuse('elections.roll_not_members', { members: members.size })
  const leads = input.seats.some(({ role }) => roleOf(type, role)?.leads)
  const others = new Set([...members, ...input.seats.flatMap((one) => one.personId ?? [])]).size - 1
  if (leads && input.how !== 'selectionMeeting' && others > 0) refuse('elections.members_choose', { members: others })
  const kinds = Object.values(model.bodyTypes).flatMap((one) => (one.family === type.family ? one.id : []))
  for (const { personId, role } of input.seats) {
    if (personId === undefined || !roleOf(type, role)?.leads) continue
    if (members.size > 0 && !members.has(personId)) refuse('elections.not_a_member')
    const led = await countLed(work.tx, work.county.id, personId, kinds, body.id)
    if (led < type.leadsAtMost || input.manyBecause) continue
    const { name } = await getPerson(work.tx, work.scope, personId)
    refuse('elections.leads_many', { name, led, most: type.leadsAtMost })
  }
}

/** A group's meeting counts its grown people or its households, so its roll is never shorter than the households of the register. */
async function checkRoll(
  { tx, county }: Work,
  { on, roll }: { on: string; roll?: number | undefined },
  body: Body,
  type: BodyType,
): Promise<void> {
  if (!type.meeting || body.group_id === null || roll === undefined) return
  const { households } = await countPlace(tx, county.id, body, on)
  if (roll < households) refuse('elections.roll_below_register', { households })
}

/** Terms that are over end on their last day, so that their seats are free. */
async function makeRoom({ work, body, seated }: Ground): Promise<void> {
  const { tx, county, today } = work
  for (const seat of seated)
    if (seat.term_to !== null && seat.term_to < today)
      await leaveSeat(tx, county.id, body, seat, { on: seat.term_to, reason: 'termOver', today })
}

async function giveSeat(ground: Ground, seat: Chosen, sittingId: number): Promise<void> {
  const { work, input, body, type } = ground
  const role = roleOf(type, seat.role)!
  const termTo = input.termTo ?? lastDayOf(type, input.termFrom)
  const by = { sittingId, votes: seat.votes ?? null, origin: seat.origin ?? null }
  const term = { termFrom: input.termFrom, termTo }
  if (seat.personId !== undefined) {
    const person = await getPerson(work.tx, work.scope, seat.personId)
    if (isMinor(work.sealer, person, work.today)) refuse('elections.minor', { name: person.name })
  }
  if (role.title !== undefined) {
    if (seat.personId === undefined) refuse('elections.needs_person', { role: role.zh, roleEn: role.en })
    await givePostOf(ground, role, { ...seat, personId: seat.personId }, termTo, by)
    return
  }
  if (seat.personId !== undefined) await checkSeatApart(work, body, { personId: seat.personId, ...term })
  await takeSeat(work.tx, work.county.id, body, {
    ...{ personId: seat.personId ?? null, unit: seat.unit ?? null, role: role.id, leads: role.leads === true },
    ...{ ...term, ...by, postId: null, kinDeclared: declaredOf(seat) },
  })
}

type By = { sittingId: number; votes: number | null; origin: string | null }

/** A seat that carries powers is given by whoever may give posts, and by nobody else; the law on relatives is asked there. */
async function givePostOf(
  { work, input, body, model }: Ground,
  role: BodyRole,
  { personId, kin }: Chosen & { personId: number },
  termTo: string | null,
  by: By,
) {
  const scope = work.scopeOf('post.manage') ?? refuse('elections.needs_post', { role: role.zh, roleEn: role.en })
  const title = model.postTitles[role.title!] ?? refuse('organisations.unknown_kind')
  const post = { personId, role: title.role, title: title.id, level: title.level, areaId: body.area_id }
  const term = { termFrom: input.termFrom, ...(termTo === null ? {} : { termTo }) }
  await givePost({ ...work, scope }, { ...post, ...term, ...(kin ? { kin } : {}) }, by)
}

/** A recall stands beside the meetings that gave seats: who was entitled, who came, how many agreed. */
async function writeRecall(work: Work, { recall, seatId }: In<typeof elections.end>, body: Body): Promise<void> {
  const { tx, county, packs, actor, now, today } = work
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const type = model.bodyTypes[body.kind]
  if (!type) return
  if (!recall) {
    if (type.meeting) refuse('elections.recall_uncounted')
    return
  }
  if (recall.on > today) refuse('elections.future')
  const seated = await listSeats(tx, county.id, [body.id], null)
  const members = new Set(seated.flatMap((one) => one.person_id ?? [])).size
  if (type.leadsAtMost !== undefined && recall.roll !== members) refuse('elections.roll_not_members', { members })
  await checkRoll(work, recall, body, type)
  must(citing(checkRecall(type, recall), model.statutes))
  await insertSitting(tx, county.id, body.id, {
    ...{ how: 'recall', note: '', recalledSeatId: seatId, ...recall },
    ...{ statute: type.meeting?.statute ?? null, accountId: actor.accountId!, at: now },
  })
}

/** Ends a seat, with the post it carries. The row stays: who sat here then can always be asked. */
export async function endSeat(work: Work, input: In<typeof elections.end>): Promise<Out<typeof elections.end>> {
  const { tx, county, scope, today } = work
  const body = (await findBody(tx, scope, input.bodyId, true)) ?? refuse('organisations.missing')
  const seat = (await findSeat(tx, county.id, input)) ?? refuse('organisations.no_seat')
  if (!seat.counted) refuse('elections.ended_already')
  if (input.on < seat.term_from) refuse('elections.term_backwards')
  const { on, reason } = input
  if (reason === 'recalled') await writeRecall(work, input, body)
  if (seat.post_id === null) await leaveSeat(tx, county.id, body, seat, { on, reason, today })
  else {
    const { role } = seat
    const wider = work.scopeOf('post.manage') ?? refuse('elections.needs_post', { role, roleEn: role })
    await endTerm({ ...work, scope: wider }, { postId: seat.post_id, on, reason })
  }
  work.record({ kind: 'body', id: body.id, detail: { seatId: seat.id, reason } })
  return { id: body.id }
}
