import { type Day, dayOf, type Instant } from '#kernel/shared/day.ts'
import { type Calendar, workingDaysBetween } from '#kernel/shared/workingTime.ts'

/** What is counted. `scored` gave stars, `satisfied` gave four or five; `unrated` were shown without anybody's rating. */
export type Measure =
  | 'received'
  | 'withdrawn'
  | 'merged'
  | 'answered'
  | 'inTime'
  | 'rated'
  | 'solved'
  | 'scored'
  | 'satisfied'
  | 'unrated'

export type Delta = { day: Day; townshipId: number; villageId: number; category: string; measure: Measure; n: number }

/** As much of a request as counts. */
export type Counted = {
  townshipId: number
  villageId: number
  category: string
  phase: string
  receivedAt: Instant
  answeredAt: Instant | null
  answeredInTime: boolean | null
  solved: boolean | null
  stars: number | null
  mergedInto: number | null
}

/** Stars from which somebody counts as satisfied. */
const satisfiedFrom = 4

/**
 * Everything a request adds to the figures as it stands. All measures of an answer count on the day of the answer, so that no
 * numerator of a period outgrows its denominator.
 */
export function measuresOf(request: Counted): Delta[] {
  const { townshipId, villageId, category } = request
  const on = (at: Instant, measure: Measure, holds = true): Delta[] =>
    holds ? [{ day: dayOf(at), townshipId, villageId, category, measure, n: 1 }] : []
  const received = on(request.receivedAt, 'received')
  if (request.mergedInto !== null) return [...received, ...on(request.receivedAt, 'merged')]
  if (request.phase === 'closed') return [...received, ...on(request.receivedAt, 'withdrawn')]
  const at = request.answeredAt
  if (at === null) return received
  return [
    ...received,
    ...on(at, 'answered'),
    ...on(at, 'inTime', request.answeredInTime === true),
    ...on(at, 'rated', request.solved !== null),
    ...on(at, 'solved', request.solved === true),
    ...on(at, 'scored', request.stars !== null),
    ...on(at, 'satisfied', (request.stars ?? 0) >= satisfiedFrom),
    ...on(at, 'unrated', request.phase === 'shown' && request.solved === null),
  ]
}

/** What a change adds and takes back: a reopened request undoes its answer on the day it was given. */
export function difference(before: Counted | null, after: Counted): Delta[] {
  const sums = new Map<string, Delta>()
  const add = (delta: Delta, sign: 1 | -1) => {
    const key = [delta.day, delta.villageId, delta.category, delta.measure].join('|')
    sums.set(key, { ...delta, n: (sums.get(key)?.n ?? 0) + sign * delta.n })
  }
  for (const delta of before ? measuresOf(before) : []) add(delta, -1)
  for (const delta of measuresOf(after)) add(delta, 1)
  return [...sums.values()].filter((delta) => delta.n !== 0)
}

export type Sums = Partial<Record<Measure, number>>

/** The three rates, each with what it is made of. */
export function ratesOf(sums: Sums) {
  const of = (measure: Measure) => sums[measure] ?? 0
  return {
    received: of('received'),
    answered: of('answered'),
    answeredInTime: { numerator: of('inTime'), denominator: of('answered') },
    solved: { numerator: of('solved'), denominator: of('rated') },
    satisfied: { numerator: of('satisfied'), denominator: of('scored') },
    unrated: of('unrated'),
    toRate: of('answered') - of('rated') - of('unrated'),
  }
}

/** From receiving to answering one matter. */
export type Answering = { receivedAt: Instant; answeredAt: Instant }

/** The one in the middle, or half-way between the two in the middle: one matter that lay for a year does not move it. */
export function medianWorkingDays(answers: readonly Answering[], calendar: Calendar): number | null {
  if (answers.length === 0) return null
  const known = new Map<string, number>()
  const days = answers.map(({ receivedAt, answeredAt }) => {
    const [from, to] = [dayOf(receivedAt), dayOf(answeredAt)]
    const passed = known.get(`${from} ${to}`) ?? workingDaysBetween(from, to, calendar)
    known.set(`${from} ${to}`, passed)
    return passed
  })
  const inOrder = days.toSorted((a, b) => a - b)
  const [low, high] = [inOrder[(days.length - 1) >> 1]!, inOrder[days.length >> 1]!]
  return (low + high) / 2
}
