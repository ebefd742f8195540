import { type AgeLimits, type AtHome, leftBehindOf } from '../register/leftBehind.ts'
import { yearsBetween } from '../register/validity.ts'
import type { Facts } from '../rule/classify.ts'
import type { Fact } from '../rule/condition.ts'
import type { Day } from '../shared/day.ts'
import type { CircumstanceField, Given, Option } from './field.ts'
import type { Value } from './value.ts'

/** A recorded circumstance of a household, one of its people or its village. `year` is 0 for what holds at present. */
export type Known = { field: string; year: number; value: Value }

/** Facts that follow from the register alone. Nobody types them, and no field may be called like one of them. */
export const registerFacts = [
  ...(['leftBehind', 'leftBehindChild', 'leftBehindElder', 'leftBehindWoman'] as const),
  ...(['elderAlone', 'persons', 'workAway'] as const),
] as const

export type Home = AtHome & { awayForWork: boolean }

/** Who is left behind, elders who live with nobody younger, how many are away for work. */
export function factsOfRegister(members: readonly Home[], today: Day, limits: AgeLimits): Facts {
  const behind = new Set(leftBehindOf(members, today, limits).values())
  const here = members.filter((one) => !one.away)
  const ages = here.map(({ birthDate }) => (birthDate === null ? null : yearsBetween(birthDate, today)))
  const younger = ages.some((age) => age !== null && age < limits.elderFrom)
  const unknown = ages.includes(null)
  return {
    leftBehind: behind.size > 0,
    leftBehindChild: behind.has('child'),
    leftBehindElder: behind.has('elder'),
    leftBehindWoman: behind.has('woman'),
    elderAlone: here.length === 0 || younger ? false : unknown ? undefined : true,
    persons: members.length,
    workAway: members.filter((one) => one.awayForWork).length,
  }
}

/** What the recorded circumstances give, by what the fields of the place say of themselves. */
export function factsOfFields(fields: readonly CircumstanceField[], known: readonly Known[], today: Day): Facts {
  const byField = new Map<string, Known[]>()
  for (const one of known) {
    const there = byField.get(one.field)
    if (there) there.push(one)
    else byField.set(one.field, [one])
  }
  const facts: Record<string, Fact | undefined> = {}
  const lastYear = Number(today.slice(0, 4)) - 1
  for (const field of fields)
    for (const given of field.gives) facts[given.fact] = factOf(field, given, byField, lastYear)
  return facts
}

function factOf(
  field: CircumstanceField,
  given: Given,
  known: ReadonlyMap<string, readonly Known[]>,
  lastYear: number,
): Fact | undefined {
  const own = known.get(field.id) ?? []
  const at = (id: string, year: number) => known.get(id)?.find((one) => one.year === year)?.value
  switch (given.how) {
    case 'value': {
      const values = own.filter((one) => !field.yearly || one.year === lastYear).map((one) => one.value)
      // Of several people it holds for the household as soon as it holds for one.
      if (values.every((one) => typeof one === 'boolean')) return values.length > 0 ? values.includes(true) : undefined
      const [first] = values
      return typeof first === 'object' ? undefined : first
    }
    case 'chosen':
      return own.length === 0 ? undefined : own.some((one) => isChosen(one.value, given.none))
    case 'yearsHeld': {
      let held = 0
      for (let year = lastYear; year > lastYear - given.years; year -= 1) {
        const said = at(field.id, year)
        if (said === true) held += 1
        else if (said === undefined && at(given.listed, year) !== true) return undefined
      }
      return held
    }
    case 'toMean': {
      // In spring last year's figures are often not out yet; then the year before still says it.
      for (const year of [lastYear, lastYear - 1]) {
        const band = field.options?.find(({ id }) => id === at(field.id, year))
        const mean = at(given.mean, year)
        if (band && typeof mean === 'number' && mean > 0) return toMean(band, mean)
      }
      return undefined
    }
  }
}

const isChosen = (value: Value, none: string | undefined): boolean =>
  Array.isArray(value) ? value.some((one) => one !== none) : value !== none && value !== false

/** Below, level or above, as a share of the mean in hundredths, always rounded to the side that the band lies on. */
function toMean({ from = 0, below }: Option, mean: number): number {
  if (below !== undefined && below <= mean) return Math.floor(((from + below) / 2 / mean) * 100) / 100
  return from > mean ? Math.max(1, Math.floor((from / mean) * 100) / 100) : 1
}
