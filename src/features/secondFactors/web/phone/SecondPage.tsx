import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSession, useThroughDoor } from '#features/accounts/web/parts.tsx'
import { Note, Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'
import { PaperCodes } from './PaperCodes.tsx'
import { SetUp } from './SetUp.tsx'

/** The second step on the phone: six digits, or setting it up where somebody administers and has no computer at hand. */
export function SecondPage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const { session } = useSession()
  const [paper, setPaper] = useState<readonly string[] | null>(null)
  const [wanted, setWanted] = useState(false)
  const [passed, setPassed] = useState(false)
  useThroughDoor(passed)
  const home = () => go('/', { replace: true })
  return (
    <Screen title={t('second.phone')} back="/me">
      {paper ? (
        <PaperCodes codes={paper} onKept={home} />
      ) : session?.second === 'pass' ? (
        <Pass onDone={() => setPassed(true)} />
      ) : session?.second === 'setUp' || wanted ? (
        <SetUp onDone={setPaper} />
      ) : session ? (
        <Standing onWant={() => setWanted(true)} />
      ) : (
        <Waiting />
      )}
    </Screen>
  )
}

/** Nobody asks for it now: whether it is set up, and the way to have it. */
function Standing({ onWant }: { onWant: () => void }) {
  const { t } = useSpeech()
  const own = useRead(secondFactors.read, {})
  if (!own.data) return own.problem ? <Problem problem={own.problem} /> : <Waiting />
  if (own.data.setUp) return <Note>{t('second.phone.on', { n: own.data.recoveryLeft })}</Note>
  return (
    <Card>
      <p>{t('second.phone.off')}</p>
      <Press kind="plain" onPress={onWant}>
        {t('second.phone.want')}
      </Press>
    </Card>
  )
}

function Pass({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const passing = useWrite(secondFactors.pass, onDone)
  return (
    <Card>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (code.length >= 6 && !passing.sending) passing.write({ code })
        }}
      >
        <TextField
          label={t('second.phone.code')}
          value={code}
          onChange={setCode}
          max={14}
          input={{ autoComplete: 'one-time-code', name: 'code' }}
        />
        <Problem problem={passing.problem} />
        <Press submit busy={passing.sending} disabled={code.length < 6}>
          {t('second.phone.send')}
        </Press>
      </form>
      <p className="soft small">{t('second.phone.lost')}</p>
    </Card>
  )
}
