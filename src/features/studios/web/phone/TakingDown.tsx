import { useState } from 'react'
import { type TakenDown, takenDownFor } from '#kernel/organisation/takenDown.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'
import type { Reception } from './studio.ts'

/** The deputy's own published answer comes down: everybody reads when and what kind of reason, and a corrected one may follow. */
export function TakingDown({ bodyId, reception }: { bodyId: number; reception: Reception }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState<TakenDown>('wrong')
  const [reason, setReason] = useState('')
  const taking = useWrite(studios.takeDown, () => setOpen(false))
  if (!open)
    return (
      <Press kind="quiet" onPress={() => setOpen(true)}>
        {t('studios.takeDown')}
      </Press>
    )
  return (
    <div className="stack">
      <Note>{t('studios.takeDown.about')}</Note>
      <Choices
        label={t('studios.takeDown.why')}
        lay="wide"
        options={takenDownFor.map((id) => ({ id, name: t(`organisations.takenDown.${id}`) }))}
        value={why}
        onChange={(id) => setWhy(takenDownFor.find((one) => one === id) ?? 'wrong')}
      />
      <TextField label={t('studios.takeDown.reason')} max={200} value={reason} onChange={setReason} />
      <Problem problem={taking.problem} />
      <Press
        busy={taking.sending}
        disabled={reason.trim().length < 2}
        onPress={() => taking.write({ bodyId, receptionId: reception.id, why, reason: reason.trim() })}
      >
        {t('studios.takeDown.send')}
      </Press>
      <Press kind="quiet" onPress={() => setOpen(false)}>
        {t('studios.cancel')}
      </Press>
    </div>
  )
}
