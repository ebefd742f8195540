import { useSession } from '#features/accounts/web/parts.tsx'
import { useBag } from '#wire/postbag/hooks.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import type { Trouble } from '#wire/postbag/letter.ts'
import { isBehind, sameAuthor } from '#wire/postbag/postbag.ts'

/** `speaker`: on a phone that a family shares, somebody else of the same account speaks now. */
type Why = Trouble | 'refused' | 'sending' | 'speaker' | 'behind' | 'soon'

/** Why a letter is still here: each has its words, `escrow.phone.why.<why>`. */
export function useWhy({ letter }: Entry): Why {
  const { session, keptAt } = useSession()
  const { entries, sending } = useBag()
  if (letter.refusal) return 'refused'
  if (sending === letter.id) return 'sending'
  if (!navigator.onLine) return 'offline'
  const accountId = keptAt === null ? session?.accountId : null
  if (accountId !== letter.author.accountId) return 'signIn'
  if (!sameAuthor(letter.author, { accountId, personId: session?.speaker?.personId ?? null })) return 'speaker'
  const letters = entries.map((one) => one.letter)
  if (letter.trouble !== 'signIn' && isBehind(letter, letters)) return 'behind'
  return letter.trouble ?? 'soon'
}
