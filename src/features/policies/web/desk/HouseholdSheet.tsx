import { Button, Popconfirm, Spin } from 'antd'
import { dayText, todayHere } from '#ui/dates.ts'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { policies } from '../../contract.ts'
import { UseForm } from './UseForm.tsx'

type Sheet = Out<typeof policies.ofHousehold>
type Props = { householdId: number; sheet: Sheet }

/** What a household uses, whether it wants policies laid beside what is known of it, and which those are. */
export function HouseholdSheet({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { data, problem, refetch } = useRead(policies.ofHousehold, { householdId })
  if (!data) return problem ? <ProblemNote problem={problem} again={() => void refetch()} /> : <Spin />
  return (
    <>
      <h3>{t('policies.desk.uses')}</h3>
      <Uses householdId={householdId} sheet={data} />
      <UseForm householdId={householdId} sheet={data} />
      <h3>{t('policies.desk.matches')}</h3>
      <Matches sheet={data} />
      <Consent householdId={householdId} sheet={data} />
    </>
  )
}

function Uses({ householdId, sheet }: Props) {
  const { t, language } = useSpeech()
  const ending = useWrite(policies.endUse)
  const striking = useWrite(policies.strikeUse)
  const day = (value: string) => dayText(value, language)
  if (sheet.uses.length === 0) return <p className="sz-quiet">{t('policies.desk.uses.none')}</p>
  return (
    <>
      <ProblemNote problem={ending.problem ?? striking.problem} />
      <ul>
        {sheet.uses.map((use) => (
          <li key={use.id}>
            {use.title} · {t('policies.since', { day: day(use.from) })}{' '}
            {use.to ? (
              t('policies.until', { day: day(use.to) })
            ) : (
              <Popconfirm
                title={t('policies.desk.end.sure')}
                okText={t('policies.desk.end')}
                cancelText={t('ui.cancel')}
                onConfirm={() => ending.write({ householdId, useId: use.id, to: todayHere() })}
              >
                <Button size="small">{t('policies.desk.end')}</Button>
              </Popconfirm>
            )}{' '}
            <Button size="small" type="link" onClick={() => striking.write({ householdId, useId: use.id })}>
              {t('policies.desk.strike')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Matches({ sheet }: { sheet: Sheet }) {
  const { t } = useSpeech()
  if (!sheet.consent) return <p className="sz-quiet">{t('policies.desk.matches.closed')}</p>
  if (sheet.matches.length === 0) return <p className="sz-quiet">{t('policies.desk.matches.none')}</p>
  return (
    <ul>
      {sheet.matches.map((one) => (
        <li key={one.policyId}>
          {[one.title, one.number].filter(Boolean).join(' · ')}
          <span className="sz-quiet"> {one.because.map((fact) => t(`policies.fact.${fact}`)).join('、')}</span>
        </li>
      ))}
    </ul>
  )
}

function Consent({ householdId, sheet: { consent } }: Props) {
  const { t, language } = useSpeech()
  const noting = useWrite(policies.noteConsent)
  const since = consent && dayText(consent.since, language)
  return (
    <>
      <ProblemNote problem={noting.problem} />
      <div className="sz-inline">
        <span>
          {consent
            ? t(consent.byHousehold ? 'policies.desk.consent.own' : 'policies.desk.consent.told', { day: since ?? '' })
            : t('policies.desk.consent.ask')}
        </span>
        <Button
          size="small"
          loading={noting.sending}
          onClick={() => noting.write({ householdId, given: consent === null })}
        >
          {t(consent ? 'policies.desk.consent.end' : 'policies.desk.consent.note')}
        </Button>
      </div>
    </>
  )
}
