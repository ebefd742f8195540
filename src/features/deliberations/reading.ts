import { sql } from 'kysely'
import { getArea } from '#features/areas/public.ts'
import { Bytes, refuse, type Work } from '#features/feature.ts'
import { roleWords, type SeatRow } from '#features/organisations/public.ts'
import { listTold, titlesOf } from '#features/requests/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { deliberations } from './contract.ts'
import { type Due, dueOn, getMeeting } from './finding.ts'
import { type Item, listAside, listItems, listItemsOf, listTasks } from './itemQueries.ts'
import {
  findBody,
  findPhoto,
  listBodies,
  listMeetings,
  listPhotoIds,
  listPresence,
  type Meeting,
  reachedAmong,
} from './meetingQueries.ts'
import { seatsOnly } from './reach.ts'
import { kindAt, modelAt, ruleAt, ruleRow, shortWords, stateOf } from './rules.ts'

type Full = Out<typeof deliberations.meeting>
type Row = Out<typeof deliberations.ledger>['rows'][number]

const areaOf = ({ tx, scope }: Work, areaId: number | undefined) =>
  areaId === undefined
    ? undefined
    : getArea(tx, { ...scope, wholeCounty: scope.wholeCounty || scope.self !== null }, areaId)

/** Bodies that meet, as far as the reader reaches, and where the reader may write. */
export async function readBodies(
  work: Work,
  { areaId, own, after, limit }: In<typeof deliberations.bodies>,
): Promise<Out<typeof deliberations.bodies>> {
  const { tx, scope, packs } = work
  const kinds = Object.values(packs.everywhere.bodyTypes).flatMap((type) => (type.deliberates ? type.id : []))
  const within = own ? seatsOnly(scope) : scope
  const found = await listBodies(tx, within, { area: await areaOf(work, areaId), kinds, after, limit })
  const shown = found.slice(0, limit)
  const mine = await reachedAmong(
    tx,
    work.scopeOf('deliberation.record'),
    shown.map((body) => body.id),
  )
  const rows = shown.flatMap((body) => {
    const rule = ruleAt(packs, body)
    if (!rule) return []
    const model = modelAt(packs, body)
    const named = { id: body.id, name: body.name, kindName: kindAt(packs, body), areaName: body.area_name }
    return [{ ...named, rule: ruleRow(model, rule), mayRecord: mine.has(body.id) }]
  })
  return { rows, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

const meetingRow = (meeting: Meeting) => ({
  ...{ id: meeting.id, bodyId: meeting.body_id, bodyName: meeting.body_name, areaName: meeting.area_name },
  ...{ on: meeting.on_day, time: meeting.at_time, place: meeting.place, state: stateOf(meeting) },
  ...{ countedBy: meeting.counted_by, roll: meeting.roll, present: meeting.present, needed: meeting.needed },
  ...{ topics: meeting.topics, againId: meeting.again_id },
})

export async function readMeetings(
  work: Work,
  { areaId, bodyId, after, limit }: In<typeof deliberations.meetings>,
): Promise<Out<typeof deliberations.meetings>> {
  const found = await listMeetings(work.tx, work.scope, { area: await areaOf(work, areaId), bodyId, after, limit })
  const rows = found.slice(0, limit).map(meetingRow)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** A topic as the ledger and the minutes show it. Only a member who proposed it is named. */
export const itemRow = (item: Item): Row => ({
  ...{ id: item.id, bodyId: item.body_id, bodyName: item.body_name, title: item.title, said: item.said },
  ...{ proposer: item.proposer, proposerName: item.proposer === 'member' ? item.proposer_name : null },
  ...{ meetingId: item.deliberation_id, on: item.on_day, roll: item.roll, present: item.present, aside: item.aside },
  counted: item.counted,
  votes:
    item.in_favour === null || item.against === null || item.abstained === null
      ? null
      : { inFavour: item.in_favour, against: item.against, abstained: item.abstained },
  ...{ resolution: item.resolution, state: item.state, publicFrom: item.public_from, publicTo: item.public_to },
  tasks: { all: item.tasks, done: item.tasks_done },
  objections: item.objections,
  rated: { solved: item.solved, unsolved: item.unsolved, liked: item.liked, disliked: item.disliked },
  ...{ replacesId: item.replaces_id, replacesWhy: item.replaces_why, carriedTo: item.carried_to },
})

export async function readLedger(
  work: Work,
  input: In<typeof deliberations.ledger>,
): Promise<Out<typeof deliberations.ledger>> {
  const { from, to } = input
  if (from !== undefined && to !== undefined && from > to) refuse('deliberations.period')
  const found = await listItems(work.tx, work.scope, work.today, { ...input, area: await areaOf(work, input.areaId) })
  const rows = found.slice(0, input.limit).map(itemRow)
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** One meeting with who was due and who came, its topics, and what the reader may do. */
export async function readMeeting(work: Work, { meetingId }: In<typeof deliberations.meeting>): Promise<Full> {
  const { tx, county, today, packs } = work
  const meeting = await getMeeting(work, meetingId)
  const place = { kind: meeting.body_kind, township_id: meeting.township_id, village_id: meeting.village_id }
  const rule =
    meeting.rule ?? ruleAt(packs, place) ?? refuse('deliberations.does_not_meet', { body: meeting.body_name })
  const writing = work.scopeOf('deliberation.record')
  const record = writing !== null && (await findBody(tx, writing, meeting.body_id)) !== undefined
  const body = { id: meeting.body_id, village_id: meeting.village_id, group_id: meeting.group_id }
  const due = await dueOn(work, body, rule, meeting.on_day)
  const there = await listPresence(tx, county.id, meeting.id)
  const items = await listItemsOf(tx, county.id, today, meeting.id)
  return {
    ...meetingRow(meeting),
    ...{ kindName: kindAt(packs, place), rule: ruleRow(modelAt(packs, place), rule), short: shortWords(meeting) },
    ...{ note: meeting.note, photoIds: await listPhotoIds(tx, county.id, meeting.id) },
    seats: seatsOf(work, place, due, there),
    due: due.ways,
    items: await withRequests(work, meeting, items, record),
    may: { record: record && meeting.again_id === null, callAgain: record && mayCallAgain(meeting, items) },
  }
}

const seatsOf = ({ packs }: Work, place: Parameters<typeof ruleAt>[1], { seats }: Due, there: ReadonlySet<number>) => {
  const type = modelAt(packs, place).bodyTypes[place.kind]
  return seats.map((seat: SeatRow) => ({
    ...{ seatId: seat.id, name: seat.name, roleName: roleWords(type, seat.role), present: there.has(seat.id) },
  }))
}

const mayCallAgain = (meeting: Meeting, items: readonly Item[]) =>
  meeting.held_at !== null &&
  meeting.again_id === null &&
  items.some((item) => item.result === null || item.result === 'inquorate')

async function withRequests(
  work: Work,
  meeting: Meeting,
  items: readonly Item[],
  record: boolean,
): Promise<Full['items']> {
  const { tx, county } = work
  const ids = items.map((item) => item.id)
  const tasks = await listTasks(tx, county.id, ids)
  const reading = work.scopeOf('request.read')
  const among = sql`select unnest(${tasks.map((one) => one.request_id)}::bigint[])`
  const told = reading && tasks.length > 0 ? (await listTold(work, reading, among, { limit: 100 })).rows : []
  const known = new Map(told.map(({ id, number, title, state, phase }) => [id, { id, number, title, state, phase }]))
  const sources = await titlesOf(
    work,
    items.flatMap((item) => item.request_id ?? []),
  )
  const aside = Map.groupBy(await listAside(tx, county.id, ids), (one) => one.item_id)
  const able = record && stateOf(meeting) === 'quorate'
  return items.map((item) => ({
    ...itemRow(item),
    asideSeatIds: (aside.get(item.id) ?? []).map((one) => one.seat_id),
    requests: tasks.flatMap((one) => (one.item_id === item.id ? (known.get(one.request_id) ?? []) : [])),
    sourceRequestId: item.request_id !== null && sources.has(item.request_id) ? item.request_id : null,
    may: mayOf(item, able),
  }))
}

const mayOf = (item: Item, able: boolean) => {
  const shown = item.public_from !== null
  const decided = item.result === 'passed' || item.result === 'rejected'
  const stands = able && shown && item.state !== 'superseded'
  return {
    decide: able && !shown && item.carried_to === null,
    publish: able && !shown && decided,
    carryOut: stands && item.result === 'passed' && item.tasks === item.tasks_done,
    replace: stands,
  }
}

/** A page of the minutes or of the sign-in sheet. */
export async function readPhoto(work: Work, { meetingId, photoId }: In<typeof deliberations.photo>): Promise<Bytes> {
  const photo = (await findPhoto(work.tx, work.scope, meetingId, photoId)) ?? refuse('attachments.missing')
  return new Bytes(await work.files.get(photo.digest), 'image/jpeg')
}
