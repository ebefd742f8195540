import { useState } from 'react'
import { useLocation } from 'wouter'
import { todayHere } from '#ui/dates.ts'
import { Several } from '#ui/phone/Choosing.tsx'
import { DayField } from '#ui/phone/DayField.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'

type Props = { bodyId: number; again?: { meetingId: number; place: string }; onClose: () => void }

/** Calls a meeting, with the topics that wait for it. Called again, it brings along what was left undecided. */
export function CallForm({ bodyId, again, onClose }: Props) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const [on, setOn] = useState(todayHere())
  const [time, setTime] = useState('')
  const [place, setPlace] = useState(again?.place ?? '')
  const [items, setItems] = useState<string[]>([])
  const waiting = useList(deliberations.ledger, { limit: 50, bodyId, state: 'waiting' })
  const calling = useWrite(deliberations.call, ({ id }) => {
    onClose()
    go(`/meetings/${id}`)
  })
  const send = () =>
    calling.write({
      ...{ bodyId, on, time, place: place.trim(), itemIds: items.map(Number) },
      ...(again ? { againOf: again.meetingId } : {}),
    })
  return (
    <>
      {again ? <Note>{t('deliberations.phone.again.about')}</Note> : null}
      <DayField label={t('deliberations.phone.on')} value={on} onChange={setOn} />
      <TextField
        label={t('deliberations.phone.time')}
        optional
        max={5}
        value={time}
        onChange={setTime}
        input={{ type: 'time' }}
      />
      <TextField label={t('deliberations.phone.place')} optional max={100} value={place} onChange={setPlace} />
      {waiting.rows.length > 0 ? (
        <Several
          label={t('deliberations.phone.waiting')}
          optional
          options={waiting.rows.map((one) => ({ id: String(one.id), name: one.title }))}
          value={items}
          onChange={setItems}
        />
      ) : null}
      <Problem problem={calling.problem} />
      <Press busy={calling.sending} disabled={on === ''} onPress={send}>
        {t(again ? 'deliberations.phone.again' : 'deliberations.phone.call')}
      </Press>
      <Press kind="quiet" onPress={onClose}>
        {t('deliberations.phone.cancel')}
      </Press>
    </>
  )
}
