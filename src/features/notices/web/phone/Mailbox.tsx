import { useState } from 'react'
import { Toggle } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useMailbox, type Way } from '../useChoice.ts'

/** A mailbox: given, confirmed by a code, switched on and off, or taken back. */
export function Mailbox({ way, onTurn }: { way: Way; onTurn: (on: boolean) => void }) {
  const { t } = useSpeech()
  const mailbox = useMailbox()
  if (!way.open) return <p className="soft">{t('notices.way.email.closed')}</p>
  if (way.to === null) return <Asking mailbox={mailbox} />
  if (way.unconfirmed) return <Confirming to={way.to} mailbox={mailbox} />
  return (
    <>
      <Toggle label={t('notices.way.email.to', { to: way.to })} value={way.on} onChange={onTurn} />
      <Problem problem={mailbox.problem} />
      <Press kind="quiet" busy={mailbox.busy} onPress={mailbox.remove}>
        {t('notices.way.email.remove')}
      </Press>
    </>
  )
}

type Props = { mailbox: ReturnType<typeof useMailbox> }

function Asking({ mailbox }: Props) {
  const { t } = useSpeech()
  const [address, setAddress] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const ask = () => {
    const whole = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())
    setFault(whole ? null : t('notices.way.email.form'))
    if (whole) mailbox.ask(address.trim())
  }
  return (
    <>
      <TextField
        label={t('notices.way.email.label')}
        fault={fault}
        value={address}
        onChange={setAddress}
        max={120}
        input={{ type: 'email', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'none', name: 'email' }}
        onEnter={ask}
        optional
      />
      <Problem problem={mailbox.problem} />
      <Press kind="plain" busy={mailbox.busy} onPress={ask}>
        {t('notices.way.email.ask')}
      </Press>
    </>
  )
}

function Confirming({ to, mailbox }: Props & { to: string }) {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  return (
    <>
      <TextField
        label={t('notices.way.email.code')}
        hint={t('notices.way.email.sent', { to })}
        value={code}
        onChange={setCode}
        max={6}
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', name: 'code' }}
        onEnter={() => mailbox.confirm(code)}
      />
      <Problem problem={mailbox.problem} />
      <Press busy={mailbox.busy} disabled={!/^\d{6}$/.test(code)} onPress={() => mailbox.confirm(code)}>
        {t('notices.way.email.confirm')}
      </Press>
      <Press kind="quiet" onPress={mailbox.remove}>
        {t('notices.way.email.remove')}
      </Press>
    </>
  )
}
