import { useState } from 'react'
import { Link } from 'wouter'
import { useSignOn } from '#features/signOns/web/parts.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useDoor, useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { PhoneField } from './PhoneField.tsx'

/** Staff sign in with what they were given when their post was recorded. */
export function SignInByPassword({ onDone }: { onDone: (session: Out<typeof accounts.signInByPassword>) => void }) {
  const { t } = useSpeech()
  const [phone, setPhone] = useState('')
  const [password, setPassword] = useState('')
  const entering = useWrite(accounts.signInByPassword, onDone)
  const { county } = useDoor()
  const signOn = useSignOn(`/c/${county}/`)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (phone && password && !entering.sending) entering.write({ phone, password })
      }}
    >
      <PhoneField value={phone} onChange={setPhone} />
      <TextField
        label={t('accounts.phone.password')}
        value={password}
        onChange={setPassword}
        max={100}
        input={{ type: 'password', autoComplete: 'current-password', name: 'password' }}
      />
      <Problem problem={entering.problem} />
      <Press submit busy={entering.sending} disabled={phone === '' || password === ''}>
        {t('accounts.phone.enter')}
      </Press>
      <Problem problem={signOn.problem} />
      {signOn.label ? (
        <Press kind="quiet" busy={signOn.going} onPress={signOn.go}>
          {signOn.label}
        </Press>
      ) : null}
      <p className="soft small">
        <Link href="/invited" className="alone">
          {t('accounts.phone.invited.link')}
        </Link>
      </p>
      <p className="soft small">{t('accounts.phone.forgotten')}</p>
    </form>
  )
}
