import { type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import { outsideOf } from '#kernel/shared/quietHours.ts'

/** After a failure a message waits five seconds, then ten, then twenty; never longer than an hour. */
const firstWaitMs = 5_000
const longestWaitMs = 3_600_000
/** Fourteen hours or so: a provider that is away for a night loses nothing. */
export const mostTries = 24

/** Whoever has taken a message up and never came back is not waited for any longer. */
const leaseMs = 120_000
export const leaseUntil = (now: Instant): Instant => instantAt(timeOf(now) + leaseMs)

const waitAfter = (tries: number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1))

/** What came of one try. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'gone'; reason: string }
  | { kind: 'failed'; reason: string; forGood: boolean }

type Tried = { tries: number; expires_at: Instant | null; reason: string }
type Next = { state: 'sent' | 'dropped' | 'dead' | 'waiting'; nextAt: Instant | null; reason: string }

/** What becomes of a message after a try. Dead is never silent: it stays in sight until somebody sends it again or its time is over. */
export function after(outcome: Outcome, { tries, expires_at }: Tried, now: Instant): Next {
  if (outcome.kind === 'sent') return { state: 'sent', nextAt: null, reason: '' }
  if (outcome.kind === 'gone') return { state: 'dropped', nextAt: null, reason: outcome.reason }
  const { reason } = outcome
  const nextAt = instantAt(timeOf(now) + waitAfter(tries))
  const tooLate = expires_at !== null && timeOf(nextAt) >= timeOf(expires_at)
  if (outcome.forGood || tries >= mostTries || tooLate) return { state: 'dead', nextAt: null, reason }
  return { state: 'waiting', nextAt, reason }
}

/** When a message may go that is due now: a code at any hour, a notice outside its reader's quiet hours. */
export const allowedAt = (
  { quiet_from: from, quiet_to: to }: { quiet_from: number | null; quiet_to: number | null },
  now: Instant,
): Instant => (from === null || to === null ? now : outsideOf({ from, to }, now))

/** What is old news is not sent any more; the reason of the last try stays, or that there was none. */
export const isTooOld = ({ expires_at }: Pick<Tried, 'expires_at'>, now: Instant): boolean =>
  expires_at !== null && timeOf(now) >= timeOf(expires_at)

/** Ended messages are kept so long, the dead ones longer: somebody has to see them. */
export const keptDays = { ended: 30, dead: 90 }

type Facts = Readonly<Record<string, number>>

/** What is left to tell when more was added while a message was being sent. */
export const without = (all: Facts, told: Facts): Record<string, number> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, n]) => (n > (told[name] ?? 0) ? [[name, n - (told[name] ?? 0)]] : [])),
  )

/** An address as others may see it. */
export function maskMailbox(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}***@${host}`
}
