import type { ReadHousehold } from './register/households.ts'
import type { ReadPerson } from './register/person.ts'
import type { RowProblem } from './register/problem.ts'

/** A household of the file with what will be done: `held` means that one of its rows has an error. */
export type StagedHousehold = ReadHousehold & { held: boolean }

/** A fault of the file, or a question that only somebody who knows the people can answer. */
export type Found = Omit<RowProblem, 'severity'> & { severity: RowProblem['severity'] | 'question' }

/** Where a number is registered: the household where there is one, and the village of it. */
export type KnownHome = { villageId: number; village: string; code: string } | null

/** What is known of the register before a file comes in. Persons are compared by `keyOf`, so no number is needed in clear. */
export type Known = {
  /** Households by `homeKey`, with the keys of the people who live there. */
  households: ReadonlyMap<string, readonly string[]>
  /** Keys of identity numbers known anywhere in the county. */
  identities: ReadonlyMap<string, KnownHome>
}

/** Turns a number into what the register compares by: its keyed hash. */
export type HashOf = (identity: string) => string

/** A household's code is its own in its village only. */
export const homeKey = (villageId: number | null, code: string): string => `${villageId ?? 0}/${code}`

/** How a person is compared with the register: by number, or for those without one by name and birthday. */
export const keyOf = (person: Pick<ReadPerson, 'name' | 'birthDate' | 'identity'>, hash: HashOf): string =>
  person.identity ? hash(person.identity) : `${person.name}|${person.birthDate ?? ''}`

export type Plan = {
  added: StagedHousehold[]
  unchanged: StagedHousehold[]
  heldBack: StagedHousehold[]
  problems: Found[]
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
    else if (known.households.has(homeKey(household.villageId, household.code))) plan.unchanged.push(household)
    else plan.added.push(household)
  }
  return plan
}

function againstRegister(household: StagedHousehold, known: Known, hash: HashOf): Found[] {
  const first = household.persons[0]
  const there = known.households.get(homeKey(household.villageId, household.code))
  if (there) {
    const keys = household.persons.map((person) => keyOf(person, hash)).sort()
    const same = keys.length === there.length && [...there].sort().every((key, n) => key === keys[n])
    return same || !first ? [] : [differing(first.row, household.code)]
  }
  return household.persons.flatMap(({ row, identity }) => {
    const key = identity === null ? null : hash(identity)
    if (key === null || !known.identities.has(key)) return []
    return [knownElsewhere(row, household.villageId, known.identities.get(key) ?? null)]
  })
}

const differing = (row: number, household: string): Found => ({
  row,
  key: 'household',
  severity: 'error',
  code: 'household.differs',
  facts: { household },
})

/** In the same village it is a fault of the list. In another it is a question: people move, and nobody is merged by a machine. */
function knownElsewhere(row: number, villageId: number | null, home: KnownHome): Found {
  const at = { row, key: 'identity' } as const
  if (home === null) return { ...at, severity: 'question', code: 'identity.without_household', facts: {} }
  if (home.villageId === villageId)
    return { ...at, severity: 'error', code: 'identity.in_register', facts: { household: home.code } }
  const where = maskedPlace(home.village)
  return { ...at, severity: 'question', code: 'identity.in_other_village', facts: { where } }
}

/** 柳*村: enough for the township to know whom to ask, too little to look somebody up by. */
const maskedPlace = (name: string): string => {
  const letters = [...name]
  return letters.length < 3 ? '*' : `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** The part of a preview that somebody chose; nothing chosen is everything. */
export type Chosen = { groups?: readonly string[] | undefined; households?: readonly string[] | undefined }

/** How a preview names a group of households: by village and group, 0 where the file gives none. */
export const groupIdOf = ({ villageId, groupId }: Pick<ReadHousehold, 'villageId' | 'groupId'>): string =>
  `${villageId ?? 0}-${groupId ?? 0}`

/** Whether a household belongs to the chosen part. */
export function picking(chosen: Chosen | null): (household: ReadHousehold) => boolean {
  const groups = chosen?.groups && new Set(chosen.groups)
  const codes = chosen?.households && new Set(chosen.households)
  return (household) => (!groups || groups.has(groupIdOf(household))) && (!codes || codes.has(household.code))
}
