import { useState } from 'react'
import { useLocation } from 'wouter'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { accounts } from '../../contract.ts'
import { PhoneField } from './PhoneField.tsx'

const SHORTEST = 10

/** The code stands behind the hash of the address, which browsers never send: no log of any proxy knows it. */
const codeInAddress = () => location.hash.replace(/[^a-zA-Z2-9]/g, '').slice(0, 10)

/** Whoever was invited, or forgot the password, chooses a password of their own and is in. */
export function InvitedPage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState(codeInAddress)
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const accepting = useWrite(accounts.acceptInvitation, () => go('/', { replace: true }))
  const short = fresh !== '' && fresh.length < SHORTEST
  const unlike = again !== '' && again !== fresh
  const secret = { type: 'password', autoComplete: 'new-password' } as const
  const ready = phone.replace(/\D/g, '').length >= 11 && code !== '' && fresh.length >= SHORTEST && again === fresh
  return (
    <Screen title={t('accounts.phone.invited')} back="/sign-in?as=staff">
      <p>{t('accounts.phone.invited.about')}</p>
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready && !accepting.sending) accepting.write({ phone, code, password: fresh })
          }}
        >
          <PhoneField value={phone} onChange={setPhone} />
          <TextField
            label={t('accounts.phone.invited.code')}
            value={code}
            onChange={setCode}
            max={14}
            input={{ autoComplete: 'off', name: 'invitation', autoCapitalize: 'none' }}
          />
          <TextField
            label={t('accounts.phone.fresh')}
            hint={t('accounts.phone.fresh.hint', { n: SHORTEST })}
            fault={short ? t('accounts.phone.fresh.short', { n: SHORTEST }) : null}
            value={fresh}
            onChange={setFresh}
            max={100}
            input={secret}
          />
          <TextField
            label={t('accounts.phone.again')}
            fault={unlike ? t('accounts.phone.again.unlike') : null}
            value={again}
            onChange={setAgain}
            max={100}
            input={secret}
          />
          <Problem problem={accepting.problem} />
          <Press submit busy={accepting.sending} disabled={!ready}>
            {t('accounts.phone.invited.send')}
          </Press>
        </form>
      </Card>
    </Screen>
  )
}
