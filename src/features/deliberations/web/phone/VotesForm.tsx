import { useState } from 'react'
import { Several } from '#ui/phone/Choosing.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { type Meeting, type MeetingTopic, numberOf } from './minutes.ts'
import { NumberLine } from './NumberLine.tsx'

const kinds = ['inFavour', 'against', 'abstained'] as const

/** Votes as hands were counted, whoever has an interest aside. What they amount to is the rule's to say. */
export function VotesForm({ item, meeting, onClose }: { item: MeetingTopic; meeting: Meeting; onClose: () => void }) {
  const { t } = useSpeech()
  const [votes, setVotes] = useState({
    inFavour: String(item.votes?.inFavour ?? ''),
    against: String(item.votes?.against ?? '0'),
    abstained: String(item.votes?.abstained ?? '0'),
  })
  const [asideSeats, setAsideSeats] = useState(item.asideSeatIds.map(String))
  const [aside, setAside] = useState(String(item.aside))
  const [resolution, setResolution] = useState(item.resolution)
  const deciding = useWrite(deliberations.decide, onClose)
  const [inFavour, against, abstained] = [votes.inFavour, votes.against, votes.abstained].map(numberOf)
  const ready = inFavour != null && against != null && abstained != null && resolution.trim().length > 1
  const send = () => {
    if (inFavour == null || against == null || abstained == null) return
    deciding.write({
      ...{ itemId: item.id, inFavour, against, abstained, resolution: resolution.trim() },
      ...(meeting.countedBy === 'members' ? { asideSeatIds: asideSeats.map(Number) } : { aside: numberOf(aside) ?? 0 }),
    })
  }
  return (
    <>
      {meeting.countedBy === 'members' ? (
        <Several
          label={t('deliberations.phone.aside')}
          hint={t('deliberations.phone.aside.hint')}
          optional
          options={meeting.seats.flatMap((one) => (one.present ? [{ id: String(one.seatId), name: one.name }] : []))}
          value={asideSeats}
          onChange={setAsideSeats}
        />
      ) : (
        <NumberLine
          label={t('deliberations.phone.aside')}
          hint={t('deliberations.phone.aside.hint')}
          value={aside}
          onChange={setAside}
        />
      )}
      {kinds.map((kind) => (
        <NumberLine
          key={kind}
          label={t(`deliberations.phone.votes.${kind}`)}
          value={votes[kind]}
          onChange={(text) => setVotes({ ...votes, [kind]: text })}
        />
      ))}
      <TextArea
        label={t('deliberations.phone.resolution')}
        hint={t('deliberations.phone.resolution.hint')}
        rows={4}
        max={2000}
        value={resolution}
        onChange={setResolution}
      />
      <Problem problem={deciding.problem} />
      <Press busy={deciding.sending} disabled={!ready} onPress={send}>
        {t('deliberations.phone.save')}
      </Press>
      <Press kind="quiet" onPress={onClose}>
        {t('deliberations.phone.cancel')}
      </Press>
    </>
  )
}
