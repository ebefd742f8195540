import { inTerm, type Post, type Role } from '#kernel/authority/post.ts'
import { holds, rolesAt } from '#kernel/authority/scope.ts'
import { clockFor, type Model } from '#kernel/pack/model.ts'
import type { Step } from '#kernel/procedure/advance.ts'
import { clockMoveAt, clockMoves } from '#kernel/procedure/openMoves.ts'
import type { Phase, Procedure } from '#kernel/procedure/procedure.ts'
import { addDays, type Day, type Instant, instantOn } from '#kernel/shared/day.ts'
import { type Calendar, dueAt } from '#kernel/shared/workingTime.ts'
import { countingPosts } from './township.ts'

/** Where a round of work stands: the part of a request that a step may change. */
export type Round = {
  state: string
  phase: Phase
  stateSince: Instant
  dueAt: Instant | null
  dueProvisional: boolean
  clockAt: Instant | null
  promisedOn: Day | null
  handlerPersonId: number | null
  handlerPostId: number | null
  missed: boolean
  answeredAt: Instant | null
  answeredInTime: boolean | null
  publicAnswer: string | null
  solved: boolean | null
  stars: number | null
  ratedAt: Instant | null
  closedAt: Instant | null
}

export type Handler = { personId: number; postId: number }

/** All that decides what a step does to a request. */
export type Taking = {
  procedure: Procedure
  model: Model
  category: string
  calendar: Calendar
  now: Instant
  fields: Readonly<Record<string, unknown>>
  handler: Handler | null
}

/** Phases in which somebody still owes something to the resident. */
export const openPhases: readonly Phase[] = ['toDispatch', 'toClaim', 'working']
const answeredPhases: readonly Phase[] = ['answered', 'shown']

/** The gate for packs refuses a state without its phase, so the fallback is never met by data that came through it. */
export const phaseOf = (procedure: Procedure, state: string): Phase => procedure.states[state]?.phase ?? 'working'

/** A request as it begins: the clock of the first state runs from the moment we received it. */
export function beginning(taking: Omit<Taking, 'fields' | 'handler'>): Round {
  const { procedure, now } = taking
  return {
    state: procedure.start,
    phase: phaseOf(procedure, procedure.start),
    stateSince: now,
    ...clocks({ ...taking, fields: {}, handler: null }, procedure.start),
    promisedOn: null,
    handlerPersonId: null,
    handlerPostId: null,
    missed: false,
    answeredAt: null,
    answeredInTime: null,
    publicAnswer: null,
    solved: null,
    stars: null,
    ratedAt: null,
    closedAt: null,
  }
}

/** What a step makes of the round. A step that stays changes nothing: the clock runs on. */
export function after(round: Round, step: Step, taking: Taking): Round {
  if (step.stays) return round
  const { procedure, now, fields, handler } = taking
  const phase = phaseOf(procedure, step.to)
  const again = openPhases.includes(phase)
  const answered = answeredPhases.includes(phase)
  const missed = reopened(round, phase) ? false : round.missed || (round.phase === 'working' && isLate(round, now))
  const sentBack = phase === 'toDispatch'
  return {
    state: step.to,
    phase,
    stateSince: now,
    ...clocks(taking, step.to),
    promisedOn: textOf(fields.promisedOn) ?? (sentBack || phase === 'toClaim' || handler ? null : round.promisedOn),
    handlerPersonId: handler?.personId ?? (sentBack ? null : round.handlerPersonId),
    handlerPostId: handler?.postId ?? (sentBack ? null : round.handlerPostId),
    missed,
    answeredAt: again ? null : (round.answeredAt ?? (answered ? now : null)),
    answeredInTime: again ? null : (round.answeredInTime ?? (answered ? !missed : null)),
    publicAnswer: answerOf(round, phase, fields),
    ...rating(round, again, fields, now),
    closedAt: procedure.states[step.to]?.final ? now : null,
  }
}

const isLate = (round: Round, now: Instant) => round.dueAt !== null && now > round.dueAt
const reopened = (round: Round, to: Phase) => answeredPhases.includes(round.phase) && openPhases.includes(to)
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** What was done is for all; the reply to the person stands for it only where nothing else was written. */
function answerOf(round: Round, phase: Phase, fields: Taking['fields']): string | null {
  if (reopened(round, phase)) return null
  return textOf(fields.result) ?? round.publicAnswer ?? textOf(fields.reply)
}

function rating(round: Round, again: boolean, fields: Taking['fields'], now: Instant) {
  if (again) return { solved: null, stars: null, ratedAt: null }
  if (typeof fields.solved !== 'boolean') return { solved: round.solved, stars: round.stars, ratedAt: round.ratedAt }
  return { solved: fields.solved, stars: typeof fields.stars === 'number' ? fields.stars : null, ratedAt: now }
}

/**
 * When the new state is due, and when time itself moves the request on. A promise may shorten the time allowed for work, never
 * lengthen it: otherwise a late date, well announced, would count as in time.
 */
function clocks({ procedure, model, category, calendar, now, fields }: Taking, state: string) {
  const moves = clockMoves(procedure, state).map((move) => clockMoveAt(move, now))
  const clockAt = moves.toSorted()[0] ?? null
  const clock = procedure.states[state]?.final ? null : clockFor(model, category, procedure, state)
  const promised = textOf(fields.promisedOn)
  const promisedEnd = promised ? instantOn(addDays(promised, 1), '00:00') : null
  if (!clock) return { dueAt: promisedEnd, dueProvisional: false, clockAt }
  const due = dueAt(now, clock, calendar)
  if (promisedEnd && promisedEnd < due.at) return { dueAt: promisedEnd, dueProvisional: false, clockAt }
  return { dueAt: due.at, dueProvisional: due.provisional, clockAt }
}

/** A request as roles are asked about it. */
export type Owned = {
  townshipId: number
  villageId: number
  groupId: number | null
  gridIds: readonly number[]
  handlerPersonId: number | null
  handlerPostId: number | null
  townshipOnly: boolean
  isRequester: boolean
  isFiler: boolean
}

export type Asker = { personId: number | null; posts: readonly Post[] }

/**
 * Who somebody is towards this request: by posts that reach its place, as its resident, as its handler. Whoever filed for another
 * acts as the resident too, but never while handling the matter: nobody rates their own work in another's name.
 */
export function rolesOf(row: Owned, asker: Asker, roles: Readonly<Record<string, Role>>, today: Day): string[] {
  const handles = isHandler(row, asker, today)
  const resident = row.isRequester || (row.isFiler && !handles)
  return [
    ...rolesAt(countingPosts(asker.posts, row.townshipOnly, roles), row, roles, today),
    ...(resident ? ['resident'] : []),
    ...(handles ? ['handler'] : []),
  ]
}

/** The handler handles by a post; when its term ends, the matter waits for the dispatcher. */
const isHandler = (row: Owned, { personId, posts }: Asker, today: Day): boolean =>
  personId !== null &&
  row.handlerPersonId === personId &&
  posts.some((post) => post.id === row.handlerPostId && inTerm(post, today))

/** The post by which somebody acts here: the handler's own, else the first that reaches the place. */
export function postHere(row: Owned, asker: Asker, today: Day): Post | null {
  const reaching = asker.posts.filter((post) => inTerm(post, today) && holds(post, row))
  return reaching.find((post) => post.id === row.handlerPostId) ?? reaching[0] ?? null
}

/** The first sentence, at most forty characters: what a list shows of somebody's own words. */
export function titleOf(text: string): string {
  const first = text.split(/[。！？!?\n；;]/).find((part) => part.trim() !== '') ?? text
  const characters = [...first.trim()]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')
}

/** Which category somebody means who named none: the one whose own words stand in the text, else the model's first. */
export function guessCategory(model: Model, text: string): string | null {
  const all = Object.values(model.categories)
  const named = all.filter((one) => text.includes(one.zh.replace(/类别$/, '')))
  return (named.toSorted((a, b) => b.zh.length - a.zh.length)[0] ?? all[0])?.id ?? null
}

/** 张三 is shown to strangers as 张*. */
export const maskName = (name: string): string => (name === '' ? '' : `${[...name][0]}*`)

export type HandlerAsked = { postId: number | null; personId: number | null }

/** Who was named in the field of a handler: a post, or a person by their id. */
export function handlerAsked(procedure: Procedure, fields: Readonly<Record<string, unknown>>): HandlerAsked | null {
  const name = Object.keys(fields).find((field) => procedure.fields[field]?.kind === 'handler')
  if (name === undefined) return null
  const value = fields[name]
  if (typeof value === 'number') return { postId: null, personId: isId(value) ? value : null }
  return handlerIn(value) ?? { postId: null, personId: null }
}

const isId = (id: unknown): id is number => Number.isSafeInteger(id)

/** Whoever a value names as a handler; before the request is read nobody knows which field asks for one. */
export function handlerIn(value: unknown): HandlerAsked | null {
  if (typeof value !== 'object' || value === null) return null
  const { postId, personId } = value as Record<string, unknown>
  if (isId(postId)) return { postId, personId: null }
  return isId(personId) ? { postId: null, personId } : null
}
