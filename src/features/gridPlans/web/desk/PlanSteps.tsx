import { Alert, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayText, todayHere } from '#ui/dates.ts'
import { Section } from '#ui/desk/PageHead.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import type { WholePlan } from './shapes.ts'

/** What can be done with a plan: put it in force today or from a day, take it back, copy it; and what it did. */
export function PlanSteps({ plan }: { plan: WholePlan }) {
  const { t, language } = useSpeech()
  const { state, effectiveOn, outcome } = plan.plan
  return (
    <Section title={t('gridPlans.desk.steps')}>
      {state === 'draft' && <Publish plan={plan} />}
      {state === 'dated' && effectiveOn && (
        <Alert
          type="info"
          showIcon
          className="sz-problem"
          title={t('gridPlans.desk.state.dated', { day: dayText(effectiveOn, language) })}
        />
      )}
      {state === 'published' && effectiveOn && (
        <Alert
          type="success"
          showIcon
          className="sz-problem"
          title={t('gridPlans.desk.state.published', { day: dayText(effectiveOn, language) })}
          description={outcome && t('gridPlans.desk.outcome', outcome)}
        />
      )}
      <Others plan={plan} />
    </Section>
  )
}

function Publish({ plan }: { plan: WholePlan }) {
  const { t } = useSpeech()
  const [on, setOn] = useState(todayHere())
  const publishing = useWrite(gridPlans.publish)
  const { id: planId, edition } = plan.plan
  return (
    <>
      <p className="sz-quiet">{t('gridPlans.desk.publish.about')}</p>
      <div className="sz-inline">
        <Input
          type="date"
          className="sz-narrow"
          aria-label={t('gridPlans.desk.publish.on')}
          min={todayHere()}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <Popconfirm
          title={t('gridPlans.desk.publish.sure')}
          onConfirm={() => publishing.write({ planId, edition, on })}
        >
          <Button type="primary" loading={publishing.sending} disabled={on === ''}>
            {t(on > todayHere() ? 'gridPlans.desk.publish.later' : 'gridPlans.desk.publish.today')}
          </Button>
        </Popconfirm>
      </div>
      <ProblemNote problem={publishing.problem} />
    </>
  )
}

function Others({ plan }: { plan: WholePlan }) {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const { id: planId, edition, state } = plan.plan
  const villageId = plan.village.id
  const back = useWrite(gridPlans.takeBack, () => state === 'draft' && go(`/grid-plans?at=${villageId}`))
  const copying = useWrite(gridPlans.draft, ({ id }) => go(`/grid-plans/${id}?at=${villageId}`))
  return (
    <>
      <div className="sz-inline">
        <Button loading={copying.sending} onClick={() => copying.write({ villageId, from: 'copy', planId })}>
          {t('gridPlans.desk.copy')}
        </Button>
        {(state === 'draft' || state === 'dated') && (
          <Button loading={back.sending} onClick={() => back.write({ planId, edition })}>
            {t(state === 'dated' ? 'gridPlans.desk.takeBack' : 'gridPlans.desk.discard')}
          </Button>
        )}
      </div>
      <ProblemNote problem={back.problem ?? copying.problem} />
    </>
  )
}
