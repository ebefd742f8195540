import { useState } from 'react'
import { useUpload } from '#features/attachments/web/parts.tsx'
import type { RollKind } from '#kernel/deliberation/rule.ts'
import { todayHere } from '#ui/dates.ts'
import { Choices, Several } from '#ui/phone/Choosing.tsx'
import { DayField } from '#ui/phone/DayField.tsx'
import { Problem } from '#ui/phone/Notes.tsx'
import { PhotoPicker } from '#ui/phone/Photos.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { TextArea } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import { usePhotos } from '#ui/usePhotos.ts'
import { useWrite } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { type Meeting, numberOf } from './minutes.ts'
import { NumberLine } from './NumberLine.tsx'

type Given = { on: string; way: RollKind; seats: string[]; count: string; note: string }

/** Who came: pressed where members are due, a number where the place is. A photo of the sign-in sheet may lie beside it. */
export function AttendanceForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useSpeech()
  const there = meeting.seats.filter((seat) => seat.present).map((seat) => String(seat.seatId))
  const [given, setGiven] = useState<Given>({
    ...{ on: meeting.on > todayHere() ? todayHere() : meeting.on, seats: there, note: meeting.note },
    way: meeting.countedBy ?? meeting.due[0]?.of ?? 'members',
    count: meeting.present === null ? '' : String(meeting.present),
  })
  const change = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const photos = usePhotos(`meeting-${meeting.id}`, 6)
  const uploading = useUpload()
  const holding = useWrite(deliberations.hold, () => {
    photos.drop()
    onClose()
  })
  const members = given.way === 'members'
  const present = numberOf(given.count)
  const send = async () => {
    const attachmentIds = await uploading.upload(photos.photos.map((photo) => photo.blob)).catch(() => null)
    if (!attachmentIds) return
    const { on, way: countedBy, note } = given
    holding.write({
      ...{ meetingId: meeting.id, on, countedBy, note: note.trim(), attachmentIds },
      ...(members ? { seatIds: given.seats.map(Number) } : { present: present ?? 0 }),
    })
  }
  return (
    <>
      <DayField label={t('deliberations.phone.on')} value={given.on} onChange={(on) => change({ on })} />
      {meeting.due.length > 1 ? (
        <Choices
          label={t('deliberations.phone.countedBy')}
          options={meeting.due.map(({ of }) => ({ id: of, name: t(`deliberations.due.${of}`) }))}
          value={given.way}
          onChange={(way) => change({ way: meeting.due.find(({ of }) => of === way)?.of ?? given.way })}
        />
      ) : null}
      <Counted meeting={meeting} given={given} onChange={change} />
      <TextArea
        label={t('deliberations.phone.note')}
        optional
        rows={3}
        max={2000}
        value={given.note}
        onChange={(note) => change({ note })}
      />
      <PhotoPicker of={photos} label={t('deliberations.phone.photos')} />
      <Problem problem={holding.problem ?? uploading.problem} />
      <Press
        busy={holding.sending || uploading.sending}
        disabled={!members && present === null}
        onPress={() => void send()}
      >
        {t('deliberations.phone.save')}
      </Press>
      <Press kind="quiet" onPress={onClose}>
        {t('deliberations.phone.cancel')}
      </Press>
    </>
  )
}

type CountedProps = { meeting: Meeting; given: Given; onChange: (part: Partial<Given>) => void }

function Counted({ meeting, given, onChange }: CountedProps) {
  const { t } = useSpeech()
  const due = meeting.due.find((one) => one.of === given.way)
  const hint = due ? t(`deliberations.phone.due.${given.way}`, { n: due.n, needed: due.needed }) : ''
  if (given.way !== 'members')
    return (
      <NumberLine
        label={t('deliberations.phone.count')}
        hint={hint}
        value={given.count}
        onChange={(count) => onChange({ count })}
      />
    )
  return (
    <Several
      label={t('deliberations.phone.came')}
      hint={[hint, t('deliberations.phone.came.hint')].filter(Boolean).join(t('ui.semicolon'))}
      options={meeting.seats.map((seat) => ({ id: String(seat.seatId), name: seat.name }))}
      value={given.seats}
      onChange={(seats) => onChange({ seats })}
    />
  )
}
