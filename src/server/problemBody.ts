import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { ProblemKind, Problems } from '#kernel/shared/problems.ts'
import type { ProblemBody } from '#wire/client.ts'

const statusOf: Record<ProblemKind, number> = {
  invalid: 400,
  unsigned: 401,
  notYours: 403,
  missing: 404,
  notNow: 409,
  tooLarge: 413,
  mismatch: 422,
  tooMany: 429,
  away: 503,
}

export type Language = 'zh' | 'en'

/** Chinese unless the reader's browser asks for English first. */
export const languageOf = (header: string | undefined): Language => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'zh')

/** A refusal as RFC 9457 describes it, in the reader's language, with what to do next. */
export function problemBody(problems: Problems, problem: Problem, language: Language, incident: string): ProblemBody {
  const words = problems[problem.code]
  if (!words) throw new Error(`no words for the problem ${problem.code}`)
  return {
    type: `/problems/${problem.code}`,
    title: fill(words[language], problem.facts),
    status: problem.code === 'server.fault' ? 500 : statusOf[words.kind],
    ...(words.next ? { detail: fill(words.next[language], problem.facts) } : {}),
    code: problem.code,
    facts: problem.facts,
    incident,
  }
}
