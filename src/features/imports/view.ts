import { refuse, type Setting, type Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { timeOf } from '#kernel/shared/day.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Out } from '#wire/contract.ts'
import { type imports, undoDays } from './contract.ts'
import { importsProblems } from './problems.ts'
import { type FoundImport, findImport, type ImportHead } from './queries.ts'
import { columnKeys, headingOf } from './register/columns.ts'
import { sentenceOf } from './register/sentence.ts'
import type { KeptProblems, Sample } from './tally.ts'
import { keptWords } from './undoWords.ts'

export type View = Out<typeof imports.read>

/** A job has no actor; to it no file is given back. */
type Reading = Setting & Partial<Pick<Work, 'actor'>>

/** An import as it stands, with what may be done with it now. */
export async function readImport(setting: Reading, scope: Scope, importId: number): Promise<View> {
  const { tx, county, sealer } = setting
  const found = (await findImport(tx, scope, importId)) ?? refuse('import.missing')
  const { head, staged, reading } = found
  const sample: Sample[] = staged ? JSON.parse(sealer.open(staged, 'import.staged')) : []
  return {
    ...toRow(head, county.name),
    problems: (found.problems.first ?? []).map(shownProblem),
    problemsTotal: found.problems.total ?? 0,
    columns: found.hasFile ? (reading?.columns ?? []) : [],
    fields,
    remembered: reading?.remembered ?? false,
    groups: head.state === 'preview' ? (reading?.groups ?? []) : [],
    lackingGroups:
      head.state === 'preview'
        ? (reading?.lacking ?? []).map(({ id, village, name, households }) => ({ id, village, name, households }))
        : [],
    sample,
    failure: found.failure && sentence(found.failure),
    undoneAt: found.undoneAt,
    kept: (found.kept ?? []).map(({ household, village, reasons }) => ({
      household,
      village,
      reasons: reasons.map((code) => ({ code, zh: keptWords[code]?.zh ?? code, en: keptWords[code]?.en ?? code })),
    })),
    may: mayOf(found, setting),
  }
}

/** What the clerk may choose for a column. The column of problems is ours: it comes back in a returned workbook. */
const required = ['household', 'name', 'relation']
const fields = columnKeys
  .filter((key) => key !== 'problem')
  .map((key) => ({ key, heading: headingOf(key), required: required.includes(key) }))

function mayOf({ head, hasFile, byAccountId }: FoundImport, { now, actor }: Reading): View['may'] {
  const open = head.state === 'preview'
  return {
    commit: open && hasFile && head.counts.newHouseholds > 0,
    abandon: open,
    remap: open && hasFile,
    undo: head.state === 'committed' && inTime(head, now),
    returned: hasFile && byAccountId === actor?.accountId && (open || head.state === 'committed'),
  }
}

/** Within the days in which an import can be taken back. */
export const inTime = ({ committedAt }: Pick<ImportHead, 'committedAt'>, now: string): boolean =>
  committedAt !== null && timeOf(now) - timeOf(committedAt) < undoDays * 86_400_000

export const toRow = ({ townshipId: _, fileDigest: __, ...row }: ImportHead, county: string) => ({
  ...row,
  villageName: row.villageName || county,
})

const shownProblem = ({ row, column, key, severity, code, facts }: KeptProblems['first'][number]) => {
  return { row, column, heading: headingOf(key), severity, code, ...sentenceOf({ code, facts }), facts }
}

function sentence({ code, facts }: Problem) {
  const words = importsProblems[code]
  return { code, zh: fill(words?.zh ?? code, facts), en: fill(words?.en ?? code, facts) }
}
