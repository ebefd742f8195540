import { useState } from 'react'
import { todayHere } from '#ui/dates.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { DayField } from '#ui/phone/DayField.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { volunteering } from '../../contract.ts'

type Seats = Out<typeof volunteering.mine>['seats']

const lengths = [1, 2, 3, 4, 6, 8, 12, 16] as const

/** One service: for which body, when, how long, what. Where it was is nobody's question. */
export function TellDeed({ seats }: { seats: Seats }) {
  const { t, say } = useSpeech()
  const [body, setBody] = useState<string | null>(seats.length === 1 ? String(seats[0]?.bodyId) : null)
  const [on, setOn] = useState(todayHere())
  const [length, setLength] = useState<string | null>(null)
  const [topic, setTopic] = useState('')
  const telling = useWrite(volunteering.tell, () => {
    setTopic('')
    setLength(null)
  })
  const whole = body !== null && length !== null && topic.trim().length > 1 && on !== ''
  return (
    <Card title={t('volunteering.phone.tell')}>
      {seats.length > 1 ? (
        <Choices
          label={t('volunteering.phone.for')}
          options={seats.map((one) => ({ id: String(one.bodyId), name: one.bodyName, more: say(one.roleName) }))}
          value={body}
          onChange={setBody}
          lay="wide"
        />
      ) : null}
      <DayField label={t('volunteering.phone.on')} value={on} onChange={setOn} />
      <Choices
        label={t('volunteering.phone.length')}
        options={lengths.map((half) => ({ id: String(half), name: t('volunteering.hours', { n: half / 2 }) }))}
        value={length}
        onChange={setLength}
      />
      <TextField label={t('volunteering.phone.topic')} max={200} value={topic} onChange={setTopic} />
      <Problem problem={telling.problem} />
      <Press
        busy={telling.sending}
        disabled={!whole}
        onPress={() => telling.write({ bodyId: Number(body), on, halfHours: Number(length), topic: topic.trim() })}
      >
        {t('volunteering.phone.save')}
      </Press>
    </Card>
  )
}
