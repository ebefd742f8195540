import { useState } from 'react'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'
import type { Reception } from './studio.ts'
import { keepBackOf, WhoReads, type Whose } from './WhoReads.tsx'

/** The deputy's own answer. Everybody reads it with the deputy's name, unless it is private or about a minor; that is asked before it is sent. */
export function Answering({ bodyId, reception }: { bodyId: number; reception: Reception }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState('')
  const [whose, setWhose] = useState<Whose>('everybody')
  const answering = useWrite(studios.answer)
  if (!open)
    return (
      <Press kind="plain" onPress={() => setOpen(true)}>
        {t('studios.answer')}
      </Press>
    )
  const { keptBack, id: receptionId } = reception
  const kept = keptBack !== null || whose !== 'everybody'
  return (
    <div className="stack">
      <TextArea label={t('studios.answer.text')} max={1000} rows={4} value={answer} onChange={setAnswer} />
      {keptBack ? (
        <Note>{t(`studios.kept.${keptBack}.about`)}</Note>
      ) : (
        <WhoReads label={t('studios.answer.whose')} value={whose} onChange={setWhose} />
      )}
      <Problem problem={answering.problem} />
      <Press
        busy={answering.sending}
        disabled={answer.trim().length < 2}
        onPress={() => answering.write({ bodyId, receptionId, answer: answer.trim(), ...keepBackOf(whose) })}
      >
        {t(kept ? 'studios.answer.keep' : 'studios.answer.publish')}
      </Press>
      <Press kind="quiet" onPress={() => setOpen(false)}>
        {t('studios.cancel')}
      </Press>
    </div>
  )
}
