import { must, refuse, type Work } from '#features/feature.ts'
import { listSeats } from '#features/organisations/public.ts'
import { findWhere, placeFromResolution, titlesOf } from '#features/requests/public.ts'
import { outcomeOf } from '#kernel/deliberation/outcome.ts'
import { addDays } from '#kernel/shared/day.ts'
import { publishable } from '#kernel/shared/numbersInText.ts'
import type { In, Out } from '#wire/contract.ts'
import type { deliberations } from './contract.ts'
import { getItem, getMeeting, getMeetingBody } from './finding.ts'
import {
  findOpenTopic,
  type Item,
  insertItem,
  insertTask,
  listTasks,
  saveAside,
  saveDecided,
  savePublished,
} from './itemQueries.ts'
import { ableMeeting } from './meeting.ts'
import { listPresence, type Meeting } from './meetingQueries.ts'

/** Puts a topic on the list of a meeting, or lets it wait for the next. One that replaces a resolution says which and why. */
export async function raiseTopic(
  work: Work,
  input: In<typeof deliberations.raise>,
): Promise<Out<typeof deliberations.raise>> {
  const { tx, county, actor, now } = work
  const { body } = await getMeetingBody(work, input.bodyId)
  const meeting = input.meetingId === undefined ? null : await getMeeting(work, input.meetingId, true)
  if (meeting && meeting.body_id !== body.id) refuse('deliberations.no_meeting')
  if (meeting && meeting.again_id !== null) refuse('deliberations.called_again')
  if (meeting?.held_at) ableMeeting(work, meeting)
  const proposerPersonId = input.proposer === 'member' ? await memberOf(work, body.id, input.proposerSeatId) : null
  if (input.replacesId !== undefined) await mustBeReplaceable(work, body.id, input)
  const { title, said, proposer, replacesId = null } = input
  const replacesWhy = replacesId === null ? null : (input.replacesWhy ?? null)
  const id = await insertItem(tx, county.id, body, {
    ...{ meetingId: meeting?.id ?? null, title, said, proposer, proposerPersonId, replacesId, replacesWhy },
    ...{ accountId: actor.accountId!, at: now },
  })
  work.record({ kind: 'agendaItem', id, detail: { bodyId: body.id, proposer, replacesId } })
  return { id }
}

/** Who sits in the body now; without a name it is the one who writes, if they sit there. */
async function memberOf({ tx, county, actor }: Work, bodyId: number, seatId: number | undefined): Promise<number> {
  const seats = await listSeats(tx, county.id, [bodyId], null)
  const seat = seats.find((one) => (seatId === undefined ? one.person_id === actor.personId : one.id === seatId))
  return seat?.person_id ?? refuse('deliberations.no_member')
}

async function mustBeReplaceable(
  work: Work,
  bodyId: number,
  { replacesId, replacesWhy }: In<typeof deliberations.raise>,
): Promise<void> {
  const replaced = await getItem(work, replacesId!)
  if (replaced.body_id !== bodyId) refuse('deliberations.no_item')
  if (replaced.public_from === null || replaced.state === 'superseded') refuse('deliberations.not_replaceable')
  if (!replacesWhy) refuse('deliberations.why_replaced')
}

/** A request becomes a topic of a body of its village. Its words and whoever brought it stay with the request. */
export async function raiseFromRequest(
  work: Work,
  { requestId, bodyId }: In<typeof deliberations.raiseRequest>,
): Promise<Out<typeof deliberations.raiseRequest>> {
  const { tx, county, actor, now } = work
  const reading = work.scopeOf('request.read')
  const where = reading && (await findWhere(tx, reading, requestId))
  const title = (await titlesOf(work, [requestId])).get(requestId)
  if (!where || title === undefined) return refuse('deliberations.no_request')
  const { body } = await getMeetingBody(work, bodyId)
  if (body.village_id !== where.villageId) refuse('deliberations.other_village')
  if (await findOpenTopic(tx, county.id, body.id, requestId)) refuse('deliberations.topic_already')
  const id = await insertItem(tx, county.id, body, {
    ...{ meetingId: null, title: title.slice(0, 100), said: '', proposer: 'request', requestId },
    ...{ accountId: actor.accountId!, at: now },
  })
  work.record({ kind: 'agendaItem', id, detail: { bodyId: body.id, requestId } })
  return { id }
}

/** Votes as they were counted. Whoever stepped aside was there and is not counted; what it amounts to follows from the rule of the day. */
export async function decideTopic(
  work: Work,
  input: In<typeof deliberations.decide>,
): Promise<Out<typeof deliberations.decide>> {
  const { tx, county, now } = work
  const { item, meeting } = await openItem(work, input.itemId)
  const { rule, attendance } = ableMeeting(work, meeting)
  const present = await listPresence(tx, county.id, meeting.id)
  const seats = attendance.of === 'members' ? [...new Set(input.asideSeatIds)] : []
  if (seats.some((id) => !present.has(id))) refuse('deliberations.aside_absent')
  const aside = attendance.of === 'members' ? seats.length : input.aside
  const { inFavour, against, abstained, resolution } = input
  const votes = { inFavour, against, abstained }
  const { outcome, present: counted } = must(outcomeOf(rule, attendance, aside, votes))
  await saveAside(tx, county.id, item.id, seats)
  await saveDecided(tx, county.id, item.id, { result: outcome, counted, aside, resolution, ...votes, at: now })
  work.record({ kind: 'agendaItem', id: item.id, detail: { ...votes, aside, result: outcome } })
  return { id: item.id, result: outcome }
}

/** A topic that may still be written about: not published, and not carried to another meeting. */
async function openItem(work: Work, itemId: number): Promise<{ item: Item; meeting: Meeting }> {
  const item = await getItem(work, itemId, true)
  if (item.public_from !== null) refuse('deliberations.published_already')
  if (item.carried_to !== null) refuse('deliberations.called_again')
  if (item.deliberation_id === null) return refuse('deliberations.not_held')
  return { item, meeting: await getMeeting(work, item.deliberation_id) }
}

/** On the board from today, for as many days as the rule says. The first day is not counted. */
export async function publishTopic(
  work: Work,
  { itemId }: In<typeof deliberations.publish>,
): Promise<Out<typeof deliberations.publish>> {
  const { tx, county, today } = work
  const { item, meeting } = await openItem(work, itemId)
  if (item.result !== 'passed' && item.result !== 'rejected') refuse('deliberations.nothing_to_publish')
  const text = [item.title, item.said, item.resolution].join('\n')
  must(publishable(text))
  if (item.replaces_id !== null && (await getItem(work, item.replaces_id)).state === 'superseded')
    refuse('deliberations.not_replaceable')
  const to = addDays(today, meeting.rule!.publicDays)
  await savePublished(tx, county.id, item.id, today, to)
  work.record({ kind: 'agendaItem', id: item.id, detail: { publicFrom: today, publicTo: to } })
  return { id: item.id }
}

/** Carried out as a request of the village, with its number, clock and rating; or by the request that the topic came from. */
export async function carryOut(
  work: Work,
  { itemId, source }: In<typeof deliberations.carryOut>,
): Promise<Out<typeof deliberations.carryOut>> {
  const { tx, county } = work
  const item = await getItem(work, itemId, true)
  if (item.result !== 'passed' || item.public_from === null || item.state === 'superseded')
    refuse('deliberations.not_to_carry_out')
  if (item.tasks > item.tasks_done) refuse('deliberations.carried_out_already')
  const requestId = source ? await sourceOf(work, item) : await placeTask(work, item)
  await insertTask(tx, county.id, item.id, requestId, 'implementation')
  work.record({ kind: 'agendaItem', id: item.id, detail: { requestId, source } })
  return { id: item.id, requestId }
}

async function sourceOf({ tx, scopeOf }: Work, { request_id }: Item): Promise<number> {
  const reading = scopeOf('request.read')
  const found = request_id !== null && reading ? await findWhere(tx, reading, request_id) : undefined
  return found?.id ?? refuse('deliberations.no_request')
}

async function placeTask(work: Work, item: Item): Promise<number> {
  if (item.village_id === null) return refuse('deliberations.no_village')
  const text = `${item.title}：${item.resolution}`
  return placeFromResolution(work, {
    ...{ text, villageId: item.village_id, groupId: item.group_id, bodyName: item.body_name },
  })
}

/** The request again, for a desk that lost the first answer. */
export async function carriedOut(work: Work, itemId: number): Promise<Out<typeof deliberations.carryOut>> {
  const item = await getItem(work, itemId)
  const [last] = await listTasks(work.tx, work.county.id, [item.id])
  return { id: item.id, requestId: last?.request_id ?? refuse('deliberations.no_request') }
}

export async function decidedTopic(work: Work, itemId: number): Promise<Out<typeof deliberations.decide>> {
  const item = await getItem(work, itemId)
  return { id: item.id, result: item.result ?? refuse('deliberations.not_held') }
}
