import { useEffect, useState } from 'react'
import { Press } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useOnline } from '#wire/online.ts'
import { useSession, useSignOut } from '../session.ts'
import { useIdle } from '../useIdle.ts'

/**
 * Staff who have not touched the phone for long are told before they are signed out, and afterwards why. Without a network nobody is
 * signed out by the page: what it keeps is needed there, and the server counts by itself.
 */
export function IdleNote() {
  const { t } = useSpeech()
  const { session, signedIn, keptAt } = useSession()
  const online = useOnline()
  const [out, setOut] = useState(false)
  const { signOut } = useSignOut(() => setOut(true))
  useEffect(() => {
    if (signedIn) setOut(false)
  }, [signedIn])
  if (session?.kind === 'staff' && keptAt === null && online) return <Watch onOut={signOut} />
  if (!out || session?.kind !== 'nobody') return null
  return (
    <p className="idle note" role="status">
      {t('accounts.phone.idle.out')}
    </p>
  )
}

function Watch({ onOut }: { onOut: () => void }) {
  const { t } = useSpeech()
  const { left, stay } = useIdle(onOut)
  if (left === null) return null
  return (
    <div className="idle note careful" role="alert">
      <strong>{t('accounts.phone.idle')}</strong>
      <span>{t('accounts.phone.idle.next', { n: left })}</span>
      <Press onPress={stay}>{t('accounts.phone.idle.stay')}</Press>
    </div>
  )
}
