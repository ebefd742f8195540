import type { VisitRhythm } from '#kernel/rule/tierService.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'

/** Days of a period, as people count them; a rhythm is a promise to the household, not a clock that blames anybody. */
const daysIn: Record<VisitRhythm['per'], number> = { month: 30, quarter: 91, halfYear: 182, year: 365 }

/**
 * When somebody should come by next: as many days after the last visit that left something as the rhythm gives, or after the contact
 * began; earlier where the plan is due earlier. Null where the household calls when it wants somebody.
 */
export function dueOn(
  rhythm: VisitRhythm | null,
  { lastOn, since, planDueOn }: { lastOn: Day | null; since: Day; planDueOn: Day | null },
): Day | null {
  const every = rhythm && rhythm.times > 0 ? Math.floor(daysIn[rhythm.per] / rhythm.times) : null
  const next = every === null ? null : addDays(lastOn ?? since, every)
  if (next === null || planDueOn === null) return next ?? planDueOn
  return next < planDueOn ? next : planDueOn
}

/** The earliest first; whoever needs nobody by a rhythm stands last, by address. */
export function byDue(a: { dueOn: Day | null; address: string }, b: { dueOn: Day | null; address: string }): number {
  const [x, y] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  if (x !== y) return x < y ? -1 : 1
  return a.address < b.address ? -1 : 1
}
