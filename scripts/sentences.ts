import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Problems } from '#kernel/shared/problems.ts'

/** A refusal as the terminal shows it: both languages on one line, because nobody has chosen one yet. */
export function sentenceOf(problem: Problem, words: Problems): string {
  const known = words[problem.code]
  if (!known) return `${problem.code} ${JSON.stringify(problem.facts)}`
  return `${fill(known.zh, problem.facts)} · ${fill(known.en, problem.facts)}`
}
