import type { AgeLimits } from '../register/leftBehind.ts'
import type { Model } from './model.ts'

/** Core brings every limit that the product asks for, and a place may set it otherwise; a name that nobody defines is a mistake in the code. */
function found<T>(list: Readonly<Record<string, T>>, id: string): T {
  return list[id] ?? unknown(id)
}

const unknown = (id: string): never => {
  throw new RangeError(`no pack says ${id}`)
}

/** By which ages somebody counts as a child, as grown and as old where households are reckoned. */
export const agesOf = ({ ages }: Pick<Model, 'ages'>): AgeLimits => ({
  childUntil: found(ages, 'childUntil').years,
  adultFrom: found(ages, 'adultFrom').years,
  elderFrom: found(ages, 'elderFrom').years,
})

/** From which age somebody may do something here, in whole years. */
export const yearsOf = ({ ages }: Pick<Model, 'ages'>, id: string): number => found(ages, id).years

const workDaysAWeek = 5
const workHoursADay = 8

/** A limit in whole days of the calendar, for what is only looked at day by day; working days are taken as weeks of five. */
export function daysOf({ timeLimits }: Pick<Model, 'timeLimits'>, id: string): number {
  const { due } = found(timeLimits, id)
  if ('calendarDays' in due) return due.calendarDays
  if ('hours' in due) return Math.ceil(due.hours / 24)
  const days = 'workingDays' in due ? due.workingDays : due.workingHours / workHoursADay
  return Math.ceil((days * 7) / workDaysAWeek)
}
