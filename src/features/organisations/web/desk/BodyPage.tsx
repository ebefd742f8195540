import { Button, Descriptions, Input, Popconfirm, Spin, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearch } from 'wouter'
import { BodyPlan } from '#features/capacityPlans/web/parts.tsx'
import { BodyMatters } from '#features/concerns/web/parts.tsx'
import { HoldDrawer } from '#features/elections/web/parts.tsx'
import { BodyGrids } from '#features/grids/web/parts.tsx'
import { GroupActions } from '#features/mutualAid/web/parts.tsx'
import { BodyServices } from '#features/volunteering/web/parts.tsx'
import { dayText } from '#ui/dates.ts'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { organisations } from '../../contract.ts'
import type { Body } from '../parts.tsx'
import { ChangeDrawer } from './ChangeDrawer.tsx'
import { Checks } from './Checks.tsx'
import { Duties, Sittings } from './Duties.tsx'
import { Openings } from './Openings.tsx'
import { Receptions } from './Receptions.tsx'
import { SeatsTable } from './SeatsTable.tsx'

/** One body: who sits there (today or on any day), how they came, what they must do, what it has and what was said there. */
export function BodyPage() {
  const { t, say } = useSpeech()
  const bodyId = Number(useParams<{ bodyId: string }>().bodyId)
  const search = useSearch()
  const [on, setOn] = useState('')
  const [open, setOpen] = useState<'hold' | 'change' | null>(null)
  const { data, problem, isPending, refetch } = useRead(organisations.read, { bodyId, ...(on ? { on } : {}) })
  const closing = useWrite(organisations.close)
  return (
    <>
      <PageHead title={data?.name ?? ''} about={data ? [say(data.kindName), data.areaName].join(' · ') : undefined}>
        <Link href={`/organisations${search ? `?${search}` : ''}`}>
          <Button tabIndex={-1}>{t('organisations.desk.back')}</Button>
        </Link>
        {data?.may.change && (
          <>
            <Button type="primary" onClick={() => setOpen('hold')}>
              {t('elections.desk.hold')}
            </Button>
            <Button onClick={() => setOpen('change')}>{t('organisations.desk.change')}</Button>
            <Popconfirm
              title={t('organisations.desk.close.sure')}
              onConfirm={() => closing.write({ bodyId })}
              okText={t('organisations.desk.close')}
              cancelText={t('ui.cancel')}
            >
              <Button danger>{t('organisations.desk.close')}</Button>
            </Popconfirm>
          </>
        )}
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem ?? closing.problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Head body={data} />
          <Section
            title={t('organisations.desk.members')}
            extra={
              <span className="sz-inline sz-no-print">
                <label htmlFor="body-on">{t('organisations.desk.on')}</label>
                <Input id="body-on" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
              </span>
            }
          >
            <SeatsTable body={data} />
          </Section>
          <Duties roles={data.roles} />
          {data.checks.length > 0 && <Checks body={data} />}
          <Sittings body={data} />
          {data.serves && <BodyServices body={data} />}
          {data.family === 'mutualAid' && !data.validTo && <GroupActions bodyId={data.id} />}
          {answers(data) && <BodyMatters bodyId={data.id} />}
          {mayHaveGrid(data) && <BodyGrids bodyId={data.id} />}
          {data.family === 'party' && <BodyPlan bodyId={data.id} />}
          {data.family === 'congress' && <Openings body={data} />}
          {(data.family === 'congress' || data.receptions.length > 0) && <Receptions body={data} />}
          {open === 'hold' && <HoldDrawer body={data} onClose={() => setOpen(null)} />}
          {open === 'change' && <ChangeDrawer body={data} onClose={() => setOpen(null)} />}
        </>
      )}
    </>
  )
}

/** Economic and social organisations that somebody leads are named by matters; offices are not, and circles of persons neither. */
const answers = ({ family, roles }: Body): boolean =>
  (family === 'economic' || family === 'social') && roles.some((role) => role.leads)

/** An enterprise, school or other institution may have a grid of its own. */
const mayHaveGrid = ({ family }: Body): boolean =>
  family === 'economic' || family === 'social' || family === 'facility' || family === 'service'

function Head({ body }: { body: Body }) {
  const { t, say, language } = useSpeech()
  const day = (value: string | null) => (value ? dayText(value, language) : '')
  const staffText = ({ n, on }: NonNullable<Body['staff']>) =>
    n === null ? t('organisations.desk.staff.unsaid') : t('organisations.desk.staff.of', { n, on: day(on) })
  const lines: [string, string | null][] = [
    ['organisations.desk.counts', t('organisations.desk.counts.of', { seats: body.seatCount, persons: body.persons })],
    ['organisations.desk.terms', body.termYears ? t('organisations.desk.years', { n: body.termYears }) : null],
    ['organisations.desk.size', body.size ? t('organisations.desk.size.of', body.size) : null],
    ['organisations.desk.staff', body.staff && staffText(body.staff)],
    ['organisations.openHours', body.hours],
    ['organisations.address', body.address],
    ['organisations.desk.registration', body.registration],
    ['organisations.desk.law', body.law],
    ['organisations.desk.policy', body.policy && policyLine(body.policy, t('organisations.desk.policy.pilot'))],
  ]
  return (
    <>
      <p className="sz-tags">
        {body.validTo && <Tag>{t('organisations.desk.closed', { day: day(body.validTo) })}</Tag>}
        {body.notes.map((note) => (
          <Tag color="warning" key={`${note.kind} ${note.organ?.en}`}>
            {note.organ && `${say(note.organ)}${t('organisations.note.of')}`}
            {t(`organisations.note.${note.kind}`, { n: note.n ?? '', on: day(note.on) })}
          </Tag>
        ))}
      </p>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={lines.flatMap(([key, value]) => (value ? [{ key, label: t(key), children: value }] : []))}
      />
    </>
  )
}

const policyLine = (policy: NonNullable<Body['policy']>, pilot: string): string =>
  [`《${policy.title}》`, policy.number, policy.adoptedBy, policy.pilot ? `（${pilot}）` : ''].filter(Boolean).join(' ')
