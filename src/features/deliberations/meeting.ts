import { attachToMeeting } from '#features/attachments/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { type Attendance, checkAttendance, isQuorate, outcomeOf } from '#kernel/deliberation/outcome.ts'
import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import type { In, Out } from '#wire/contract.ts'
import type { deliberations } from './contract.ts'
import { dueOn, getMeeting, getMeetingBody } from './finding.ts'
import { insertItem, listAside, listItemsOf, putOnList, saveAside, saveDecided } from './itemQueries.ts'
import { type Body, insertMeeting, type Meeting, saveHeld, savePresence } from './meetingQueries.ts'
import { attendanceOf } from './rules.ts'

/** Calls a meeting. In place of one to which too few came, everything that it left undecided stands on the new list. */
export async function callMeeting(
  work: Work,
  input: In<typeof deliberations.call>,
): Promise<Out<typeof deliberations.call>> {
  const { tx, county, actor, now } = work
  const { body } = await getMeetingBody(work, input.bodyId)
  const before = input.againOf === undefined ? null : await meetingToRepeat(work, body, input.againOf)
  const { on, time, place } = input
  const by = { accountId: actor.accountId!, at: now }
  const id = await insertMeeting(tx, county.id, body, { on, time, place, againOf: before?.id ?? null, ...by })
  const put = await putOnList(tx, county.id, body, id, input.itemIds)
  if (put !== new Set(input.itemIds).size) refuse('deliberations.not_waiting')
  const carried = before ? await carryOver(work, body, before, id) : 0
  work.record({
    kind: 'deliberation',
    id,
    detail: { bodyId: body.id, topics: put + carried, againOf: before?.id ?? null },
  })
  return { id }
}

async function meetingToRepeat(work: Work, body: Body, meetingId: number): Promise<Meeting> {
  const before = await getMeeting(work, meetingId, true)
  if (before.body_id !== body.id) refuse('deliberations.no_meeting')
  if (before.held_at === null) refuse('deliberations.not_held')
  if (before.again_id !== null) refuse('deliberations.called_again')
  return before
}

async function carryOver(work: Work, body: Body, before: Meeting, meetingId: number): Promise<number> {
  const { tx, county, today, actor, now } = work
  const left = (await listItemsOf(tx, county.id, today, before.id)).filter(
    ({ result }) => result === null || result === 'inquorate',
  )
  if (left.length === 0) refuse('deliberations.nothing_left')
  for (const item of left)
    await insertItem(tx, county.id, body, {
      ...{ meetingId, title: item.title, said: item.said, proposer: item.proposer },
      ...{ proposerPersonId: item.proposer_person_id, requestId: item.request_id, carriedFrom: item.id },
      ...{ replacesId: item.replaces_id, replacesWhy: item.replaces_why, accountId: actor.accountId!, at: now },
    })
  return left.length
}

/** Writes down who came. It may be put right until something is published; what was voted on is weighed again by what is right now. */
export async function holdMeeting(
  work: Work,
  input: In<typeof deliberations.hold>,
): Promise<Out<typeof deliberations.hold>> {
  const { tx, county, today, now } = work
  if (input.on > today) refuse('deliberations.future')
  const meeting = await getMeeting(work, input.meetingId, true)
  if (meeting.again_id !== null) refuse('deliberations.called_again')
  const { body, rule } = await getMeetingBody(work, meeting.body_id)
  const due = await dueOn(work, body, rule, input.on)
  const seatIds = input.countedBy === 'members' ? [...new Set(input.seatIds)] : []
  const known = new Set(due.seats.map((seat) => seat.id))
  if (seatIds.some((id) => !known.has(id))) refuse('deliberations.not_due')
  const way = due.ways.find((one) => one.of === input.countedBy)
  const present = input.countedBy === 'members' ? seatIds.length : (input.present ?? refuse('deliberations.uncounted'))
  const attendance = { of: input.countedBy, roll: way?.n ?? 0, present }
  must(checkAttendance(rule, attendance))
  await weighAgain(work, meeting, rule, attendance, new Set(seatIds))
  const { on, note } = input
  const counted = { countedBy: attendance.of, roll: attendance.roll, present, needed: way?.needed ?? 0 }
  await saveHeld(tx, county.id, meeting.id, { on, note, rule, ...counted, at: now })
  await savePresence(tx, county.id, meeting.id, seatIds)
  await attachToMeeting(work, meeting.id, input.attachmentIds)
  const quorate = isQuorate(rule, attendance)
  work.record({ kind: 'deliberation', id: meeting.id, detail: { roll: attendance.roll, present, quorate } })
  return { id: meeting.id }
}

async function weighAgain(
  work: Work,
  meeting: Meeting,
  rule: DeliberationRule,
  attendance: Attendance,
  present: ReadonlySet<number>,
): Promise<void> {
  const { tx, county, today } = work
  const items = await listItemsOf(tx, county.id, today, meeting.id)
  if (items.some((item) => item.public_from !== null)) refuse('deliberations.published_already')
  const stepped = Map.groupBy(
    await listAside(
      tx,
      county.id,
      items.map((item) => item.id),
    ),
    (one) => one.item_id,
  )
  for (const item of items) {
    const { in_favour: inFavour, against, abstained } = item
    if (inFavour === null || against === null || abstained === null) {
      await saveDecided(tx, county.id, item.id, { result: isQuorate(rule, attendance) ? null : 'inquorate' })
      continue
    }
    const seats = (stepped.get(item.id) ?? []).map((one) => one.seat_id).filter((id) => present.has(id))
    const aside = attendance.of === 'members' ? seats.length : item.aside
    const { outcome, present: counted } = must(outcomeOf(rule, attendance, aside, { inFavour, against, abstained }))
    await saveAside(tx, county.id, item.id, seats)
    await saveDecided(tx, county.id, item.id, { result: outcome, aside, counted })
  }
}

/** The rule and the attendance of a meeting that could decide; one that could not says how many it lacked. */
export function ableMeeting({ packs }: Work, meeting: Meeting): { rule: DeliberationRule; attendance: Attendance } {
  const attendance = attendanceOf(meeting)
  if (!meeting.rule || !attendance) return refuse('deliberations.not_held')
  if (isQuorate(meeting.rule, attendance)) return { rule: meeting.rule, attendance }
  const { roll, present } = attendance
  const law = packs.at({ townshipId: meeting.township_id, villageId: meeting.village_id }).statutes[
    meeting.rule.statute ?? ''
  ]
  const cited = law ? `${law.law}${law.article}` : ''
  return refuse('deliberations.no_quorum', { roll, present, needed: meeting.needed, law: cited })
}
