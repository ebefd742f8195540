import { useState } from 'react'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextArea, TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import type { Meeting, MeetingTopic } from './minutes.ts'

const whose = ['me', 'other', 'resident'] as const
type Props = { meeting: Meeting; replaces?: MeetingTopic; onClose: () => void }

/** A topic for this meeting; one that takes the place of a published resolution waits for the next, and says why. */
export function TopicForm({ meeting, replaces, onClose }: Props) {
  const { t } = useSpeech()
  const [title, setTitle] = useState(replaces?.title ?? '')
  const [said, setSaid] = useState('')
  const [why, setWhy] = useState('')
  const [proposer, setProposer] = useState<(typeof whose)[number]>('me')
  const [seat, setSeat] = useState<string | null>(null)
  const raising = useWrite(deliberations.raise, onClose)
  const ready = title.trim().length > 1 && (!replaces || why.trim() !== '') && (proposer !== 'other' || seat !== null)
  const send = () =>
    raising.write({
      ...{ bodyId: meeting.bodyId, title: title.trim(), said: said.trim() },
      proposer: proposer === 'resident' ? 'resident' : 'member',
      ...(proposer === 'other' ? { proposerSeatId: Number(seat) } : {}),
      ...(replaces ? { replacesId: replaces.id, replacesWhy: why.trim() } : { meetingId: meeting.id }),
    })
  return (
    <>
      {replaces ? <Note>{t('deliberations.phone.replace.about')}</Note> : null}
      <TextField label={t('deliberations.phone.title.of')} max={100} value={title} onChange={setTitle} />
      <TextArea label={t('deliberations.phone.said')} optional rows={3} max={1000} value={said} onChange={setSaid} />
      {replaces ? (
        <TextField label={t('deliberations.phone.replace.why')} max={500} value={why} onChange={setWhy} />
      ) : null}
      <Choices
        label={t('deliberations.phone.proposer')}
        options={whose.map((id) => ({ id, name: t(`deliberations.phone.proposer.${id}`) }))}
        value={proposer}
        onChange={(id) => setProposer(whose.find((one) => one === id) ?? 'me')}
      />
      {proposer === 'other' ? (
        <Choices
          label={t('deliberations.phone.proposer.who')}
          options={meeting.seats.map((one) => ({ id: String(one.seatId), name: one.name }))}
          value={seat}
          onChange={setSeat}
        />
      ) : null}
      <Problem problem={raising.problem} />
      <Press busy={raising.sending} disabled={!ready} onPress={send}>
        {t('deliberations.phone.save')}
      </Press>
      <Press kind="quiet" onPress={onClose}>
        {t('deliberations.phone.cancel')}
      </Press>
    </>
  )
}
