import { useState } from 'react'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { type Tried, tryPin } from '#wire/vault/vault.ts'
import { PinField } from './PinField.tsx'
import type { BoxHere } from './useBoxesHere.ts'

/** `failed`: what lies on the disk could not be read at all. */
type Outcome = Tried | { kind: 'failed' }

/** Asks for the PIN; on a shared phone, whose box it is first. */
export function OpenBox({ boxes, onOpen }: { boxes: readonly BoxHere[]; onOpen: () => void }) {
  const { t } = useSpeech()
  const [chosen, choose] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState<Outcome | null>(null)
  // Whose boxes are offered changes once it is known who is signed in: a choice counts only while it is offered.
  const boxId = (boxes.find((box) => box.id === chosen) ?? boxes[0])?.id ?? null
  const press = async () => {
    if (!boxId || pin === '' || busy) return
    setBusy(true)
    const result = await tryPin(boxId, pin).catch(() => ({ kind: 'failed' }) as const)
    setBusy(false)
    setPin('')
    setTried(result)
    if (result.kind === 'open') onOpen()
  }
  return (
    <Card title={t('escrow.phone.open')}>
      {boxes.length > 1 ? (
        <Choices
          label={t('escrow.phone.whose')}
          options={boxes.map((box) => ({ id: box.id, name: box.label }))}
          value={boxId}
          onChange={choose}
        />
      ) : (
        <p>{t('escrow.phone.of', { name: boxes[0]?.label ?? '' })}</p>
      )}
      <PinField label={t('escrow.phone.pin')} value={pin} onChange={setPin} onEnter={() => void press()} />
      <Problem problem={tried && problemOf(tried, t)} />
      <Press busy={busy} disabled={pin === ''} onPress={() => void press()}>
        {t('escrow.phone.open.take')}
      </Press>
    </Card>
  )
}

function problemOf(tried: Outcome, t: (key: string, facts?: Record<string, string | number>) => string) {
  if (tried.kind === 'wrong') return { title: t('escrow.phone.wrong') }
  if (tried.kind === 'wait') return { title: t('escrow.phone.wait', { n: Math.ceil(tried.ms / 1000) }) }
  if (tried.kind === 'failed') return { title: t('escrow.phone.failed'), detail: t('escrow.phone.failed.next') }
  return tried.kind === 'gone' ? { title: t('escrow.phone.gone') } : null
}
