import { Alert } from 'antd'
import { useSpeech } from '#ui/speech.ts'
import type { WholePlan } from './shapes.ts'

/** Why no division meets the band, in numbers and names: what a village can take to its township. */
export function Reasons({ reasons }: { reasons: WholePlan['reasons'] }) {
  const { t } = useSpeech()
  if (reasons.length === 0) return null
  const line = ({ code, facts, groupName, households }: WholePlan['reasons'][number]) => {
    const measure = typeof facts.measure === 'string' ? t(`gridPlans.desk.measure.${facts.measure}`) : ''
    const other = typeof facts.other === 'string' ? t(`gridPlans.desk.measure.${facts.other}`) : ''
    const codes = households.map((one) => one.code).join('、')
    const numbers = Array.isArray(facts.grids) ? facts.grids.join('、') : (facts.grids ?? '')
    const plain = Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === 'number'))
    const where = groupName ?? t('gridPlans.desk.wholeVillage')
    return t(`gridPlans.reason.${code}`, { ...plain, where, measure, other, codes, grids: numbers })
  }
  return (
    <Alert
      type="warning"
      showIcon
      className="sz-problem"
      title={t('gridPlans.desk.notMet')}
      description={
        <ul>
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{line(reason)}</li>
          ))}
        </ul>
      }
    />
  )
}
