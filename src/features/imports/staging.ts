import type { Sealer } from '#database/sealing.ts'
import { maskIdentity, maskPhone } from '#features/people/public.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import { fill } from '#kernel/shared/fill.ts'
import { identityProblems } from '#kernel/shared/identityProblems.ts'
import { nameProblems } from '#kernel/shared/nameProblems.ts'
import { type Header, headingOf, letterOf } from './register/columns.ts'
import type { RowProblem } from './register/problem.ts'
import { countPersons, type Plan, type StagedHousehold } from './rules.ts'
import { faultWords } from './words.ts'

export type ImportState = 'preview' | 'committed' | 'abandoned'

export type Counts = {
  rows: number
  households: number
  persons: number
  errors: number
  warnings: number
  newHouseholds: number
  newPersons: number
  unchangedHouseholds: number
  heldBackHouseholds: number
  unassignedHouseholds: number
}

type KeptProblem = RowProblem & { column: string | null }

/** What an import remembers of its faults: all counted, the first two hundred in full. */
export type KeptProblems = { total: number; first: KeptProblem[] }
const mostProblems = 200
const sampleRows = 20

/** In the order of rows, then of columns as they stand in the sheet. */
export function keepProblems(problems: readonly RowProblem[], header: Header): KeptProblems {
  const place = (problem: RowProblem) => header.columns[problem.key] ?? 999
  const sorted = [...problems].sort((a, b) => a.row - b.row || place(a) - place(b))
  const first = sorted.slice(0, mostProblems).map((problem) => ({ ...problem, column: letterOf(header, problem.key) }))
  return { total: problems.length, first }
}

/** A kept fault in the words of today, so that a better sentence helps old imports too. */
export function shownProblem({ row, column, key, severity, code, facts }: KeptProblem) {
  const words = faultWords[code] ?? identityProblems[code] ?? nameProblems[code]
  const told = (text: string) => fill(text, facts)
  return {
    row,
    column,
    heading: headingOf(key),
    severity,
    code,
    zh: told(words?.zh ?? code),
    en: told(words?.en ?? code),
    next: words?.next ? { zh: told(words.next.zh), en: told(words.next.en) } : null,
    facts,
  }
}

/** Figures of a preview: what the file holds, and what committing it would do. */
export const countsOf = (
  read: { rows: number; households: readonly StagedHousehold[] },
  problems: readonly RowProblem[],
  plan: Plan,
  unassigned: number,
): Counts => ({
  rows: read.rows,
  households: read.households.length,
  persons: countPersons(read.households),
  errors: problems.filter(({ severity }) => severity === 'error').length,
  warnings: problems.filter(({ severity }) => severity === 'warning').length,
  newHouseholds: plan.added.length,
  newPersons: countPersons(plan.added),
  unchangedHouseholds: plan.unchanged.length,
  heldBackHouseholds: plan.heldBack.length,
  unassignedHouseholds: unassigned,
})

/** Names and numbers wait for the commit under the county's key, never in clear. */
export type Staged = { header: Header; households: StagedHousehold[] }
const purpose = 'import.staged'
export const sealStaged = (sealer: Sealer, staged: Staged): Buffer => sealer.seal(JSON.stringify(staged), purpose)
export const openStaged = (sealer: Sealer, sealed: Uint8Array): Staged =>
  JSON.parse(sealer.open(sealed, purpose)) as Staged

/** The first rows as the clerk may compare them with the sheet; numbers masked, because a preview is looked at together. */
export const sampleOf = (staged: Staged) =>
  staged.households
    .flatMap((household) => household.persons.map((person) => ({ household, person })))
    .sort((a, b) => a.person.row - b.person.row)
    .slice(0, sampleRows)
    .map(({ household, person }) => ({
      row: person.row,
      group: household.group,
      household: household.code,
      name: person.name,
      relation: person.relation ? wordOfCode(relationCodes, person.relation) : '',
      sex: wordOfCode(sexCodes, person.sex),
      birthDate: person.birthDate,
      identity: person.identity ? maskIdentity(person.identity) : null,
      phone: person.phone ? maskPhone(person.phone) : null,
      ok: !household.held,
    }))
