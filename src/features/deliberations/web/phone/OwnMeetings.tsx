import { useSession } from '#features/accounts/web/parts.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'

/** The way to the own meetings, shown to whoever sits in a body that meets. */
export function OwnMeetings() {
  const { may } = useSession()
  return may('deliberation.record') ? <Way /> : null
}

function Way() {
  const { t } = useSpeech()
  const { data } = useRead(deliberations.bodies, { own: true, limit: 1 })
  return data?.rows.length ? <Go to="/meetings">{t('deliberations.phone.own')}</Go> : null
}
