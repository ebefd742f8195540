import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, Note } from '#ui/phone/Notes.tsx'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { openCalls } from '../../contract.ts'
import { Candidates } from './Candidates.tsx'
import type { OwnCall } from './ownCall.ts'
import { Standing } from './Standing.tsx'

/** The calls for the grid of one's own household: stand, vote once, and read what came of it. */
export function CallsPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('openCalls.title')} back="/bodies">
      <SignedIn why={t('openCalls.phone.why')}>
        <p className="soft">{t('openCalls.phone.about')}</p>
        <Calls />
      </SignedIn>
    </Screen>
  )
}

function Calls() {
  const { t } = useSpeech()
  const read = useRead(openCalls.mine, {})
  return (
    <Awaited of={read}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('openCalls.phone.none')} next={t('openCalls.phone.none.next')} />
        ) : (
          rows.map((call) => <OneCall key={call.id} call={call} />)
        )
      }
    </Awaited>
  )
}

function OneCall({ call }: { call: OwnCall }) {
  const { t, say, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return (
    <Card title={`${say(call.title)} · ${call.gridName}`}>
      <p className="soft">
        {t(call.state === 'open' ? `openCalls.stage.${call.stage}` : `openCalls.state.${call.state}`)}
        {call.why ? `：${t(`openCalls.why.${call.why}`)}` : ''}
        <br />
        {t('openCalls.until.offers', { day: day(call.offersUntil) })}，
        {t('openCalls.until.votes', { day: day(call.votesUntil) })}
        <br />
        {t(call.secret ? 'openCalls.secret' : 'openCalls.named')}
      </p>
      {call.said ? <p>{call.said}</p> : null}
      <Facts
        rows={[
          [t('openCalls.phone.duties'), call.duties.map(say).join('；')],
          [
            t('openCalls.title'),
            call.stage === 'offers' ? null : t('openCalls.turnout', { present: call.present, roll: call.roll }),
          ],
        ]}
      />
      {call.chosen ? <Note>{t('openCalls.phone.chosen', { name: call.chosen })}</Note> : null}
      <Candidates call={call} />
      {call.state === 'open' && call.stage === 'offers' ? <Standing call={call} /> : null}
      <TakenBack what="name" of={call.nameTakenBack} />
      <TakenBack what="vote" of={call.voteTakenBack} />
      {call.voted ? (
        <Note>
          {t('openCalls.phone.voted')}
          {call.noted ? t('heard.noted', { heard: t(`heard.${call.noted.heard}`), name: call.noted.name }) : null}
        </Note>
      ) : null}
    </Card>
  )
}

/** What the office had written down for this household and took back: never behind its back. */
function TakenBack({ what, of }: { what: 'name' | 'vote'; of: OwnCall['voteTakenBack'] }) {
  const { t, language } = useSpeech()
  if (!of) return null
  return <Note>{t(`openCalls.phone.back.${what}`, { day: dayText(of.on, language), name: of.name, why: of.why })}</Note>
}
