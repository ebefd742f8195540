import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Note } from '#ui/phone/Notes.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { accounts } from '../../contract.ts'
import { isUnchosen, useSession } from '../session.ts'
import { SignInByCode } from './SignInByCode.tsx'
import { SignInByPassword } from './SignInByPassword.tsx'
import { SpeakerChooser } from './SpeakerChooser.tsx'

type Session = Out<typeof accounts.readSession>

/** One door, two ways in. Where a family shares the phone it asks who is there; then it leads to where one wanted to go. */
export function SignInPage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const [way, setWay] = useState<string | null>(search.get('as') === 'staff' ? 'staff' : 'resident')
  const { unchosen } = useSession()
  const lead = () => go(destination(search.get('to')), { replace: true })
  const done = (session: Session) => {
    if (!isUnchosen(session)) lead()
  }
  if (unchosen)
    return (
      <Screen key="who" title={t('accounts.phone.speaker')}>
        <Card>
          <SpeakerChooser onDone={lead} />
        </Card>
      </Screen>
    )
  return (
    <Screen title={t('accounts.phone.signIn')}>
      <Card>
        <Choices
          label={t('accounts.phone.iAm')}
          lay="even"
          options={[
            { id: 'resident', name: t('accounts.phone.resident') },
            { id: 'staff', name: t('accounts.phone.staff') },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'staff' ? <SignInByPassword onDone={done} /> : <ResidentDoor onDone={done} />}
      </Card>
      <p className="soft small">{t('accounts.phone.noNeed')}</p>
    </Screen>
  )
}

/** Until a way to send codes is set up there is nothing to press: the page says so, and what can be done instead. */
function ResidentDoor({ onDone }: { onDone: (session: Session) => void }) {
  const { t } = useSpeech()
  const { session } = useSession()
  if (session && !session.county.signInByCode)
    return (
      <Note careful>
        <strong>{t('accounts.phone.noSms')}</strong>
        <span>{t('accounts.phone.noSms.next')}</span>
      </Note>
    )
  return <SignInByCode onDone={onDone} />
}

/** Only a path of this county's pages: an address that came from outside must not lead away. */
const destination = (to: string | null) => (to?.startsWith('/') && !to.startsWith('//') ? to : '/')
