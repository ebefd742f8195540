import { useState } from 'react'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { CallRefused } from '#wire/client.ts'
import { isPin } from '#wire/vault/guesses.ts'
import { PinField } from './PinField.tsx'

/** Asks for a PIN twice; `take` makes a box with it, or gives a box a new lock. */
export function NewPin({
  title,
  take,
  onDone,
}: {
  title: string
  take: (pin: string) => Promise<void>
  onDone: () => void
}) {
  const { t } = useSpeech()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [pressed, setPressed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ title: string; detail?: string } | null>(null)
  const press = async () => {
    setPressed(true)
    if (!isPin(pin) || pin !== again) return
    setBusy(true)
    setProblem(null)
    const failed = await take(pin).then(
      () => null,
      (error: unknown) => (error instanceof CallRefused ? error.body : { title: t('escrow.phone.notKept') }),
    )
    setBusy(false)
    if (failed) setProblem(failed)
    else onDone()
  }
  return (
    <Card title={title}>
      <PinField
        label={t('escrow.phone.pin')}
        hint={t('escrow.phone.pin.hint')}
        fault={pressed && !isPin(pin) ? t('escrow.phone.pin.bad') : null}
        value={pin}
        onChange={setPin}
      />
      <PinField
        label={t('escrow.phone.pin.again')}
        fault={pressed && pin !== again ? t('escrow.phone.pin.differs') : null}
        value={again}
        onChange={setAgain}
        onEnter={() => void press()}
      />
      <Problem problem={problem} />
      <Press busy={busy} onPress={() => void press()}>
        {t('escrow.phone.pin.take')}
      </Press>
    </Card>
  )
}
