import { useState } from 'react'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { PhoneField } from './PhoneField.tsx'

/** A phone number and the code sent to it: all a resident needs. No picture to decipher, nothing to remember. */
export function SignInByCode({ onDone }: { onDone?: (session: Out<typeof accounts.signInByCode>) => void }) {
  const { t } = useSpeech()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const asking = useWrite(accounts.askCode, (answer) => setCode(answer.shown ?? ''))
  const entering = useWrite(accounts.signInByCode, onDone)
  const digits = phone.replace(/\D/g, '')
  const ask = () => asking.write({ phone })
  const enter = () => entering.write({ phone, code })
  return (
    <div className="stack">
      <PhoneField value={phone} onChange={setPhone} onEnter={ask} />
      {asking.done ? (
        <>
          <TextField
            label={t('accounts.phone.code')}
            value={code}
            onChange={(text) => setCode(text.replace(/\D/g, ''))}
            max={6}
            input={{ inputMode: 'numeric', autoComplete: 'one-time-code', name: 'code' }}
            onEnter={enter}
          />
          <Note>
            {asking.done.shown
              ? t('accounts.phone.code.shown', { code: asking.done.shown })
              : t('accounts.phone.code.sent', { minutes: Math.round(asking.done.validSeconds / 60) })}
          </Note>
          <Problem problem={entering.problem} />
          <Press busy={entering.sending} disabled={code.length !== 6} onPress={enter}>
            {t('accounts.phone.enter')}
          </Press>
        </>
      ) : null}
      <Problem problem={asking.problem} />
      <Press kind={asking.done ? 'quiet' : 'main'} busy={asking.sending} disabled={digits.length < 11} onPress={ask}>
        {asking.done ? t('accounts.phone.code.again') : t('accounts.phone.code.ask')}
      </Press>
    </div>
  )
}
