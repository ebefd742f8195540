import { randomInt } from 'node:crypto'
import { type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

export const codeHours = 24
export const triesPerCode = 5

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Typed from one window into another, so without look-alikes: 39 random bits behind five tries. */
export const newFirstCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')

/** As the terminal prints it, in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase()

export const codeEnds = (now: Instant): Instant => instantAt(timeOf(now) + codeHours * 3_600_000)

export type FirstCode = { tries: number; expiresAt: Instant; usedAt: Instant | null }

/** Whether a code may still be tried, and whether this was it. A code that is spent says so even to whoever has it right. */
export function checkFirstCode(kept: FirstCode | null, isRight: boolean, now: Instant): Decision<null> {
  if (!kept || kept.usedAt || timeOf(kept.expiresAt) <= timeOf(now) || kept.tries >= triesPerCode)
    return no('founding.code_spent')
  if (isRight) return yes(null)
  const left = triesPerCode - kept.tries - 1
  return left > 0 ? no('founding.code_wrong', { left }) : no('founding.code_spent')
}
