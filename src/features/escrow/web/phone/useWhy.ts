import { useSession } from '#features/accounts/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useBag } from '#wire/postbag/hooks.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { isBehind } from '#wire/postbag/postbag.ts'

/** Why a letter is still here, in plain words. */
export function useWhy({ letter }: Entry): string {
  const { t } = useSpeech()
  const { session, keptAt } = useSession()
  const { entries, sending } = useBag()
  if (letter.refusal) return t('escrow.phone.why.refused')
  if (sending === letter.id) return t('escrow.phone.why.sending')
  if (!navigator.onLine) return t('escrow.phone.why.offline')
  const here = keptAt === null && session?.accountId === letter.author.accountId
  if (letter.trouble === 'signIn' || !here) return t('escrow.phone.why.signIn')
  const letters = entries.map((one) => one.letter)
  if (isBehind(letter, letters)) return t('escrow.phone.why.behind')
  return letter.trouble ? t(`escrow.phone.why.${letter.trouble}`) : t('escrow.phone.why.soon')
}
