import type { Sealer } from '#database/sealing.ts'
import { type Counted, difference } from '#features/figures/public.ts'
import { type Model, procedureFor } from '#kernel/pack/model.ts'
import { advance } from '#kernel/procedure/advance.ts'
import { clockMoveAt } from '#kernel/procedure/openMoves.ts'
import { CLOCK, type Move, type Procedure } from '#kernel/procedure/procedure.ts'
import { addDays, dayOf, type Instant, instantAt, instantOn, timeOf } from '#kernel/shared/day.ts'
import type { Calendar } from '#kernel/shared/workingTime.ts'
import {
  comments,
  places,
  reasons,
  reminders,
  replies,
  type Topic,
  topics,
  unsolved,
  ways,
} from './demonstration/topics.ts'
import { after, beginning, guessCategory, type Handler, phaseOf, type Round, titleOf } from './rules.ts'
import { roundColumns } from './saving.ts'

type Row = Record<string, unknown>
export type SeedPost = Handler & { title: string }
export type SeedResident = {
  personId: number
  phone: string | null
  groupId: number | null
  gridId: number
  gridIds: number[]
}

/** A village with those who ask, those who send on and those who do the work. Nothing is made where one of the three is missing. */
export type SeedVillage = {
  townshipId: number
  villageId: number
  requests: number
  residents: readonly SeedResident[]
  dispatchers: readonly SeedPost[]
  handlers: readonly SeedPost[]
}

export type SeedInput = {
  countyId: number
  /** The models in force in a village. */
  at(village: { townshipId: number; villageId: number }): Model
  calendar: Calendar
  sealer: Sealer
  now: Instant
  dice: () => number
  /** One id of the table `request` for every request of all villages. */
  ids: readonly number[]
  villages: readonly SeedVillage[]
}

/** How far back the invented requests reach. */
const days = 120
const hour = 3_600_000
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

type Told = {
  action: string
  from: string | null
  to: string
  fields: Row
  by: 'resident' | 'staff' | 'clock'
  holder: SeedPost | null
  at: Instant
}
type Story = {
  input: SeedInput
  model: Model
  village: SeedVillage
  topic: Topic
  category: string
  procedure: Procedure
  resident: SeedResident
}

/**
 * Believable requests of the last 120 days in every state, as rows to be inserted in bulk: `request`, `request_step` and
 * `figure_delta`. Each is walked through its real procedure by the same rules as a true one, so nothing here can contradict them.
 */
export function seedRequests(input: SeedInput): { requests: Row[]; steps: Row[]; deltas: Row[] } {
  const made = { requests: [] as Row[], steps: [] as Row[], deltas: new Map<string, Row>() }
  const numbers = new Set<string>()
  let next = 0
  for (const village of input.villages) {
    if (!village.residents.length || !village.dispatchers.length || !village.handlers.length) continue
    for (let n = 0; n < village.requests && next < input.ids.length; n += 1) {
      const story = begin(input, village)
      if (story) write(made, story, input.ids[next++]!, drawNumber(input.dice, numbers))
    }
  }
  return { requests: made.requests, steps: made.steps, deltas: [...made.deltas.values()] }
}

const pick = <T>(dice: () => number, list: readonly T[]): T => list[Math.floor(dice() * list.length)]!

function drawNumber(dice: () => number, taken: Set<string>): string {
  const number = Array.from({ length: 8 }, () => pick(dice, [...alphabet])).join('')
  if (taken.has(number)) return drawNumber(dice, taken)
  taken.add(number)
  return number
}

function begin(input: SeedInput, village: SeedVillage): Story | null {
  const { dice } = input
  const model = input.at(village)
  const topic = pick(dice, topics)
  const all = Object.values(model.categories)
  const hinted = topic.hints.flatMap((hint) => all.find((one) => one.zh.includes(hint)) ?? [])[0]
  const category = hinted?.id ?? guessCategory(model, topic.says[0]!)
  const procedure = category ? procedureFor(model, category) : null
  if (!category || !procedure) return null
  return { input, model, village, topic, category, procedure, resident: pick(dice, village.residents) }
}

function write(
  made: { requests: Row[]; steps: Row[]; deltas: Map<string, Row> },
  story: Story,
  id: number,
  number: string,
) {
  const { input, model, village, category, procedure, resident } = story
  const { dice, sealer } = input
  const place = pick(dice, places)
  const text = pick(dice, story.topic.says).replace('{place}', place)
  const { round, told, receivedAt } = walk(story)
  const origin = model.procedures[procedure.id]!
  const typed = told[0]!.by === 'staff'
  const channels = Object.values(model.channels).filter((one) => one.typedByStaff === typed)
  const { phone } = resident
  made.requests.push({
    county_id: input.countyId,
    id,
    number,
    title: titleOf(text),
    detail: text,
    place_name: text.includes(place) ? place : '',
    category,
    channel: pick(dice, channels).id,
    pack_id: origin.packId,
    pack_version: origin.packVersion,
    procedure_id: procedure.id,
    ...roundColumns(round),
    township_id: village.townshipId,
    village_id: village.villageId,
    group_id: resident.groupId,
    grid_id: resident.gridId,
    grid_ids: resident.gridIds,
    requester_person_id: resident.personId,
    requester_phone_sealed: phone && sealer.seal(phone, 'phone'),
    phone_hash: phone && sealer.hash(phone, 'phone'),
    phone_tail_hash: phone && sealer.hash(phone.slice(-4), 'phone.tail'),
    key_id: sealer.keyId,
    filer_person_id: typed ? (told[0]!.holder?.personId ?? null) : null,
    publish_consent: dice() < 0.7,
    said_at: receivedAt,
    received_at: receivedAt,
    version: 1 + told.filter((one) => one.from !== null && one.from !== one.to).length,
  })
  made.steps.push(...told.map((one, place) => stepRow(story, id, place + 1, one)))
  const { townshipId, villageId } = village
  addDeltas(made.deltas, input.countyId, { ...round, townshipId, villageId, category, receivedAt, mergedInto: null })
}

const stepRow = ({ input, resident }: Story, requestId: number, seq: number, told: Told): Row => ({
  county_id: input.countyId,
  request_id: requestId,
  seq,
  action: told.action,
  from_state: told.from,
  to_state: told.to,
  fields: told.fields,
  actor_kind: told.by,
  actor_person_id: told.by === 'clock' ? null : (told.holder?.personId ?? resident.personId),
  actor_title: told.holder?.title ?? null,
  said_at: told.at,
  received_at: told.at,
})

/** Summed before they are written: the fold would do the same a moment later. */
function addDeltas(sums: Map<string, Row>, countyId: number, counted: Counted) {
  for (const { day, townshipId, villageId, category, measure, n } of difference(null, counted)) {
    const key = [day, villageId, category, measure].join('|')
    const before = Number(sums.get(key)?.n ?? 0)
    const row = { county_id: countyId, day, township_id: townshipId, village_id: villageId, category, measure }
    sums.set(key, { ...row, n: before + n })
  }
}

/** Walks from the start until the request has ended or today is reached. */
function walk(story: Story): { round: Round; told: Told[]; receivedAt: Instant } {
  const { input, model, procedure, category, village } = story
  const { dice, calendar, now } = input
  const started = timeOf(now) - dice() ** 1.3 * days * 24 * hour
  const receivedAt = instantAt(Math.min(atDaytime(started, dice, 7, 21), timeOf(now) - hour / 2))
  const clerk = dice() < 0.35 ? pick(dice, village.dispatchers) : null
  let round = beginning({ procedure, model, category, calendar, now: receivedAt })
  const first: Told = {
    ...{ action: 'place', from: null, to: procedure.start, fields: {}, at: receivedAt },
    ...{ by: clerk ? 'staff' : 'resident', holder: clerk },
  }
  const told = [first]
  for (let step = 0; step < 12; step += 1) {
    const move = choose(story, round, told)
    if (!move) break
    const at = move.by.includes(CLOCK) ? clockMoveAt(move, round.stateSince) : waited(story, round)
    if (at >= now) break
    const handler = (move.needs ?? []).some((name) => procedure.fields[name]?.kind === 'handler')
      ? pick(dice, village.handlers)
      : null
    const fields = fill(story, move, handler, at)
    const situation = {
      state: round.state,
      stateSince: round.stateSince,
      now: at,
      roles: move.by,
      action: move.action,
      fields,
    }
    const taken = advance(procedure, situation)
    if (!taken.ok) break
    const by = move.by.includes(CLOCK) ? 'clock' : move.by.includes('resident') ? 'resident' : 'staff'
    const holder = by !== 'staff' ? null : holderOf(story, move, round)
    told.push({ action: move.action, from: round.state, to: taken.value.to, fields, by, holder, at })
    round = after(round, taken.value, { procedure, model, category, calendar, now: at, fields, handler })
  }
  return { round, told, receivedAt }
}

const ranks = ['toDispatch', 'toClaim', 'working', 'answered', 'shown']

/** Mostly forward; now and then a decline, a reminder, a withdrawal or a second round. */
function choose({ input, procedure }: Story, round: Round, told: readonly Told[]): Move | null {
  const { dice } = input
  const open = procedure.moves.filter((move) => move.from.includes(round.state))
  const rank = (state: string) => ranks.indexOf(phaseOf(procedure, state))
  const forward = open.filter(
    (move) => move.to !== undefined && move.to !== round.state && rank(move.to) >= rank(round.state),
  )
  const back = open.filter(
    (move) => move.to !== undefined && rank(move.to) < rank(round.state) && !move.by.includes(CLOCK),
  )
  const luck = dice()
  if (round.phase === 'shown' || round.phase === 'closed') return null
  if (round.phase === 'answered') {
    if (luck < 0.04 && told.length < 7) return back.find((move) => move.by.includes('resident')) ?? null
    return forward.find((move) => move.by.includes(luck < 0.74 ? 'resident' : CLOCK)) ?? null
  }
  const early = told.length < 3
  if (luck < 0.02 && early)
    return open.find((move) => move.to !== undefined && phaseOf(procedure, move.to) === 'closed') ?? null
  if (luck < 0.08) return back.find((move) => move.by.includes('handler')) ?? forward[0] ?? null
  if (luck < 0.12)
    return open.find((move) => move.to === undefined && move.by.includes('dispatcher')) ?? forward[0] ?? null
  return forward[0] ?? null
}

/** Most work is done well before its time, some just after, a little is left lying. */
function waited({ input: { dice } }: Story, round: Round): Instant {
  const from = timeOf(round.stateSince)
  const usual = { toDispatch: 5, toClaim: 4, working: 60, answered: 40, shown: 0, closed: 0 }[round.phase]
  const room = round.dueAt ? (timeOf(round.dueAt) - from) / hour : usual
  const luck = dice()
  const hours =
    luck < 0.85 ? Math.min(usual, room) * (0.15 + 0.75 * dice()) : luck < 0.95 ? room + 20 * dice() : 24 * 20
  return instantAt(Math.max(atDaytime(from + hours * hour, dice, 8, 19), from + hour / 12))
}

/** Nobody works at three in the morning. */
function atDaytime(time: number, dice: () => number, from: number, to: number): number {
  const midnight = timeOf(instantOn(dayOf(instantAt(time)), '00:00'))
  const clock = (time - midnight) / hour
  if (clock >= from && clock <= to) return time
  return midnight + (clock > to ? 24 : 0) * hour + (from + dice()) * hour
}

const holderOf = ({ input, village }: Story, move: Move, round: Round): SeedPost =>
  (move.by.includes('handler') ? village.handlers.find((one) => one.postId === round.handlerPostId) : undefined) ??
  pick(input.dice, village.dispatchers)

function fill(story: Story, move: Move, handler: SeedPost | null, at: Instant): Row {
  const { dice } = story.input
  const may = (move.may ?? []).filter((name) => dice() < 0.8 && story.procedure.fields[name]?.kind !== 'handler')
  const filled = [...(move.needs ?? []), ...may].map(
    (name) => [name, valueFor(story, name, move, handler, at)] as const,
  )
  return Object.fromEntries(filled.filter(([, value]) => value !== null && value !== ''))
}

/** Words for the fields that procedures ask for; a field this file has never heard of gets its own name as words. */
function valueFor(story: Story, name: string, move: Move, handler: SeedPost | null, at: Instant): unknown {
  const { topic, procedure } = story
  const { dice } = story.input
  const field = procedure.fields[name]
  switch (field?.kind) {
    case 'handler':
      return handler
    case 'day':
    case 'dayAhead':
      return addDays(dayOf(at), 1 + Math.floor(dice() * 4))
    case 'yesNo':
      return dice() < 0.9
    case 'stars':
      return pick(dice, [5, 5, 5, 4, 4, 3, 2])
    case 'choice':
      return pick(dice, field.options ?? [])?.id ?? null
  }
  const texts: Record<string, readonly string[]> = {
    result: topic.done,
    agreed: [topic.agreed ?? '大家商量后同意这样办。'],
    reason: move.by.includes('resident') ? unsolved : reasons,
    note: reminders,
    steps: ways,
    comment: comments,
    reply: replies,
  }
  return texts[name] ? pick(dice, texts[name]) : (field?.zh ?? '')
}
