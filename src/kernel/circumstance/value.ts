import type { Day } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { CircumstanceField } from './field.ts'

export type Value = boolean | number | string | readonly string[]

const most = 100_000_000

/** Reads what was said as the field takes it; anything else is refused, so that a field never comes to hold what it was not made for. */
export function readValue(field: CircumstanceField, said: unknown): Decision<Value> {
  const known = (one: unknown): one is string => (field.options ?? []).some(({ id }) => id === one)
  switch (field.value) {
    case 'yesNo':
      return typeof said === 'boolean' ? yes(said) : no('circumstance.no_such_value')
    case 'amount':
      return typeof said === 'number' && Number.isInteger(said) && said >= 0 && said <= most
        ? yes(said)
        : no('circumstance.no_such_value')
    case 'choice':
    case 'band':
      return known(said) ? yes(said) : no('circumstance.no_such_value')
    case 'choices':
      return Array.isArray(said) && said.every(known) && new Set(said).size === said.length
        ? yes(said as readonly string[])
        : no('circumstance.no_such_value')
  }
}

/** The first year that a yearly field may be said for: older ones decide nothing any more. */
const yearsBack = 4

/** The year that is meant: none for what holds at present, else a completed one, because a year that still runs has no sum. */
export function readYear(field: CircumstanceField, year: number | undefined, today: Day): Decision<number> {
  if (!field.yearly) return year === undefined ? yes(0) : no('circumstance.no_year')
  const now = Number(today.slice(0, 4))
  if (year === undefined || year >= now || year < now - yearsBack) return no('circumstance.which_year')
  return yes(year)
}

/** The day so many months later; where that month is shorter, its last. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

/** When it is looked at again and when it goes. Of a year both are counted from its end, however late somebody says it. */
export function termsOf(field: CircumstanceField, saidOn: Day, year: number): { reviewOn: Day; keepUntil: Day } {
  const reviewOn = addMonths(field.yearly ? `${year}-12-31` : saidOn, field.reviewMonths)
  return { reviewOn, keepUntil: addMonths(reviewOn, field.keepMonths) }
}
