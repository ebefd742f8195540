import { Alert, Spin } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { Figure, Figures } from '#ui/desk/Figure.tsx'
import { PageHead, Section } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import { Compare } from './Compare.tsx'
import { GridList } from './GridList.tsx'
import { Houses } from './Houses.tsx'
import { PlanMap } from './PlanMap.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import { Reasons } from './Reasons.tsx'
import type { WholePlan } from './shapes.ts'

/** One plan: how well it keeps the band and why not better, its picture and its list, and the way into force. */
export function PlanPage() {
  const { t } = useSpeech()
  const planId = Number(useParams<{ id: string }>().id)
  const { data, problem, isPending, refetch } = useRead(gridPlans.read, { planId })
  const [chosen, choose] = useState<number | null>(null)
  return (
    <>
      <PageHead
        title={data ? `${data.village.name} · ${data.plan.name}` : t('gridPlans.desk.one')}
        about={t('gridPlans.desk.one.about')}
      >
        <Link href={data ? `/grid-plans?at=${data.village.id}` : '/grid-plans'}>{t('gridPlans.desk.back')}</Link>
        <PrintButton />
      </PageHead>
      <ProblemNote problem={problem} again={() => void refetch()} />
      {isPending && <Spin description={t('ui.loading')} className="sz-wait" />}
      {data && (
        <>
          <PlanFigures plan={data} />
          <Reasons reasons={data.reasons} />
          {data.unplaced > 0 && (
            <Alert
              type="warning"
              showIcon
              className="sz-problem"
              title={t('gridPlans.desk.unplaced', { n: data.unplaced })}
            />
          )}
          <PlanSteps plan={data} />
          <Section title={t('gridPlans.desk.map')}>
            <PlanMap plan={data} chosen={chosen} />
          </Section>
          <Section title={t('gridPlans.desk.list')}>
            <GridList plan={data} chosen={chosen} choose={choose} />
          </Section>
          <Section title={t('gridPlans.desk.houses')}>
            <Houses key={chosen ?? -1} plan={data} chosen={chosen} />
          </Section>
          <Section title={t('gridPlans.desk.compare')}>
            <Compare plan={data} />
          </Section>
        </>
      )}
    </>
  )
}

function PlanFigures({ plan }: { plan: WholePlan }) {
  const { t } = useSpeech()
  const { grids, inBand, outOfBand, groupsCut, groupsJoined, metresToMiddle } = plan.plan.figures
  return (
    <Figures>
      <Figure name={t('gridPlans.desk.grids')} value={grids} />
      <Figure name={t('gridPlans.desk.inBand')} value={inBand} />
      <Figure name={t('gridPlans.desk.outOfBand')} value={outOfBand} tone={outOfBand > 0 ? 'warn' : 'plain'} />
      <Figure name={t('gridPlans.desk.groupsCut')} value={groupsCut} />
      <Figure name={t('gridPlans.desk.groupsJoined')} value={groupsJoined} />
      {metresToMiddle !== null && <Figure name={t('gridPlans.desk.metres')} value={metresToMiddle} />}
    </Figures>
  )
}
