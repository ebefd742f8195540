import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'

/** The second step on the phone. Setting it up belongs to the desk: the phone that shows the digits cannot scan itself. */
export function SecondPage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const { session } = useSession()
  const [code, setCode] = useState('')
  const passing = useWrite(secondFactors.pass, () => go('/', { replace: true }))
  return (
    <Screen title={t('second.phone')} back="/me">
      {session?.second === 'setUp' ? (
        <Note careful>{t('second.phone.setUp')}</Note>
      ) : (
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
        </Card>
      )}
    </Screen>
  )
}
