import type { Problem } from '#kernel/shared/decision.ts'
import type { Problems } from '#kernel/shared/problems.ts'

/** A refusal as the terminal shows it: both languages on one line, because nobody has chosen one yet. */
export function sentenceOf(problem: Problem, words: Problems): string {
  const known = words[problem.code]
  if (!known) return `${problem.code} ${JSON.stringify(problem.facts)}`
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.facts[name] ?? ''))
  return `${filled(known.zh)} · ${filled(known.en)}`
}
