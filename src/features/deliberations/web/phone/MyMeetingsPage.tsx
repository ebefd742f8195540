import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, More } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { RowLink, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { deliberations } from '../../contract.ts'
import { CallForm } from './CallForm.tsx'
import type { OwnBody } from './minutes.ts'
import { RuleNote } from './RuleNote.tsx'

/** The bodies in which the reader sits, with their meetings: a seat is enough to keep the minutes, no post is needed. */
export function MyMeetingsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('deliberations.phone.own')} back="/bodies">
      <SignedIn why={t('deliberations.phone.own.why')}>
        <p className="soft">{t('deliberations.phone.own.about')}</p>
        <Bodies />
      </SignedIn>
    </Screen>
  )
}

function Bodies() {
  const { t } = useSpeech()
  const list = useList(deliberations.bodies, { own: true })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty
            icon="people"
            title={t('deliberations.phone.own.none')}
            next={t('deliberations.phone.own.none.next')}
          />
        ) : (
          <>
            {list.rows.map((body) => (
              <OneBody key={body.id} body={body} />
            ))}
            <More list={list} />
          </>
        )
      }
    </Awaited>
  )
}

function OneBody({ body }: { body: OwnBody }) {
  const { t, say, language } = useSpeech()
  const [calling, setCalling] = useState(false)
  const list = useList(deliberations.meetings, { bodyId: body.id, limit: 10 })
  return (
    <Card title={body.name}>
      <p className="soft">{[body.areaName, say(body.kindName)].join(' · ')}</p>
      <RuleNote rule={body.rule} />
      {list.first && list.rows.length === 0 ? <p className="soft">{t('deliberations.phone.meetings.none')}</p> : null}
      {list.rows.length > 0 ? (
        <Rows label={t('deliberations.phone.meetings')}>
          {list.rows.map((one) => (
            <RowLink
              key={one.id}
              to={`/meetings/${one.id}`}
              title={[dayText(one.on, language), one.time].filter(Boolean).join(' ')}
              more={[one.place, t('deliberations.phone.topics.n', { n: one.topics })].filter(Boolean).join(' · ')}
              side={
                <Tag tone={one.state === 'inquorate' ? 'yellow' : 'plain'}>
                  {t(one.againId === null ? `deliberations.meeting.${one.state}` : 'deliberations.phone.again.done')}
                </Tag>
              }
            />
          ))}
        </Rows>
      ) : null}
      <More list={list} />
      {calling ? (
        <CallForm bodyId={body.id} onClose={() => setCalling(false)} />
      ) : (
        <Press kind="plain" onPress={() => setCalling(true)}>
          {t('deliberations.phone.call')}
        </Press>
      )}
    </Card>
  )
}
