import { useState } from 'react'
import { todayHere } from '#ui/dates.ts'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'
import { keepBackOf, WhoReads, type Whose } from './WhoReads.tsx'

/** What somebody came to say, written down once, and whether it is for everybody or private. */
export function Receive({ bodyId }: { bodyId: number }) {
  const { t } = useSpeech()
  const [topic, setTopic] = useState('')
  const [whose, setWhose] = useState<Whose>('everybody')
  const receiving = useWrite(studios.receive, () => {
    setTopic('')
    setWhose('everybody')
  })
  const said = { bodyId, on: todayHere(), topic: topic.trim(), ...keepBackOf(whose) }
  return (
    <Card title={t('studios.receive')}>
      <p className="soft">{t('studios.receive.about')}</p>
      <TextField label={t('studios.topic')} max={500} value={topic} onChange={setTopic} />
      <WhoReads label={t('studios.whose')} value={whose} onChange={setWhose} />
      <Problem problem={receiving.problem} />
      <Press busy={receiving.sending} disabled={topic.trim().length < 2} onPress={() => receiving.write(said)}>
        {t('studios.save')}
      </Press>
    </Card>
  )
}
