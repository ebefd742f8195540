import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Awaited, Empty, More, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { TextField } from '#ui/phone/Typing.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { minorLooks } from '../../contract.ts'

type Look = Out<typeof minorLooks.waiting>['rows'][number]

/** What waits for the officer for minors, decided where they are: whoever asked waits with a family at the counter. */
export function WaitingPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('minorLooks.title')}>
      <SignedIn why={t('minorLooks.why')}>
        <p className="soft">{t('minorLooks.about')}</p>
        <Looks />
      </SignedIn>
    </Screen>
  )
}

function Looks() {
  const { t } = useSpeech()
  const list = useList(minorLooks.waiting, {}, { everySeconds: 60 })
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() => (
        <>
          {list.rows.length === 0 ? (
            <Empty icon="check" title={t('minorLooks.waiting.none')} next={t('minorLooks.waiting.none.next')} />
          ) : (
            list.rows.map((look) => <OneLook key={look.id} look={look} />)
          )}
          <More list={list} />
        </>
      )}
    </Awaited>
  )
}

function OneLook({ look }: { look: Look }) {
  const { t, language } = useSpeech()
  return (
    <Card title={`${look.personName} · ${t(`minorLooks.field.${look.field}`)}`}>
      <p>
        {look.byName} {look.byTitle}
        <br />
        <span className="soft small">
          {look.villageName} · {momentText(look.askedAt, language)}
        </span>
      </p>
      <p>
        {t('minorLooks.reason')}：{look.reason}
      </p>
      {look.own ? <p className="soft">{t('minorLooks.decide.own')}</p> : <Decide look={look} />}
    </Card>
  )
}

/** A word either way: the asker reads it, and so does whoever audits. */
function Decide({ look }: { look: Look }) {
  const { t } = useSpeech()
  const [word, setWord] = useState('')
  const [pressed, setPressed] = useState(false)
  const deciding = useWrite(minorLooks.decide)
  const said = word.trim()
  const send = (approve: boolean) => {
    setPressed(true)
    if (said.length >= 2) deciding.write({ lookId: look.id, approve, word: said })
  }
  return (
    <>
      <TextField
        label={t('minorLooks.decide.word')}
        fault={pressed && said.length < 2 ? t('minorLooks.decide.short') : null}
        value={word}
        onChange={setWord}
        max={200}
      />
      <Problem problem={deciding.problem} />
      <Press busy={deciding.sending} onPress={() => send(true)}>
        {t('minorLooks.approve')}
      </Press>
      <Press kind="plain" busy={deciding.sending} onPress={() => send(false)}>
        {t('minorLooks.refuse')}
      </Press>
    </>
  )
}
