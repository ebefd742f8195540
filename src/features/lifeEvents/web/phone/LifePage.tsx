import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, More, Note } from '#ui/phone/Notes.tsx'
import { Go } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useList } from '#wire/hooks.ts'
import { lifeEvents } from '../../contract.ts'
import { type EventRow, useSentence } from '../sentence.ts'

/** What the register says happened to my household, from where the office knows it and who wrote it down. */
export function LifePage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('lifeEvents.phone.title')} back="/household">
      <SignedIn why={t('lifeEvents.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const list = useList(lifeEvents.own, {})
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="home" title={t('lifeEvents.phone.none')} next={t('lifeEvents.phone.none.next')} />
        ) : (
          <>
            <Note>{t('lifeEvents.phone.about')}</Note>
            <Card tight>
              <Rows label={t('lifeEvents.phone.title')}>
                {list.rows.map((event) => (
                  <OneEvent key={event.id} event={event} />
                ))}
              </Rows>
            </Card>
            <More list={list} />
            <Go to="/household/ask">{t('lifeEvents.phone.wrong')}</Go>
          </>
        )
      }
    </Awaited>
  )
}

function OneEvent({ event }: { event: EventRow }) {
  const { t, language } = useSpeech()
  const sentence = useSentence()
  const undone = event.undoneBy !== null
  const by = t('lifeEvents.phone.by', { name: event.byName ?? '—', source: t(`lifeEvents.source.${event.source}`) })
  return (
    <Row
      title={undone ? <del>{sentence(event)}</del> : <strong>{sentence(event)}</strong>}
      more={[dayText(event.day, language), by, event.sourceNote].filter(Boolean).join(' · ')}
      side={undone ? <Tag tone="plain">{t('lifeEvents.phone.undone')}</Tag> : null}
    />
  )
}
