import type { Packs, Work } from '#features/feature.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Out } from '#wire/contract.ts'
import type { requests } from './contract.ts'
import { bare, keptPack, type Named } from './naming.ts'
import { type Case, hasDecidedBefore } from './queries.ts'
import { isObjectable, isTriageable, mayTriage } from './triage.ts'

type Sorting = Out<typeof requests.read>['sorting']

/** A class as it is called where the request lies; when the place has dropped it since, as some model of the county still says it. */
export function classOf(
  packs: Packs,
  row: Named & Pick<Case, 'triageClass'>,
): { id: string; words: Words; follows: Words } | null {
  const id = row.triageClass
  if (id === null) return null
  const kept = keptPack(packs, row)?.triage?.find((one) => one.id === id)
  const found = packs.at(row).triage[id] ?? kept ?? packs.everywhere.triage[id]
  return found ? shown(found) : { id, words: { zh: id, en: id }, follows: { zh: '', en: '' } }
}

const shown = (one: Words & { id: string; follows: Words }) => ({
  id: one.id,
  words: bare(one),
  follows: bare(one.follows),
})

/** How a request was sorted, and what this reader may do about it. Where the place knows no classes there is nothing to show. */
export async function sortingOf(
  work: Work,
  row: Case,
  roles: readonly string[],
  steps: Out<typeof requests.read>['steps'],
): Promise<Sorting> {
  const { packs, now } = work
  const classes = Object.values(packs.at(row).triage).map(shown)
  const decided = classOf(packs, row)
  if (classes.length === 0 && decided === null) return null
  return {
    class: decided,
    reason: row.triageReason,
    objected: row.objectedAt !== null,
    objection: objectionIn(steps),
    classes,
    maySort: classes.length > 0 && isTriageable(row) && (await isJudge(work, row)),
    mayObject: roles.includes('resident') && isObjectable(row, now),
  }
}

function objectionIn(steps: Out<typeof requests.read>['steps']): string | null {
  const said = steps.findLast((one) => one.action === 'object')?.fields.find((one) => one.name === 'because')?.value
  return typeof said === 'string' ? said : null
}

/** Whoever decided before an objection does not decide about it. */
export async function isJudge({ tx, scope, packs, actor, today }: Work, row: Case): Promise<boolean> {
  if (!mayTriage(row, actor, packs.model.roles, today)) return false
  return row.objectedAt === null || !(await hasDecidedBefore(tx, scope, row.id, actor))
}
