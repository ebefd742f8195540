import { Button, Descriptions, Spin, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '#features/accounts/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'

type Sheet = Out<typeof visits.ofHousehold>

/** What visits left in a household, and its plan. They wait for a press, because opening them is a look that the household reads. */
export function HouseholdVisits({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('visit.read')) return null
  return (
    <Section
      title={t('visits.desk.ofHousehold')}
      extra={open ? null : <Button onClick={() => setOpen(true)}>{t('visits.desk.ofHousehold.open')}</Button>}
    >
      {open ? <Opened householdId={householdId} /> : <p>{t('visits.desk.ofHousehold.about')}</p>}
    </Section>
  )
}

function Opened({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { data, problem, refetch } = useRead(visits.ofHousehold, { householdId })
  if (!data) return problem ? <ProblemNote problem={problem} again={() => void refetch()} /> : <Spin />
  return (
    <>
      <h3>{t('visits.desk.plan')}</h3>
      {data.plan ? <Plan of={data.plan} /> : <p className="sz-quiet">{t('visits.desk.plan.none')}</p>}
      <h3>{t('visits.desk.title')}</h3>
      {data.visits.length > 0 ? <Left rows={data.visits} /> : <p className="sz-quiet">{t('visits.desk.none')}</p>}
    </>
  )
}

function Plan({ of }: { of: NonNullable<Sheet['plan']> }) {
  const { t, language } = useSpeech()
  const day = (value: string) => dayText(value, language)
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'need', label: t('visits.desk.plan.need'), children: of.need },
        { key: 'measure', label: t('visits.desk.plan.measure'), children: of.measure },
        { key: 'owner', label: t('visits.desk.plan.owner'), children: of.ownerName },
        ...(of.signed
          ? [
              {
                key: 'signed',
                label: t('visits.desk.plan.signed'),
                children: t('signed.noted', { ...of.signed, day: day(of.signed.on) }),
                span: 2,
              },
            ]
          : []),
        { key: 'due', label: t('visits.desk.plan.due'), children: day(of.dueOn) },
        {
          key: 'result',
          label: t('visits.desk.plan.result'),
          children: of.closedOn ? `${of.result ?? ''} ${day(of.closedOn)}` : t('ui.nothing'),
          span: 2,
        },
      ]}
    />
  )
}

function Left({ rows }: { rows: Sheet['visits'] }) {
  const { t, say, language } = useSpeech()
  const { may } = useSession()
  const request = (one: NonNullable<Sheet['visits'][number]['request']>) =>
    may('request.queue') ? <Link href={`/queue?request=${one.id}`}>{one.number}</Link> : one.number
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          {dayText(row.on, language)} <Tag>{t(`visits.outcome.${row.outcome}`)}</Tag> {row.text}{' '}
          <span className="sz-quiet">
            {[row.byName, ...[row.line, ...(row.duty ? [row.duty] : []), ...row.topics].map(say)].join('、')}
            {row.noted && ` · ${t('heard.noted', { heard: t(`heard.${row.noted.heard}`), name: row.noted.name })}`}
          </span>{' '}
          {row.request && request(row.request)}
        </li>
      ))}
    </ul>
  )
}
