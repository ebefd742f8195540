import { momentText } from '#ui/dates.ts'
import { Note } from '#ui/phone/Notes.tsx'
import { useSpeech } from '#ui/speech.ts'

/** Without a network the phone shows what it had, and says from when. */
export function KeptAt({ at }: { at: string | null }) {
  const { t, language } = useSpeech()
  return at === null ? null : <Note>{t('escrow.phone.keptAt', { at: momentText(at, language) })}</Note>
}
