import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText, todayHere } from '#ui/dates.ts'
import { Awaited, Empty, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { studios } from '../../contract.ts'

type Studio = Out<typeof studios.own>['rows'][number]

/** A deputy's studio on the phone: its days, what was said there, and one press that makes a request of it. */
export function StudioPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('studios.title')} back="/bodies">
      <SignedIn why={t('studios.why')}>
        <Studios />
      </SignedIn>
    </Screen>
  )
}

function Studios() {
  const { t } = useSpeech()
  const read = useRead(studios.own, {})
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('studios.none')} next={t('studios.none.next')} />
        ) : (
          rows.map((studio) => <OneStudio key={studio.id} studio={studio} />)
        )
      }
    </Awaited>
  )
}

function OneStudio({ studio }: { studio: Studio }) {
  const { t, language } = useSpeech()
  const days = studio.openings
    .slice(0, 3)
    .map(({ on, from, to }) => t('studios.opening', { day: dayText(on, language), from, to }))
  return (
    <>
      <Card title={studio.name}>
        <p className="soft">{studio.areaName}</p>
        <Facts rows={[[t('studios.openings'), days.join('；') || t('studios.openings.none')]]} />
      </Card>
      <Receive bodyId={studio.id} />
      <Receptions studio={studio} />
    </>
  )
}

function Receive({ bodyId }: { bodyId: number }) {
  const { t } = useSpeech()
  const [topic, setTopic] = useState('')
  const receiving = useWrite(studios.receive, () => setTopic(''))
  return (
    <Card title={t('studios.receive')}>
      <p className="soft">{t('studios.receive.about')}</p>
      <TextField label={t('studios.topic')} max={500} value={topic} onChange={setTopic} />
      <Problem problem={receiving.problem} />
      <Press busy={receiving.sending} onPress={() => receiving.write({ bodyId, on: todayHere(), topic: topic.trim() })}>
        {t('studios.save')}
      </Press>
    </Card>
  )
}

function Receptions({ studio }: { studio: Studio }) {
  const { t, language } = useSpeech()
  const asking = useWrite(studios.ask)
  if (studio.receptions.length === 0) return null
  return (
    <Card title={t('studios.receptions')}>
      <Problem problem={asking.problem} />
      <Rows label={t('studios.receptions')}>
        {studio.receptions.map((one) => (
          <div key={one.id}>
            <Row
              title={one.topic}
              more={[dayText(one.on, language), one.answer && t('studios.answered', { answer: one.answer })]
                .filter(Boolean)
                .join(' · ')}
              side={one.number ? <Tag tone="plain">{t('studios.number', { number: one.number })}</Tag> : null}
            />
            {one.number || one.answer ? null : (
              <Press
                kind="plain"
                busy={asking.sending}
                onPress={() => asking.write({ bodyId: studio.id, receptionId: one.id })}
              >
                {t('studios.ask')}
              </Press>
            )}
          </div>
        ))}
      </Rows>
    </Card>
  )
}
