import { addDays, type Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** The longest that the norms know for any of its grounds; a shorter one is the office's to choose. */
const mostDays = 5 * 366

const adultOn = (birth: Day): Day => `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`

/** Whether help may be written down for this person: never for a minor, nor for somebody who may be one, and never for ever. */
export function checkAftercare(birth: Day | null, endsOn: Day, today: Day): Decision<null> {
  if (birth === null) return no('aftercare.age_unknown')
  if (today < adultOn(birth)) return no('aftercare.minor')
  return endsOn < today || endsOn > addDays(today, mostDays) ? no('aftercare.too_long') : yes(null)
}
