import { useState } from 'react'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Resolution } from './resolution.ts'

/** An objection while it stands on the board, a yes or no afterwards. */
export function Answering({ one }: { one: Resolution }) {
  const { t } = useSpeech()
  if (one.mayObject) return <Objecting itemId={one.id} />
  if (one.mayRate) return <Rating itemId={one.id} />
  return one.hasRated ? <Note>{t('deliberations.phone.hasRated')}</Note> : null
}

function Objecting({ itemId }: { itemId: number }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const objecting = useWrite(deliberations.object)
  if (objecting.done) return <Note>{t('deliberations.phone.objected', { number: objecting.done.number })}</Note>
  if (!open)
    return (
      <Press kind="plain" onPress={() => setOpen(true)}>
        {t('deliberations.phone.object')}
      </Press>
    )
  return (
    <>
      <TextArea label={t('deliberations.phone.object.text')} max={1500} rows={4} value={text} onChange={setText} />
      <Problem problem={objecting.problem} />
      <Press
        busy={objecting.sending}
        disabled={text.trim().length < 2}
        onPress={() => objecting.write({ itemId, text: text.trim() })}
      >
        {t('deliberations.phone.object.send')}
      </Press>
    </>
  )
}

function Rating({ itemId }: { itemId: number }) {
  const { t } = useSpeech()
  const rating = useWrite(deliberations.rate)
  return (
    <>
      <p>{t('deliberations.phone.rate')}</p>
      <Problem problem={rating.problem} />
      <Press kind="plain" busy={rating.sending} onPress={() => rating.write({ itemId, good: true })}>
        {t('deliberations.phone.good')}
      </Press>
      <Press kind="plain" busy={rating.sending} onPress={() => rating.write({ itemId, good: false })}>
        {t('deliberations.phone.bad')}
      </Press>
    </>
  )
}
