import type { ReadHousehold } from './register/households.ts'
import type { ReadPerson } from './register/person.ts'
import { error, type RowProblem } from './register/problem.ts'

/** A household of the file with what will be done: `held` means that one of its rows has an error. */
export type StagedHousehold = ReadHousehold & { held: boolean }

/** What is known of the register before a file comes in. Persons are compared by `keyOf`, so no number is needed in clear. */
export type Known = {
  /** Households of this village by their code, with the keys of the people who live there. */
  households: ReadonlyMap<string, readonly string[]>
  /** Keys of identity numbers known in the county, with the code of the household where that is in this village. */
  identities: ReadonlyMap<string, string | null>
}

/** Turns a number into what the register compares by: its keyed hash. */
export type HashOf = (identity: string) => string

/** How a person is compared with the register: by number, or for those without one by name and birthday. */
export const keyOf = (person: Pick<ReadPerson, 'name' | 'birthDate' | 'identity'>, hash: HashOf): string =>
  person.identity ? hash(person.identity) : `${person.name}|${person.birthDate ?? ''}`

/** Marks the households that wait: all rows of a household come in, or none. */
export function hold(households: readonly ReadHousehold[], problems: readonly RowProblem[]): StagedHousehold[] {
  const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
  return households.map((household) => ({ ...household, held: household.persons.some(({ row }) => wrong.has(row)) }))
}

export type Plan = {
  added: StagedHousehold[]
  unchanged: StagedHousehold[]
  heldBack: StagedHousehold[]
  problems: RowProblem[]
}

/**
 * What a file would change. A household that stands in the register with the same people is left alone, so the same file twice
 * doubles nothing; one that differs, or whose people are known elsewhere, waits for somebody to look.
 */
export function planImport(households: readonly StagedHousehold[], known: Known, hash: HashOf): Plan {
  const plan: Plan = { added: [], unchanged: [], heldBack: [], problems: [] }
  for (const household of households) {
    const faults = household.held ? [] : againstRegister(household, known, hash)
    plan.problems.push(...faults)
    if (household.held || faults.length > 0) plan.heldBack.push(household)
    else if (known.households.has(household.code)) plan.unchanged.push(household)
    else plan.added.push(household)
  }
  return plan
}

function againstRegister(household: StagedHousehold, known: Known, hash: HashOf): RowProblem[] {
  const first = household.persons[0]
  const there = known.households.get(household.code)
  if (there) {
    const keys = household.persons.map((person) => keyOf(person, hash)).sort()
    const same = keys.length === there.length && [...there].sort().every((key, n) => key === keys[n])
    return same || !first ? [] : [error(first.row, 'household', 'household.differs', { household: household.code })]
  }
  return household.persons.flatMap(({ row, identity }) => {
    const key = identity === null ? null : hash(identity)
    if (key === null || !known.identities.has(key)) return []
    const code = known.identities.get(key)
    return [
      code
        ? error(row, 'identity', 'identity.in_register', { household: code })
        : error(row, 'identity', 'identity.in_other_village'),
    ]
  })
}

export const countPersons = (households: readonly { persons: readonly unknown[] }[]): number =>
  households.reduce((sum, { persons }) => sum + persons.length, 0)
