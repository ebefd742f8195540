import { groupKey, plainGroupName } from '#features/areas/public.ts'
import { maskIdentity, maskPhone } from '#features/people/public.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import type { Desk, HomeGrid } from './desk.ts'
import { type Header, letterOf, type Mapping } from './register/columns.ts'
import type { ReadHousehold, Village } from './register/households.ts'
import { type Chosen, type Found, groupIdOf, type Plan, picking, type StagedHousehold } from './rules.ts'
import { columnLetter } from './workbook/cell.ts'
import type { Placed } from './writing.ts'

export type Counts = {
  rows: number
  households: number
  persons: number
  errors: number
  warnings: number
  questions: number
  newHouseholds: number
  newPersons: number
  unchangedHouseholds: number
  heldBackHouseholds: number
  leftOutHouseholds: number
  unassignedHouseholds: number
}

type KeptProblem = Found & { column: string | null }

/** What an import remembers of its faults: all counted, the first two hundred in full. */
export type KeptProblems = { total: number; first: KeptProblem[] }
const mostProblems = 200
/** Faults are found household by household but told row by row, so more are gathered than told. */
const mostGathered = 20_000
const sampleRows = 20

/** How the file was read, without a word about anybody: kept as long as the import itself. */
export type Reading = {
  columns: { column: number; letter: string; heading: string; key: string | null }[]
  mapping: Mapping
  remembered: boolean
  groups: { id: string; village: string; group: string | null; households: number; persons: number }[]
  /** Groups that the file names and their village lacks: whoever keeps the groups may have them made. */
  lacking?: LackingGroup[]
  /** Why no household could be read: a column that is needed and not there. */
  problem: Problem | null
}
const mostGroups = 1_000

export type LackingGroup = { id: string; villageId: number; village: string; name: string; households: number }

export function readingOf(read: { header: Header } & Omit<Reading, 'columns'>): Reading {
  const { header, ...reading } = read
  const columns = header.headings.map((heading, column) => {
    return { column, letter: columnLetter(column), heading, key: read.mapping[column] ?? null }
  })
  return { columns, ...reading }
}

/** A person as a preview shows it: numbers masked, because a preview is looked at together. */
export type Sample = ReturnType<typeof shown> & { ok: boolean }

const shown = (household: ReadHousehold, person: ReadHousehold['persons'][number]) => ({
  row: person.row,
  group: household.group,
  household: household.code,
  name: person.name,
  relation: person.relation ? wordOfCode(relationCodes, person.relation) : '',
  sex: wordOfCode(sexCodes, person.sex),
  birthDate: person.birthDate,
  identity: person.identity ? maskIdentity(person.identity) : null,
  phone: person.phone ? maskPhone(person.phone) : null,
})

const nothing: Counts = {
  ...{ rows: 0, households: 0, persons: 0, errors: 0, warnings: 0, questions: 0 },
  ...{ newHouseholds: 0, newPersons: 0, unchangedHouseholds: 0, heldBackHouseholds: 0 },
  ...{ leftOutHouseholds: 0, unassignedHouseholds: 0 },
}

/** Figures of a file, gathered while it is read: what it holds, and what would be done or was done with it. */
export function tallying(header: Header, villages: readonly Village[]) {
  const counts = { ...nothing }
  const found: Found[] = []
  const first: Sample[] = []
  const groups = new Map<string, Reading['groups'][number]>()
  const names = new Map(villages.map(({ id, name }) => [id, name]))
  const lacking = new Map<string, LackingGroup>()
  const homes = homesOf()
  const note = (problems: readonly Found[]) => {
    for (const { severity } of problems) counts[`${severity}s`] += 1
    if (found.length < mostGathered) found.push(...problems)
  }
  const group = (household: StagedHousehold) => {
    const id = groupIdOf(household)
    const village = names.get(household.villageId ?? 0) ?? ''
    const known = groups.get(id) ?? { id, village, group: household.group, households: 0, persons: 0 }
    if (groups.size < mostGroups) groups.set(id, known)
    known.households += 1
    known.persons += household.persons.length
  }
  const lack = ({ villageId }: ReadHousehold, problems: readonly Found[]) => {
    for (const { code, facts } of problems) {
      if (code !== 'group.unknown' || villageId === null) continue
      const name = plainGroupName(String(facts.said))
      const id = `${villageId}-${groupKey(name)}`
      const known = lacking.get(id) ?? { id, villageId, village: names.get(villageId) ?? '', name, households: 0 }
      if (name !== '' && lacking.size < mostGroups) lacking.set(id, known)
      known.households += 1
    }
  }
  return {
    counts,
    read(household: ReadHousehold | null, rows: number, problems: readonly Found[]): void {
      counts.rows += rows
      note(problems)
      if (!household) return
      counts.households += 1
      counts.persons += household.persons.length
      lack(household, problems)
      const ok = !problems.some(({ severity }) => severity === 'error')
      if (first.length < 10 * sampleRows)
        first.push(...household.persons.map((person) => ({ ...shown(household, person), ok })))
    },
    /** Counts what a plan does and gives the households that come in, each with its grid. */
    async take(plan: Plan, chosen: Chosen | null, desk: Desk): Promise<Placed[]> {
      note(plan.problems)
      plan.added.forEach(group)
      const taken = plan.added.filter(picking(chosen))
      counts.leftOutHouseholds += plan.added.length - taken.length
      counts.unchangedHouseholds += plan.unchanged.length
      counts.heldBackHouseholds += plan.heldBack.length
      const placed = await homes(taken, desk)
      for (const { household, home } of placed) {
        counts.newHouseholds += 1
        counts.newPersons += household.persons.length
        if (home.unassigned) counts.unassignedHouseholds += 1
      }
      return placed
    },
    /** In the order of rows, then of columns as they stand in the sheet. */
    problems(): KeptProblems {
      const kept = told(found, header)
      return { total: counts.errors + counts.warnings + counts.questions, first: kept.slice(0, mostProblems) }
    },
    /** All that were gathered, for the file that goes back. */
    all: (): readonly Found[] => found,
    sample: () => [...first].sort((a, b) => a.row - b.row).slice(0, sampleRows),
    groups: () => [...groups.values()],
    lacking: () => [...lacking.values()],
  }
}

/** Faults as a clerk goes through them: row by row, from left to right, each with its letter. */
export function told(problems: readonly Found[], header: Header): KeptProblem[] {
  const place = (problem: Found) => header.columns[problem.key] ?? 999
  const sorted = [...problems].sort((a, b) => a.row - b.row || place(a) - place(b))
  return sorted.map((problem) => ({ ...problem, column: letterOf(header, problem.key) }))
}

/** Where households go, asked once for each group of each village. */
function homesOf() {
  const known = new Map<string, HomeGrid>()
  return async (households: readonly StagedHousehold[], desk: Desk): Promise<Placed[]> => {
    const missing = Map.groupBy(
      households.filter((household) => !known.has(groupIdOf(household))),
      ({ villageId }) => villageId ?? 0,
    )
    for (const [villageId, of] of missing) {
      const groupIds = [...new Set(of.map(({ groupId }) => groupId))]
      for (const home of await desk.homes(villageId, groupIds))
        known.set(groupIdOf({ villageId, groupId: home.groupId }), home)
    }
    return households.map((household) => ({ household, home: known.get(groupIdOf(household))! }))
  }
}
