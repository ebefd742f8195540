import { accountsProblems } from '#features/accounts/public.ts'
import { peopleProblems } from '#features/people/public.ts'
import { postsProblems } from '#features/posts/public.ts'
import { kernelProblems } from '#kernel/problems.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import { fill } from '#kernel/shared/fill.ts'
import type { Problems } from '#kernel/shared/problems.ts'
import type { Words } from '#kernel/shared/words.ts'
import { staffProblems } from './problems.ts'

/** A line may be refused by whoever would refuse the single act: by the rules of posts, of accounts, or of law. */
const all: Problems = { ...kernelProblems, ...peopleProblems, ...postsProblems, ...accountsProblems, ...staffProblems }

/** A refusal as a sentence beside its line, with what to do where something can be done. */
export function toldProblem({ code, facts }: Problem): Words {
  const words = all[code]
  if (!words) return { zh: code, en: code }
  const told = (language: 'zh' | 'en') =>
    [words[language], words.next?.[language]]
      .flatMap((text) => (text ? [fill(text, facts)] : []))
      .join(language === 'zh' ? '。' : '. ')
  return { zh: told('zh'), en: told('en') }
}
