import { useState } from 'react'
import { useSearch } from 'wouter'
import { dayText, momentText } from '#ui/dates.ts'
import { Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { Path } from '#ui/phone/Timeline.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useWrite } from '#wire/hooks.ts'
import { requests } from '../../contract.ts'
import { Due, useDueText } from './Due.tsx'
import { Steps } from './Steps.tsx'

const NUMBER_LENGTH = 8
const TAIL_LENGTH = 4

/** Follows one matter without signing in: its number, and the end of the phone number that was given. */
export function FollowPage() {
  const { t } = useSpeech()
  const [number, setNumber] = useState(new URLSearchParams(useSearch()).get('number') ?? '')
  const [phoneTail, setPhoneTail] = useState('')
  const following = useWrite(requests.follow)
  const ready = number.length === NUMBER_LENGTH && phoneTail.length === TAIL_LENGTH
  const follow = () => {
    if (ready) following.write({ number, phoneTail })
  }
  return (
    <Screen title={t('requests.phone.follow')}>
      <Card>
        <TextField
          label={t('requests.phone.number')}
          hint={t('requests.phone.number.hint')}
          value={number}
          onChange={(text) => setNumber(text.toUpperCase().replace(/[^0-9A-Z]/g, ''))}
          max={NUMBER_LENGTH}
          input={{ autoCapitalize: 'characters', autoComplete: 'off' }}
        />
        <TextField
          label={t('requests.phone.tail')}
          hint={t('requests.phone.tail.hint')}
          value={phoneTail}
          onChange={(text) => setPhoneTail(text.replace(/\D/g, ''))}
          max={TAIL_LENGTH}
          input={{ inputMode: 'numeric', autoComplete: 'off' }}
          onEnter={follow}
        />
        <Problem problem={following.problem} />
        <Press busy={following.sending} disabled={!ready} onPress={follow}>
          {t('requests.phone.follow.see')}
        </Press>
      </Card>
      {following.done ? (
        <Followed of={following.done} />
      ) : (
        <p className="soft small">{t('requests.phone.follow.lost')}</p>
      )}
    </Screen>
  )
}

function Followed({ of }: { of: Out<typeof requests.follow> }) {
  const { t, say, language } = useSpeech()
  const dueText = useDueText()
  return (
    <>
      <section className="card" aria-live="polite">
        <div className="tags">
          <Tag>{say(of.state.words)}</Tag>
          <Due due={of.due} />
        </div>
        <p className="title">{of.title}</p>
        <Path
          label={t('requests.phone.path')}
          stops={of.path.map((stop) => ({ id: stop.id, name: say(stop.words) }))}
          now={of.stateId}
        />
        {of.mergedInto ? <Note>{t('requests.phone.merged', { number: of.mergedInto })}</Note> : null}
        <Facts
          rows={[
            [
              t('requests.phone.handler'),
              of.handler
                ? `${of.handler.name}（${say(of.handler.title)}）`
                : of.due && t('requests.phone.handler.none'),
            ],
            [t('requests.phone.sorted.class'), of.triage && say(of.triage.words)],
            [t('requests.phone.sorted.follows'), of.triage && say(of.triage.follows)],
            [t('requests.phone.promised'), of.promisedOn ? dayText(of.promisedOn, language) : null],
            [t('requests.phone.dueBy'), dueText(of.due)],
            [t('requests.phone.answer'), of.answer],
            [t('requests.phone.who'), of.requesterName],
            [t('requests.phone.came'), momentText(of.receivedAt, language)],
          ]}
        />
      </section>
      <Card title={t('requests.phone.steps')}>
        <Steps steps={of.steps} />
      </Card>
    </>
  )
}
