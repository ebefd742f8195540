import { Button, Spin, Table, type TableColumnsType, Tag } from 'antd'
import { Link, useLocation } from 'wouter'
import { dayText, momentText } from '#ui/dates.ts'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead, useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import { PlacesForm } from './PlacesForm.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import type { PlanLine, VillagePlans as Plans } from './shapes.ts'

/** A village as it is, the ways to a new draft, and all drafts and past plans. */
export function VillagePlans({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { data, problem, isPending, refetch } = useRead(gridPlans.ofVillage, { villageId })
  return (
    <>
      <PageHead
        title={data ? `${data.village.name} · ${t('gridPlans.desk.title')}` : t('gridPlans.desk.title')}
        about={t('gridPlans.desk.about')}
      />
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <Present plans={data} />
          <Section title={t('gridPlans.desk.new')}>
            <ProposeForm plans={data} />
            <ByHand plans={data} />
          </Section>
          <Section title={t('gridPlans.desk.plans')}>
            <PlanTable plans={data.plans} />
          </Section>
          <Section title={t('gridPlans.desk.places')}>
            <PlacesForm villageId={villageId} />
          </Section>
        </>
      )}
    </>
  )
}

function Present({ plans }: { plans: Plans }) {
  const { t } = useSpeech()
  const { present, households, withPlace } = plans
  return (
    <Figures>
      <Figure name={t('gridPlans.desk.households')} value={households} />
      <Figure name={t('gridPlans.desk.withPlace')} value={withPlace} note={t('gridPlans.desk.withPlace.about')} />
      <Figure name={t('gridPlans.desk.grids')} value={present.grids} note={t('gridPlans.desk.now')} />
      <Figure
        name={t('gridPlans.desk.outOfBand')}
        value={present.outOfBand}
        tone={present.outOfBand > 0 ? 'warn' : 'plain'}
        note={t('gridPlans.desk.now')}
      />
    </Figures>
  )
}

/** Drafts that begin with how things are, or with the buildings. */
function ByHand({ plans }: { plans: Plans }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const drafting = useWrite(gridPlans.draft, ({ id }) => go(`/grid-plans/${id}?at=${plans.village.id}`))
  const ways = ['present', ...(plans.inBuildings > 0 ? (['buildings', 'units'] as const) : [])] as const
  return (
    <>
      <p className="sz-quiet">{t('gridPlans.desk.byHand')}</p>
      <div className="sz-inline">
        {ways.map((from) => (
          <Button
            key={from}
            disabled={drafting.sending}
            onClick={() => drafting.write({ villageId: plans.village.id, from })}
          >
            {t(`gridPlans.desk.from.${from}`)}
          </Button>
        ))}
      </div>
      <ProblemNote problem={drafting.problem} />
    </>
  )
}

function PlanTable({ plans }: { plans: Plans['plans'] }) {
  const columns = useColumns()
  const { t } = useSpeech()
  return (
    <Table<PlanLine>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={plans}
      columns={columns}
      locale={{ emptyText: <Nothing title={t('gridPlans.desk.none')} next={t('gridPlans.desk.none.next')} /> }}
    />
  )
}

function useColumns(): TableColumnsType<PlanLine> {
  const { t, language } = useSpeech()
  return [
    {
      title: t('gridPlans.desk.name'),
      key: 'name',
      render: (_, plan) => <Link href={`/grid-plans/${plan.id}`}>{plan.name}</Link>,
    },
    {
      title: t('gridPlans.desk.state'),
      key: 'state',
      render: (_, plan) => (
        <Tag>
          {t(`gridPlans.desk.state.${plan.state}`, {
            day: plan.effectiveOn ? dayText(plan.effectiveOn, language) : '',
          })}
        </Tag>
      ),
    },
    { title: t('gridPlans.desk.grids'), key: 'grids', align: 'right', render: (_, plan) => plan.figures.grids },
    {
      title: t('gridPlans.desk.outOfBand'),
      key: 'out',
      align: 'right',
      render: (_, plan) => (
        <span className={plan.figures.outOfBand > 0 ? 'sz-warn' : 'sz-num'}>{plan.figures.outOfBand}</span>
      ),
    },
    { title: t('gridPlans.desk.groupsCut'), key: 'cut', align: 'right', render: (_, plan) => plan.figures.groupsCut },
    {
      title: t('gridPlans.desk.by'),
      key: 'by',
      render: (_, plan) => `${plan.byTitle} ${momentText(plan.madeAt, language)}`,
    },
  ]
}
