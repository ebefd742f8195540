import { type Instant, instantOn } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { lookStates } from './contract.ts'

export type LookState = (typeof lookStates)[number]

/** What of an asking says where it stands. */
export type Standing = { approved: boolean | null; expiresAt: Instant | null; usedAt: Instant | null }

/** Where an asking stands now; that its time has run out is written nowhere, it follows. */
export function stateOf({ approved, expiresAt, usedAt }: Standing, now: Instant): LookState {
  if (approved === null) return 'waiting'
  if (!approved) return 'refused'
  if (usedAt !== null) return 'used'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'approved'
}

/** An approval opens one number one time, in its time, and nothing else does. */
export function checkOpen(look: Standing, now: Instant): Decision<true> {
  const state = stateOf(look, now)
  return state === 'approved' ? yes(true) : no(refusals[state])
}

const refusals = {
  waiting: 'minorLooks.not_decided',
  refused: 'minorLooks.refused',
  used: 'minorLooks.used',
  expired: 'minorLooks.expired',
} as const

/** Nobody lets themselves look, in whichever account and post they come. */
export function checkDecide(
  look: Pick<Standing, 'approved'> & { askedByPersonId: number },
  deciderPersonId: number | null,
): Decision<true> {
  if (look.approved !== null) return no('minorLooks.decided')
  return deciderPersonId === null || look.askedByPersonId === deciderPersonId ? no('minorLooks.own') : yes(true)
}

/** The first moment of a year here, and that of the next. */
export const boundsOf = (year: number): { from: Instant; to: Instant } => ({
  from: instantOn(`${year}-01-01`, '00:00'),
  to: instantOn(`${year + 1}-01-01`, '00:00'),
})

/** A lost network gives the number once more for as long as this, and no longer: the approval was for one look. */
export const repeatMs = 10 * 60_000

const accountYears = 3

/** The years an account can be asked of, this one first. The log is kept three years. */
export const yearsBefore = (today: string): number[] =>
  Array.from({ length: accountYears }, (_, n) => Number(today.slice(0, 4)) - n)
