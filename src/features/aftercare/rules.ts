import { addDays, type Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

const adultOn = (birth: Day): Day => `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`

/** From which day how many days the norms allow. It is asked for to reckon by it, and kept nowhere: that day would tell the ground. */
export type Term = { from: Day; days: number }

/** Whether help may be written down for this person: never for a minor, nor for somebody who may be one, and never for ever. */
export function checkAftercare(birth: Day | null, endsOn: Day, term: Term, today: Day): Decision<null> {
  if (birth === null) return no('aftercare.age_unknown')
  if (today < adultOn(birth)) return no('aftercare.minor')
  const last = addDays(term.from, term.days)
  return term.from > today || endsOn < today || endsOn > last ? no('aftercare.too_long', { last }) : yes(null)
}
