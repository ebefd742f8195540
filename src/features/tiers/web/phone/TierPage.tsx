import { useState } from 'react'
import { SignedIn } from '#features/accounts/web/parts.tsx'
import { OwnServed } from '#features/contacts/web/parts.tsx'
import { dayText, momentText } from '#ui/dates.ts'
import { Awaited, Empty, Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Facts, Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { tiers } from '../../contract.ts'
import { contactText, valueText, visitsText } from '../shown.ts'
import { ObjectForm } from './ObjectForm.tsx'

type Own = Out<typeof tiers.own>
type Tier = NonNullable<Own['tier']>

/** How my household is served, why, and what to do when that rests on something wrong. */
export function TierPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('tiers.phone.title')} back="/household">
      <SignedIn why={t('tiers.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(tiers.own, {})
  return (
    <Awaited of={read}>
      {({ tier, history, objections }) => (
        <>
          {tier ? (
            <>
              <Promised of={tier} />
              <OwnServed />
              <Because of={tier} />
            </>
          ) : (
            <Empty icon="home" title={t('tiers.phone.none')} next={t('tiers.phone.none.next')} />
          )}
          {tier ? <Objecting tier={tier} waits={objections.some((one) => one.state === 'waiting')} /> : null}
          <Objections of={objections} />
          <Before of={history} />
        </>
      )}
    </Awaited>
  )
}

function Promised({ of }: { of: Tier }) {
  const { t, say, language } = useSpeech()
  return (
    <>
      <Card title={say(of.words)}>
        <Facts
          rows={[
            [t('tiers.phone.mode'), say(of.service.mode)],
            [t('tiers.phone.visits'), visitsText(t, of.service)],
            [t('tiers.phone.contact'), t(`tiers.contact.${of.service.contact}`)],
            ...(of.contact ? [whoRow(t, say, of.contact)] : []),
            [t('tiers.phone.since'), dayText(of.since, language)],
            [t('tiers.phone.review'), dayText(of.reviewOn, language)],
          ]}
        />
      </Card>
      <Note>{t('tiers.phone.private')}</Note>
    </>
  )
}

type Spoken = ReturnType<typeof useSpeech>

const whoRow = (t: Spoken['t'], say: Spoken['say'], contact: NonNullable<Tier['contact']>): [string, string] => [
  t(`tiers.who.${contact.by}`),
  contactText(say, contact),
]

function Because({ of }: { of: Tier }) {
  const { t, say, language } = useSpeech()
  const { source, packId, packVersion } = of.rule
  const from = dayText(of.rule.from, language)
  return (
    <Card title={t('tiers.phone.because')}>
      <p>{of.row ? say(of.row) : t('tiers.otherwise')}</p>
      {of.facts.length > 0 ? (
        <>
          <h3>{t('tiers.phone.facts')}</h3>
          <Facts rows={of.facts.map(({ fact, words, value }) => [say(words), valueText(t, fact, value)])} />
        </>
      ) : null}
      {of.missing.length > 0 ? (
        <>
          <h3>{t('tiers.phone.missing')}</h3>
          <p>{of.missing.map(({ words }) => say(words)).join(language === 'zh' ? '、' : '; ')}</p>
        </>
      ) : null}
      <p className="soft small">{t('tiers.phone.rule', { source, version: `${packId} ${packVersion}`, from })}</p>
    </Card>
  )
}

function Objecting({ tier, waits }: { tier: Tier; waits: boolean }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  if (waits) return null
  return open ? (
    <ObjectForm tier={tier} onSent={() => setOpen(false)} />
  ) : (
    <Press kind="plain" onPress={() => setOpen(true)}>
      {t('tiers.phone.object')}
    </Press>
  )
}

function Objections({ of }: { of: Own['objections'] }) {
  const { t } = useSpeech()
  return of.length === 0 ? null : (
    <>
      <h2>{t('tiers.phone.objections')}</h2>
      {of.map((one) => (
        <OneObjection key={one.id} of={one} />
      ))}
    </>
  )
}

const tones = { waiting: 'accent', accepted: 'green', refused: 'yellow', withdrawn: 'plain' } as const

function OneObjection({ of }: { of: Own['objections'][number] }) {
  const { t, say, language } = useSpeech()
  const withdrawing = useWrite(tiers.withdraw)
  return (
    <Card title={of.fact ? say(of.fact.words) : say(of.tier)}>
      <p>
        <Tag tone={tones[of.state]}>{t(`tiers.state.${of.state}`)}</Tag>{' '}
        <span className="soft small">{momentText(of.at, language)}</span>
      </p>
      <p>{of.reason}</p>
      {of.noted ? (
        <p className="soft small">{t('heard.noted', { heard: t(`heard.${of.noted.heard}`), name: of.noted.name })}</p>
      ) : null}
      {of.answer ? <p>{t('tiers.phone.answer', { answer: of.answer })}</p> : null}
      {of.state === 'accepted' && of.tierAfter ? <p>{t('tiers.phone.after', { tier: say(of.tierAfter) })}</p> : null}
      <Problem problem={withdrawing.problem} />
      {of.state === 'waiting' ? (
        <Press kind="plain" busy={withdrawing.sending} onPress={() => withdrawing.write({ objectionId: of.id })}>
          {t('tiers.phone.withdraw')}
        </Press>
      ) : null}
    </Card>
  )
}

function Before({ of }: { of: Own['history'] }) {
  const { t, say, language } = useSpeech()
  const period = ({ from, to }: Own['history'][number]) =>
    t('tiers.phone.period', { from: dayText(from, language), to: dayText(to, language) })
  return of.length === 0 ? null : (
    <Card title={t('tiers.phone.history')}>
      <Rows>
        {of.map((one) => (
          <Row
            key={one.id}
            title={say(one.words)}
            more={`${period(one)} · ${one.row ? say(one.row) : t('tiers.otherwise')}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
