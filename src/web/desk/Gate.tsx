import { Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { FirstPassword } from '#features/accounts/web/desk/ChangePassword.tsx'
import { IdleWatch } from '#features/accounts/web/desk/IdleWatch.tsx'
import { SignIn } from '#features/accounts/web/desk/SignIn.tsx'
import { SpeakerChoice } from '#features/accounts/web/desk/SpeakerChoice.tsx'
import { useSignOut } from '#features/accounts/web/desk/signOut.ts'
import { useSession } from '#features/accounts/web/parts.tsx'
import { SecondStep } from '#features/secondFactors/web/parts.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { Frame } from './Frame.tsx'
import { Inside } from './Inside.tsx'

/** Nobody comes further than this without being known, having an own password, and speaking for one person. */
export function Gate() {
  const { t } = useSpeech()
  const { session, isPending, problem } = useSession()
  const { signOut, leaving } = useSignOut()
  const [, go] = useLocation()
  const [notice, setNotice] = useState<string | null>(null)
  const { step, passed } = useSecondStep(session?.second)
  const out = useCallback(
    (why: string | null) => {
      setNotice(why)
      signOut()
    },
    [signOut],
  )
  const idleOut = useCallback(() => out('accounts.desk.idle.out'), [out])
  const leave = () => {
    out(null)
    go('/') // whoever comes next begins at their own work
  }
  const frame = { onSignOut: leave, leaving }
  if (leaving && session?.kind !== 'nobody') return <Frame {...frame} body={<Spin className="sz-wait" />} />
  if (isPending) return <Spin fullscreen description={t('ui.loading')} />
  if (!session) return <ProblemNote problem={problem} again={() => location.reload()} />
  if (session.kind === 'nobody') return <Frame {...frame} body={<SignIn notice={notice ? t(notice) : null} />} />
  if (session.kind === 'resident')
    return <Frame {...frame} body={<Told title="desk.resident" next="desk.resident.next" />} />
  if (session.mustChangePassword) return <Frame {...frame} body={<FirstPassword />} />
  if (step) return <Frame {...frame} body={<SecondStep step={step} onDone={passed} />} />
  if (!session.speaker && session.speakers.length > 1) return <Frame {...frame} body={<SpeakerChoice />} />
  return (
    <>
      <IdleWatch onOut={idleOut} />
      <Inside {...frame} />
    </>
  )
}

/** Stays with the second step until its reader is done with it: the paper codes are shown after the server is content. */
function useSecondStep(asked: 'none' | 'pass' | 'setUp' | undefined) {
  const [step, setStep] = useState<'pass' | 'setUp' | null>(null)
  useEffect(() => {
    if (asked && asked !== 'none') setStep(asked)
  }, [asked])
  const passed = useCallback(() => setStep(null), [])
  return { step, passed }
}

function Told({ title, next }: { title: string; next: string }) {
  const { t } = useSpeech()
  return (
    <main className="sz-door" id="sz-main">
      <h1>{t(title)}</h1>
      <Nothing title={t(next)} />
    </main>
  )
}
