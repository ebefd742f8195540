import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { useSpeech } from '#ui/speech.ts'
import { usePush } from '../usePush.ts'

/** Reminders on the screen of this device while no page is open. */
export function OnThisDevice({ devices }: { devices: number }) {
  const { t } = useSpeech()
  const push = usePush()
  if (push.state === null) return null
  if (push.state === 'absent' || push.state === 'blocked')
    return <p className="soft">{t(`notices.way.push.${push.state}`)}</p>
  const on = push.state === 'on'
  return (
    <div className="field">
      <strong>{t(on ? 'notices.way.push.isOn' : 'notices.way.push')}</strong>
      <span className="hint">{t('notices.way.push.about')}</span>
      {devices > 0 ? <span className="hint">{t('notices.way.push.devices', { n: devices })}</span> : null}
      {push.failed ? <Note careful>{t('notices.way.push.failed')}</Note> : null}
      <Problem problem={push.problem} />
      <Press kind={on ? 'quiet' : 'plain'} busy={push.busy} onPress={() => void (on ? push.turnOff() : push.turnOn())}>
        {t(on ? 'notices.way.push.off' : 'notices.way.push.on')}
      </Press>
    </div>
  )
}
