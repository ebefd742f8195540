import { useSession } from '#features/accounts/web/parts.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { studios } from '../contract.ts'

export { AskForStudio } from './desk/AskForStudio.tsx'

/** The way to the own studio, shown to whoever sits in one. */
export function OwnStudio() {
  const { may } = useSession()
  return may('aid.own') ? <Way /> : null
}

function Way() {
  const { t } = useSpeech()
  const { data } = useRead(studios.own, {})
  return data?.rows.length ? <Go to="/studio">{t('studios.title')}</Go> : null
}
