import { Button, Form, Input, Switch } from 'antd'
import type { ReactNode } from 'react'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useMailbox, type Way } from '../useChoice.ts'
import { usePush } from '../usePush.ts'

type Props = { ways: readonly Way[]; onTurn: (way: Way['way'], on: boolean) => void }

/** Each way with where it leads and its switch; what the county has not set up says so. */
export function Ways({ ways, onTurn }: Props) {
  const { t } = useSpeech()
  const named = (way: Way['way']) => ways.find((one) => one.way === way)!
  const sms = named('sms')
  return (
    <>
      <Line
        name={sms.open ? t('notices.way.sms.to', { to: sms.to ?? '' }) : t('notices.way.sms')}
        about={t(sms.open ? 'notices.way.sms.only' : 'notices.way.sms.closed')}
      >
        {sms.open && <Switch aria-label={t('notices.way.sms')} checked={sms.on} onChange={(on) => onTurn('sms', on)} />}
      </Line>
      <Mailbox way={named('email')} onTurn={(on) => onTurn('email', on)} />
      <OnThisDevice devices={named('push').devices} />
    </>
  )
}

function Line({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <div className="sz-line">
      <div>
        <strong>{name}</strong>
        {about && <div className="sz-quiet">{about}</div>}
      </div>
      <div className="sz-tags">{children}</div>
    </div>
  )
}

function Mailbox({ way, onTurn }: { way: Way; onTurn: (on: boolean) => void }) {
  const { t } = useSpeech()
  const mailbox = useMailbox()
  const { to } = way
  const about = !way.open
    ? t('notices.way.email.closed')
    : way.unconfirmed
      ? t('notices.way.email.sent', { to: to ?? '' })
      : ''
  return (
    <>
      <Line name={to ? t('notices.way.email.to', { to }) : t('notices.way.email')} about={about}>
        {way.open && to === null && <Asking onAsk={mailbox.ask} busy={mailbox.busy} />}
        {way.open && way.unconfirmed && <Confirming onConfirm={mailbox.confirm} busy={mailbox.busy} />}
        {way.open && to !== null && (
          <Button type="text" onClick={mailbox.remove}>
            {t('notices.way.email.remove')}
          </Button>
        )}
        {way.open && to !== null && !way.unconfirmed && (
          <Switch aria-label={t('notices.way.email')} checked={way.on} onChange={onTurn} />
        )}
      </Line>
      <ProblemNote problem={mailbox.problem} />
    </>
  )
}

function Asking({ onAsk, busy }: { onAsk: (address: string) => void; busy: boolean }) {
  const { t } = useSpeech()
  return (
    <Form<{ address: string }> layout="inline" onFinish={({ address }) => onAsk(address.trim())}>
      <Form.Item
        name="address"
        rules={[{ required: true, type: 'email', message: t('notices.way.email.form') }]}
        validateTrigger="onSubmit"
      >
        <Input
          type="email"
          aria-label={t('notices.way.email.label')}
          placeholder={t('notices.way.email.label')}
          autoComplete="email"
          maxLength={120}
        />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('notices.way.email.ask')}
      </Button>
    </Form>
  )
}

function Confirming({ onConfirm, busy }: { onConfirm: (code: string) => void; busy: boolean }) {
  const { t } = useSpeech()
  return (
    <Form<{ code: string }> layout="inline" onFinish={({ code }) => onConfirm(code)}>
      <Form.Item name="code" rules={[{ required: true, pattern: /^\d{6}$/, message: t('notices.way.email.code') }]}>
        <Input
          aria-label={t('notices.way.email.code')}
          placeholder={t('notices.way.email.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
        />
      </Form.Item>
      <FormActions send={t('notices.way.email.confirm')} sending={busy} />
    </Form>
  )
}

function OnThisDevice({ devices }: { devices: number }) {
  const { t } = useSpeech()
  const push = usePush()
  if (push.state === null) return null
  const able = push.state === 'on' || push.state === 'off'
  const on = push.state === 'on'
  const about = [
    able ? t('notices.way.push.about') : t(`notices.way.push.${push.state}`),
    devices > 0 ? t('notices.way.push.devices', { n: devices }) : '',
    push.failed ? t('notices.way.push.failed') : '',
  ]
  return (
    <>
      <Line name={t(on ? 'notices.way.push.isOn' : 'notices.way.push')} about={about.filter(Boolean).join(' · ')}>
        {able && (
          <Button loading={push.busy} onClick={() => void (on ? push.turnOff() : push.turnOn())}>
            {t(on ? 'notices.way.push.off' : 'notices.way.push.on')}
          </Button>
        )}
      </Line>
      <ProblemNote problem={push.problem} />
    </>
  )
}
