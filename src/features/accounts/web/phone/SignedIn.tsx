import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Note, Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useSession } from '../session.ts'
import { SignInByCode } from './SignInByCode.tsx'
import { SpeakerChooser } from './SpeakerChooser.tsx'

/** What is one's own needs a name: signs in on the spot and then shows the page, without leading anywhere else. */
export function SignedIn({ why, children }: { why: string; children: ReactNode }) {
  const { t } = useSpeech()
  const [path] = useLocation()
  const { session, signedIn, unchosen, problem, refetch } = useSession()
  if (!session) return problem ? <Problem problem={problem} onAgain={() => void refetch()} /> : <Waiting />
  if (!signedIn) {
    return (
      <>
        <Note>{why}</Note>
        <Card title={t('accounts.phone.signIn')}>
          <SignInByCode />
          <Go to={`/sign-in?as=staff&to=${encodeURIComponent(path)}`} kind="quiet">
            {t('accounts.phone.asStaff')}
          </Go>
        </Card>
      </>
    )
  }
  if (unchosen) {
    return (
      <Card title={t('accounts.phone.speaker')}>
        <SpeakerChooser />
      </Card>
    )
  }
  return children
}
