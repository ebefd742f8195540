import { useEffect, useRef, useState } from 'react'
import { Note, Problem, Waiting } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { secondFactors } from '../../contract.ts'

/**
 * On the phone there is nothing to scan with: the authenticator lies on the same one. It opens by an address of its own, or takes the
 * key typed by hand.
 */
export function SetUp({ onDone }: { onDone: (paper: readonly string[]) => void }) {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const beginning = useWrite(secondFactors.begin)
  const confirming = useWrite(secondFactors.confirm, (answer) => onDone(answer.recovery))
  const begin = useRef(beginning.write)
  useEffect(() => begin.current({}), [])
  const begun = beginning.done
  if (!begun) return beginning.problem ? <Problem problem={beginning.problem} /> : <Waiting />
  const digits = code.replace(/\s/g, '')
  return (
    <>
      <Note>{t('second.phone.setUp')}</Note>
      <Card>
        <p>
          <a className="alone" href={begun.address}>
            {t('second.phone.open')}
          </a>
        </p>
        <p className="soft small">{t('second.phone.byHand')}</p>
        <p className="mono">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      </Card>
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (digits.length === 6 && !confirming.sending) confirming.write({ code: digits })
          }}
        >
          <TextField
            label={t('second.phone.first')}
            value={code}
            onChange={setCode}
            max={8}
            input={{ autoComplete: 'one-time-code', name: 'code', inputMode: 'numeric' }}
          />
          <Problem problem={confirming.problem} />
          <Press submit busy={confirming.sending} disabled={digits.length !== 6}>
            {t('second.phone.confirm')}
          </Press>
        </form>
      </Card>
    </>
  )
}
