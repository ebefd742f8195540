import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { OwnVisits } from '#features/visits/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, Note, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { contacts } from '../../contract.ts'
import { notedText } from '../noted.ts'

type Line = NonNullable<Out<typeof contacts.own>['lines']>[number]

const LONGEST = 200

/** Who looks after one's own household. Refusing is one press and holds at once; asking for another goes to the village. */
export function OwnContactsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('contacts.phone.title')} back="/household">
      <SignedIn why={t('contacts.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(contacts.own, {})
  return (
    <>
      <Awaited of={read}>
        {({ lines }) =>
          lines === null ? (
            <Empty icon="home" title={t('contacts.phone.none')} next={t('contacts.phone.none.next')} />
          ) : (
            <>
              <Note>{t('contacts.phone.about')}</Note>
              {lines.map((line) => (
                <OneLine key={line.id} line={line} />
              ))}
              <OwnVisits />
            </>
          )
        }
      </Awaited>
      <Go to="/visits">{t('contacts.phone.mine')}</Go>
    </>
  )
}

function OneLine({ line }: { line: Line }) {
  const { t, say, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return (
    <Card title={say(line)}>
      <p className="soft small">{say(line.about)}</p>
      {line.contacts.length > 0 ? (
        <Rows label={say(line)}>
          {line.contacts.map((one) => (
            <Row
              key={one.id}
              title={<strong>{one.name}</strong>}
              more={[
                t('contacts.phone.since', { day: day(one.since) }),
                one.termTo && t('contacts.phone.until', { day: day(one.termTo) }),
                one.purpose,
              ]
                .filter(Boolean)
                .join(' · ')}
              side={<Tag tone="plain">{say(one.title)}</Tag>}
            />
          ))}
        </Rows>
      ) : null}
      {line.contacts.length === 0 && line.wish === null ? <p>{t('contacts.phone.nobody')}</p> : null}
      {line.answer ? <Note>{t('contacts.phone.answer', { answer: line.answer })}</Note> : null}
      <Wishes line={line} />
    </Card>
  )
}

/** The household's own word. Each step can be taken back. */
function Wishes({ line }: { line: Line }) {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const wishing = useWrite(contacts.wish, () => {
    setAsking(false)
    setSaid('')
  })
  const wish = (kind: 'another' | 'refuse' | 'takeBack') =>
    wishing.write({ line: line.id, kind, ...(kind === 'another' ? { said: said.trim() } : {}) })
  return (
    <>
      <Problem problem={wishing.problem} />
      {line.wish ? (
        <>
          <Note>{t(line.wish.kind === 'refuse' ? 'contacts.phone.refused' : 'contacts.phone.waits')}</Note>
          {line.wish.noted ? <p className="soft small">{notedText(t, line.wish.noted)}</p> : null}
          <Press kind="plain" busy={wishing.sending} onPress={() => wish('takeBack')}>
            {t('contacts.phone.takeBack')}
          </Press>
        </>
      ) : asking ? (
        <>
          <TextField label={t('contacts.phone.said')} optional max={LONGEST} value={said} onChange={setSaid} />
          <Press busy={wishing.sending} onPress={() => wish('another')}>
            {t('contacts.phone.another.send')}
          </Press>
        </>
      ) : (
        <>
          {line.contacts.length > 0 ? (
            <Press kind="plain" onPress={() => setAsking(true)}>
              {t('contacts.phone.another')}
            </Press>
          ) : null}
          <Press kind="quiet" busy={wishing.sending} onPress={() => wish('refuse')}>
            {t('contacts.phone.refuse')}
          </Press>
        </>
      )}
    </>
  )
}
