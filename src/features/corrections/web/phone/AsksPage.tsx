import { SignedIn } from '#features/accounts/web/parts.tsx'
import { momentText } from '#ui/dates.ts'
import { Awaited, Empty, More, Problem } from '#ui/phone/Notes.tsx'
import { Go, Press } from '#ui/phone/Press.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useList, useWrite } from '#wire/hooks.ts'
import { corrections } from '../../contract.ts'
import { wordOf } from '../asked.ts'

type Ask = Out<typeof corrections.mine>['rows'][number]

/** What this family has asked for, and what became of it. */
export function AsksPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('corrections.phone.mine')} back="/household">
      <SignedIn why={t('corrections.phone.why')}>
        <Asks />
      </SignedIn>
    </Screen>
  )
}

function Asks() {
  const { t } = useSpeech()
  const list = useList(corrections.mine, {})
  return (
    <Awaited of={{ ...list, data: list.first }}>
      {() => (
        <>
          {list.rows.length === 0 ? (
            <Empty icon="home" title={t('corrections.phone.none')} next={t('corrections.phone.none.next')} />
          ) : (
            list.rows.map((ask) => <OneAsk key={ask.id} of={ask} />)
          )}
          <More list={list} />
          <Go to="/household/ask">{t('corrections.phone.ask')}</Go>
        </>
      )}
    </Awaited>
  )
}

const tones = { waiting: 'accent', accepted: 'green', refused: 'yellow', withdrawn: 'plain' } as const

function OneAsk({ of }: { of: Ask }) {
  const { t, language } = useSpeech()
  const withdrawing = useWrite(corrections.withdraw)
  const word = (value: string) => {
    const key = wordOf(of.field, value)
    return key ? t(key) : value
  }
  return (
    <Card title={[of.personName, t(`corrections.field.${of.field}`)].filter(Boolean).join(' · ')}>
      <p>
        <Tag tone={tones[of.state]}>{t(`corrections.state.${of.state}`)}</Tag>{' '}
        <span className="soft small">{momentText(of.at, language)}</span>
      </p>
      {of.now && of.state === 'waiting' ? <p className="soft">{t('corrections.now', { now: word(of.now) })}</p> : null}
      <p>{t('corrections.said', { said: word(of.said) })}</p>
      {of.answer ? <p>{t('corrections.answer', { answer: of.answer })}</p> : null}
      <Problem problem={withdrawing.problem} />
      {of.state === 'waiting' ? (
        <Press kind="plain" busy={withdrawing.sending} onPress={() => withdrawing.write({ askId: of.id })}>
          {t('corrections.phone.withdraw')}
        </Press>
      ) : null}
    </Card>
  )
}
