import { fill } from '#kernel/shared/fill.ts'
import { identityProblems } from '#kernel/shared/identityProblems.ts'
import { nameProblems } from '#kernel/shared/nameProblems.ts'
import type { Words } from '#kernel/shared/words.ts'
import { faultWords } from '../words.ts'
import type { RowProblem } from './problem.ts'

/** A fault as the clerk reads it, in the words of today, so that a better sentence helps old imports too. */
export function sentenceOf({ code, facts }: Pick<RowProblem, 'code' | 'facts'>): Words & { next: Words | null } {
  const words = faultWords[code] ?? identityProblems[code] ?? nameProblems[code]
  const told = ({ zh, en }: Words): Words => ({ zh: fill(zh, facts), en: fill(en, facts) })
  return { ...told(words ?? { zh: code, en: code }), next: words?.next ? told(words.next) : null }
}
