import { getArea } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { type Body, findBody, findSeat, type SeatRow } from '#features/organisations/public.ts'
import { findHouseholdOf } from '#features/people/public.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { volunteering } from './contract.ts'
import { type Deed, findDeed, findDeedInScope, insertDeed, listDeeds, saveWord } from './deedQueries.ts'
import { checkDeed, newCode } from './rules.ts'
import { meOf, servingBody } from './serving.ts'

/** Written down within a year, while somebody remembers it. */
const daysBack = 365

/** A service that whoever sits in the body says they rendered. It counts when somebody else has said so. */
export async function tellDeed(
  work: Work,
  { bodyId, on, halfHours, topic }: In<typeof volunteering.tell>,
): Promise<Out<typeof volunteering.tell>> {
  const personId = meOf(work)
  const { body, type } = await servingBody(work, bodyId)
  const seat = await findSeat(work.tx, work.county.id, { bodyId: body.id, personId })
  if (!seat || !type.serves) refuse('volunteering.no_member')
  return keepDeed(work, body, { personId, role: seat.role, on, halfHours, topic, noted: null })
}

/** The same from whoever has no phone. It waits for somebody's word as every other, and not for that of the hand which wrote it down. */
export async function noteDeed(
  work: Work,
  { bodyId, seatId, on, halfHours, topic, heard }: In<typeof volunteering.noteDeed>,
): Promise<Out<typeof volunteering.noteDeed>> {
  const { tx, county, scope, actor } = work
  if (!(await findBody(tx, scope, bodyId))) refuse('volunteering.missing')
  const { body, type } = await servingBody(work, bodyId)
  const seat = await findSeat(tx, county.id, { seatId, bodyId: body.id })
  if (seat?.person_id == null || !type.serves || !satOn(seat, on)) refuse('volunteering.nobody_there')
  const noted = { heard, personId: actor.personId! }
  return keepDeed(work, body, { personId: seat.person_id, role: seat.role, on, halfHours, topic, noted })
}

/** Who sat there on the day of the service, also where the paper comes after they had left. */
const satOn = ({ term_from: from, term_to: to }: Pick<SeatRow, 'term_from' | 'term_to'>, on: Day) =>
  from <= on && (to === null || to >= on)

type Told = Pick<Parameters<typeof insertDeed>[2], 'personId' | 'role' | 'on' | 'halfHours' | 'topic' | 'noted'>

async function keepDeed(work: Work, body: Body, told: Told): Promise<{ id: number }> {
  const { tx, county, actor, now, today } = work
  must(checkDeed(told.on, today, addDays(today, -daysBack)))
  const place = await placeOf(work, body, told.personId)
  const by = { code: newCode(), accountId: actor.accountId!, at: now }
  const id = await insertDeed(tx, county.id, { bodyId: body.id, ...told, ...place, ...by })
  const detail = { bodyId: body.id, halfHours: told.halfHours, heard: told.noted?.heard ?? null }
  work.record({ kind: 'deed', id, detail })
  return { id }
}

/** The village served: the body's, or of a body of the township the doer's own. */
async function placeOf(
  { tx, county, scope }: Work,
  body: { township_id: number | null; village_id: number | null },
  personId: number,
): Promise<{ townshipId: number; villageId: number }> {
  const villageId = body.village_id ?? (await findHouseholdOf(tx, county.id, personId))?.village_id
  if (!villageId) refuse('volunteering.no_member')
  const { townshipId } = await getArea(tx, { ...scope, wholeCounty: true }, villageId)
  return { townshipId: townshipId!, villageId }
}

type Word = { accept: boolean; as: 'receiver' | 'leader' | 'village'; remark: string }

/** The word of somebody who was there, once, and never of whoever did it. */
async function say(work: Work, deed: Deed, { accept, as, remark }: Word): Promise<{ id: number }> {
  const { tx, county, actor, now } = work
  if (deed.person_id === actor.personId) refuse('volunteering.own_deed')
  if (deed.heard !== null && deed.account_id === actor.accountId) refuse('volunteering.own_hand')
  if (deed.state !== 'told') refuse('volunteering.said_already')
  const state = accept ? 'confirmed' : 'declined'
  await saveWord(tx, county.id, deed.id, { state, as, accountId: actor.accountId!, at: now, remark })
  work.record({ kind: 'deed', id: deed.id, detail: { bodyId: deed.body_id, state, as } })
  return { id: deed.id }
}

/** By the number that its doer gave; only somebody of the village served can have received it. */
export async function confirmByCode(
  work: Work,
  { code }: In<typeof volunteering.confirmByCode>,
): Promise<Out<typeof volunteering.confirmByCode>> {
  const { tx, county } = work
  const home = await findHouseholdOf(tx, county.id, meOf(work))
  const deed = await findDeed(tx, county.id, { code })
  if (!deed || deed.village_id !== home?.village_id) refuse('volunteering.no_deed')
  return say(work, deed, { accept: true, as: 'receiver', remark: '' })
}

export async function confirmAsLeader(
  work: Work,
  { deedId, accept, remark }: In<typeof volunteering.confirm>,
): Promise<Out<typeof volunteering.confirm>> {
  const { tx, county } = work
  const deed = await findDeed(tx, county.id, { id: deedId })
  const seat = deed && (await findSeat(tx, county.id, { bodyId: deed.body_id, personId: meOf(work) }))
  if (!deed || !seat?.leads) refuse('volunteering.no_deed')
  return say(work, deed, { accept, as: 'leader', remark })
}

export async function settleDeed(
  work: Work,
  { deedId, accept, remark }: In<typeof volunteering.settle>,
): Promise<Out<typeof volunteering.settle>> {
  const deed = (await findDeedInScope(work.tx, work.scope, deedId)) ?? refuse('volunteering.no_deed')
  return say(work, deed, { accept, as: 'village', remark })
}

export async function readDeeds(
  { tx, scope }: Work,
  input: In<typeof volunteering.deeds>,
): Promise<Out<typeof volunteering.deeds>> {
  const found = await listDeeds(tx, scope, input)
  const rows = found.slice(0, input.limit)
  return {
    rows: rows.map(({ id, bodyId, bodyName, areaName, name, on, halfHours, topic, state, confirmedAs, noted }) => ({
      ...{ id, bodyId, bodyName, areaName, name, on, halfHours, topic, state, confirmedAs, noted },
    })),
    next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}
