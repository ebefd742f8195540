import { Alert, Button, Descriptions, Spin, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { dayText } from '#ui/dates.ts'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor, useRead } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { AttendanceDrawer } from './AttendanceDrawer.tsx'
import { CallDrawer } from './CallDrawer.tsx'
import { RaiseDrawer } from './RaiseDrawer.tsx'
import type { Meeting } from './shown.ts'
import { TopicCard } from './TopicCard.tsx'

/** The minutes of one meeting: who was due and came, what was decided, and what became of it. */
export function MeetingPage() {
  const { t, say, language } = useSpeech()
  const meetingId = Number(useParams<{ meetingId: string }>().meetingId)
  const { data, problem, isPending, refetch } = useRead(deliberations.meeting, { meetingId })
  return (
    <>
      <PageHead
        title={data ? `${data.bodyName} · ${dayText(data.on, language)}` : ''}
        about={data ? [say(data.kindName), data.areaName, data.place].filter(Boolean).join(' · ') : undefined}
      >
        <Link href="/deliberations/meetings">
          <Button tabIndex={-1}>{t('deliberations.desk.back')}</Button>
        </Link>
        {data && <Steps meeting={data} />}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          {data.short && <Alert type="warning" showIcon title={say(data.short)} className="sz-problem" />}
          <About meeting={data} />
          <Section title={t('deliberations.desk.topics')}>
            {data.items.length === 0 && <p className="sz-quiet">{t('deliberations.desk.topics.none')}</p>}
            {data.items.map((item) => (
              <TopicCard key={item.id} item={item} meeting={data} />
            ))}
          </Section>
        </>
      )}
    </>
  )
}

function Steps({ meeting }: { meeting: Meeting }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<'attendance' | 'raise' | 'again' | null>(null)
  const close = () => setOpen(null)
  const { bodyId, id, place, may } = meeting
  return (
    <>
      {may.record && (
        <>
          <Button type={meeting.state === 'called' ? 'primary' : 'default'} onClick={() => setOpen('attendance')}>
            {t('deliberations.desk.attendance')}
          </Button>
          <Button onClick={() => setOpen('raise')}>{t('deliberations.desk.raise')}</Button>
        </>
      )}
      {may.callAgain && (
        <Button type={meeting.state === 'inquorate' ? 'primary' : 'default'} onClick={() => setOpen('again')}>
          {t('deliberations.desk.again')}
        </Button>
      )}
      {open === 'attendance' && <AttendanceDrawer meeting={meeting} onClose={close} />}
      {open === 'raise' && <RaiseDrawer meeting={meeting} onClose={close} />}
      {open === 'again' && <CallDrawer onClose={close} again={{ bodyId, meetingId: id, place }} />}
    </>
  )
}

function About({ meeting }: { meeting: Meeting }) {
  const { t, say } = useSpeech()
  const { county } = useDoor()
  const { rule, roll, present, seats, photoIds } = meeting
  const there = seats.filter((seat) => seat.present)
  const due = meeting.due
    .map((way) => t(`deliberations.desk.due.${way.of}`, { n: way.n, needed: way.needed }))
    .join(t('ui.semicolon'))
  const photo = (photoId: number) => addressOf(deliberations.photo, { county, meetingId: meeting.id, photoId }).path
  const lines = [
    ['state', <Tag key="state">{t(`deliberations.meeting.${meeting.state}`)}</Tag>],
    ['present', roll === null ? due : t('deliberations.present', { roll, present: present ?? 0 })],
    ['there', there.map((seat) => seat.name).join(t('ui.comma'))],
    [
      'rule',
      `${rule.ways.map((way) => say(way.words)).join(t('deliberations.desk.or'))}${t('ui.semicolon')}${t('deliberations.desk.agree', { share: say(rule.agree) })} ${rule.law ?? ''}`,
    ],
    ['note', meeting.note],
    [
      'photos',
      photoIds.length === 0
        ? ''
        : photoIds.map((one, i) => (
            <a key={one} href={photo(one)} target="_blank" rel="noreferrer">
              {t('deliberations.desk.photo', { n: i + 1 })}{' '}
            </a>
          )),
    ],
  ] as const
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={lines.flatMap(([key, value]) =>
        value === '' ? [] : [{ key, label: t(`deliberations.desk.about.${key}`), children: value }],
      )}
    />
  )
}
