import { dayText } from '#ui/dates.ts'
import { Facts } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import type { visits } from '../../contract.ts'

type Plan = NonNullable<Out<typeof visits.own>['plan']>

/** What one household needs, what will be done, by whom and when, and what came of it. */
export function PlanCard({ plan }: { plan: Plan }) {
  const { t, language } = useSpeech()
  return (
    <Card title={t('visits.phone.plan')}>
      <Facts
        rows={[
          [t('visits.phone.plan.need'), plan.need],
          [t('visits.phone.plan.measure'), plan.measure],
          [t('visits.phone.plan.owner'), plan.ownerName],
          [t('visits.phone.plan.dueOn'), dayText(plan.dueOn, language)],
          [t('visits.phone.plan.result'), plan.result],
          [
            t('visits.phone.plan.signed'),
            plan.signed && t('signed.noted', { ...plan.signed, day: dayText(plan.signed.on, language) }),
          ],
        ]}
      />
    </Card>
  )
}
