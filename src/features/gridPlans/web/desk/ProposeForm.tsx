import { Checkbox, Form, Input, InputNumber } from 'antd'
import { useLocation } from 'wouter'
import { FormActions } from '#ui/desk/FormActions.tsx'
import { ProblemNote } from '#ui/desk/ProblemNote.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useWrite } from '#wire/hooks.ts'
import { gridPlans } from '../../contract.ts'
import type { VillagePlans } from './shapes.ts'

const measures = ['households', 'persons', 'partyMembers'] as const
type Measure = (typeof measures)[number]
type Asked = { name?: string; joinGroups: boolean } & Partial<Record<`${Measure}${'From' | 'To'}`, number | null>>

/** The band of the model in force stands in the form and may be changed for this draft; an empty pair is not asked for. */
export function ProposeForm({ plans }: { plans: VillagePlans }) {
  const { t, say } = useSpeech()
  const [, go] = useLocation()
  const asking = useWrite(gridPlans.propose, ({ id }) => go(`/grid-plans/${id}?at=${plans.village.id}`))
  const send = (asked: Asked) => {
    const band = Object.fromEntries(
      measures.flatMap((measure) => {
        const from = asked[`${measure}From`]
        const to = asked[`${measure}To`]
        return typeof to === 'number' ? [[measure, { from: from ?? 0, to }]] : []
      }),
    )
    const name = asked.name?.trim()
    asking.write({ villageId: plans.village.id, band, joinGroups: asked.joinGroups, ...(name ? { name } : {}) })
  }
  const initial = Object.fromEntries(
    measures.flatMap((measure) => [
      [`${measure}From`, plans.band[measure]?.from],
      [`${measure}To`, plans.band[measure]?.to],
    ]),
  )
  return (
    <Form<Asked>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initial, joinGroups: plans.joinGroups }}
      onFinish={send}
      className="sz-ask"
    >
      <p className="sz-quiet">
        {plans.level ? t('gridPlans.desk.band.of', { level: say(plans.level) }) : t('gridPlans.desk.band.none')}
      </p>
      <div className="sz-inline">
        {measures.map((measure) => (
          <fieldset key={measure} className="sz-range">
            <legend>{t(`gridPlans.desk.measure.${measure}`)}</legend>
            <Form.Item name={`${measure}From`} noStyle>
              <InputNumber
                min={0}
                max={100_000}
                aria-label={t('gridPlans.desk.least', { what: t(`gridPlans.desk.measure.${measure}`) })}
              />
            </Form.Item>
            <span aria-hidden="true"> – </span>
            <Form.Item name={`${measure}To`} noStyle>
              <InputNumber
                min={1}
                max={100_000}
                aria-label={t('gridPlans.desk.most', { what: t(`gridPlans.desk.measure.${measure}`) })}
              />
            </Form.Item>
          </fieldset>
        ))}
      </div>
      <Form.Item name="joinGroups" valuePropName="checked">
        <Checkbox>{t('gridPlans.desk.joinGroups')}</Checkbox>
      </Form.Item>
      <Form.Item name="name" label={t('gridPlans.desk.name')}>
        <Input maxLength={40} className="sz-select" />
      </Form.Item>
      <ProblemNote problem={asking.problem} />
      <FormActions send={t('gridPlans.desk.propose')} sending={asking.sending} disabled={plans.households === 0} />
      <details>
        <summary>{t('gridPlans.desk.method')}</summary>
        <p className="sz-quiet">{t('gridPlans.desk.method.about')}</p>
      </details>
    </Form>
  )
}
