import { useSession } from '#features/accounts/web/parts.tsx'
import { useSpeech } from '#ui/speech.ts'
import { alsoAsked, exportLists } from '../contract.ts'

/** The lists that this reader may take out. Without headings between them: those of the library say nothing to a screen reader. */
export function useLists() {
  const { t } = useSpeech()
  const { may } = useSession()
  return exportLists.filter((list) => may(alsoAsked[list])).map((value) => ({ value, label: t(`exports.of.${value}`) }))
}
