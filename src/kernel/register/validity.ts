import type { Day } from '../shared/day.ts'

/** When something holds: from a day on, until a day on which it no longer does. Half-open, so that two rows meet and never overlap. */
export type Validity = { from: Day; until: Day | null }

export const holdsOn = ({ from, until }: Validity, day: Day): boolean => from <= day && (until === null || day < until)

/** A row taken back ends on the day it began: it holds on no day at all. */
export const neverHeld = ({ from, until }: Validity): boolean => until !== null && until <= from

export const overlap = (a: Validity, b: Validity): boolean =>
  !neverHeld(a) && !neverHeld(b) && (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)

/** The end of a row that is closed by something of this day. A register that began later than that never held the row. */
export const endOf = ({ from }: { from: Day }, day: Day): Day => (day < from ? from : day)

/** Whole years between two days, as people count their age. */
export function yearsBetween(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
