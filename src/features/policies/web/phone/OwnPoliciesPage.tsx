import { SignedIn } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Awaited, Empty, Note, Problem } from '#ui/phone/Notes.tsx'
import { Press } from '#ui/phone/Press.tsx'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card, Screen } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { policies } from '../../contract.ts'

type Sheet = NonNullable<Out<typeof policies.readOwn>['household']>

/** Which policies the own household uses; and which may be for it, once it wants to hear of them. */
export function OwnPoliciesPage() {
  const { t } = useSpeech()
  return (
    <Screen title={t('policies.phone.title')} back="/household">
      <SignedIn why={t('policies.phone.why')}>
        <Own />
      </SignedIn>
    </Screen>
  )
}

function Own() {
  const { t } = useSpeech()
  const read = useRead(policies.readOwn, {})
  return (
    <Awaited of={read}>
      {({ household }) =>
        household ? (
          <>
            <Used sheet={household} />
            {household.consent ? <Matches sheet={household} /> : null}
            <Consent sheet={household} />
          </>
        ) : (
          <Empty icon="home" title={t('policies.phone.none')} next={t('policies.phone.none.next')} />
        )
      }
    </Awaited>
  )
}

function Used({ sheet }: { sheet: Sheet }) {
  const { t, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return (
    <Card title={t('policies.phone.used')}>
      {sheet.uses.length === 0 ? <p className="soft">{t('policies.phone.used.none')}</p> : null}
      <Rows label={t('policies.phone.used')}>
        {sheet.uses.map((use) => (
          <Row
            key={use.id}
            title={<strong>{use.title}</strong>}
            more={[t('policies.since', { day: day(use.from) }), use.to && t('policies.until', { day: day(use.to) })]
              .filter(Boolean)
              .join(' ')}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Matches({ sheet }: { sheet: Sheet }) {
  const { t } = useSpeech()
  return (
    <Card title={t('policies.phone.matches')}>
      {sheet.matches.length === 0 ? <p className="soft">{t('policies.phone.matches.none')}</p> : null}
      <Rows label={t('policies.phone.matches')}>
        {sheet.matches.map((one) => (
          <Row
            key={one.policyId}
            title={<strong>{one.title}</strong>}
            more={
              <>
                <span className="row-line">{[one.number, one.summary].filter(Boolean).join(' · ')}</span>
                <span className="row-line">
                  {t('policies.phone.because', {
                    facts: one.because.map((fact) => t(`policies.fact.${fact}`)).join('、'),
                  })}
                </span>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function Consent({ sheet }: { sheet: Sheet }) {
  const { t, language } = useSpeech()
  const agreeing = useWrite(policies.agree)
  const { consent } = sheet
  return (
    <>
      <Note>
        {consent ? t('policies.phone.agreed', { day: dayText(consent.since, language) }) : t('policies.phone.ask')}
      </Note>
      <Problem problem={agreeing.problem} />
      <Press
        kind={consent ? 'plain' : 'main'}
        busy={agreeing.sending}
        onPress={() => agreeing.write({ given: consent === null })}
      >
        {t(consent ? 'policies.phone.takeBack' : 'policies.phone.agree')}
      </Press>
    </>
  )
}
