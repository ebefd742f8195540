import { useState } from 'react'
import { useParams } from 'wouter'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Note } from '#ui/phone/Notes.tsx'
import { Photos } from '#ui/phone/Photos.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { AttendanceForm } from './AttendanceForm.tsx'
import { CallForm } from './CallForm.tsx'
import { MinutesTopic } from './MinutesTopic.tsx'
import type { Meeting } from './minutes.ts'
import { RuleNote } from './RuleNote.tsx'
import { TopicForm } from './TopicForm.tsx'

/** One meeting as its members keep it: who came, what was decided, what became of it. */
export function MinutesPage() {
  const { t } = useSpeech()
  const meetingId = Number(useParams<{ meetingId: string }>().meetingId)
  const read = useRead(deliberations.meeting, { meetingId })
  return (
    <Screen title={t('deliberations.phone.minutes')} back="/meetings">
      <SignedIn why={t('deliberations.phone.own.why')}>
        <Awaited of={read}>
          {(meeting) => (
            <>
              <About meeting={meeting} />
              {meeting.items.map((item) => (
                <MinutesTopic key={item.id} item={item} meeting={meeting} />
              ))}
              {meeting.items.length === 0 ? <p className="soft">{t('deliberations.phone.topics.none')}</p> : null}
              <Steps meeting={meeting} />
            </>
          )}
        </Awaited>
      </SignedIn>
    </Screen>
  )
}

function About({ meeting }: { meeting: Meeting }) {
  const { t, say, language } = useSpeech()
  const { county } = useDoor()
  const { roll, present, id: meetingId } = meeting
  const there = meeting.seats.filter((seat) => seat.present).map((seat) => seat.name)
  const due = meeting.due.map(({ of, n, needed }) => t(`deliberations.phone.due.${of}`, { n, needed }))
  const came = roll === null ? due.join(t('ui.semicolon')) : t('deliberations.present', { roll, present: present ?? 0 })
  const photo = (photoId: number) => addressOf(deliberations.photo, { county, meetingId, photoId }).path
  return (
    <Card title={meeting.bodyName}>
      <Facts
        rows={[
          [t('deliberations.phone.on'), [dayText(meeting.on, language), meeting.time].filter(Boolean).join(' ')],
          [t('deliberations.phone.place'), meeting.place],
          [t('deliberations.phone.state'), t(`deliberations.meeting.${meeting.state}`)],
          [t('deliberations.phone.present'), came],
          [t('deliberations.phone.there'), there.join(t('ui.comma'))],
          [t('deliberations.phone.note'), meeting.note],
        ]}
      />
      <RuleNote rule={meeting.rule} />
      {meeting.short ? <Note careful>{say(meeting.short)}</Note> : null}
      <Photos addresses={meeting.photoIds.map(photo)} label={t('deliberations.phone.photos')} />
    </Card>
  )
}

type Open = 'attendance' | 'topic' | 'again' | null

function Steps({ meeting }: { meeting: Meeting }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { id: meetingId, bodyId, place, may, state } = meeting
  if (meeting.againId !== null)
    return <Go to={`/meetings/${meeting.againId}`}>{t('deliberations.phone.again.there')}</Go>
  if (open === null)
    return (
      <>
        {may.record ? (
          <>
            <Press kind={state === 'called' ? 'main' : 'plain'} onPress={() => setOpen('attendance')}>
              {t('deliberations.phone.attendance')}
            </Press>
            <Press kind="plain" onPress={() => setOpen('topic')}>
              {t('deliberations.phone.topic')}
            </Press>
          </>
        ) : null}
        {may.callAgain ? (
          <Press kind={state === 'inquorate' ? 'main' : 'plain'} onPress={() => setOpen('again')}>
            {t('deliberations.phone.again')}
          </Press>
        ) : null}
      </>
    )
  return (
    <Card title={t(`deliberations.phone.${open}`)}>
      {open === 'attendance' ? <AttendanceForm meeting={meeting} onClose={close} /> : null}
      {open === 'topic' ? <TopicForm meeting={meeting} onClose={close} /> : null}
      {open === 'again' ? <CallForm bodyId={bodyId} again={{ meetingId, place }} onClose={close} /> : null}
    </Card>
  )
}
