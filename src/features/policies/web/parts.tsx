import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { HouseholdSheet } from './desk/HouseholdSheet.tsx'

export { CitedPolicy } from './desk/Cited.tsx'

/** The policies of a household on its page. They wait for a press, because opening them is a look that the household reads. */
export function HouseholdPolicies({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('policy.serve')) return null
  return (
    <Section
      title={t('policies.desk.ofHousehold')}
      extra={open ? null : <Button onClick={() => setOpen(true)}>{t('policies.desk.ofHousehold.open')}</Button>}
    >
      {open ? <HouseholdSheet householdId={householdId} /> : <p>{t('policies.desk.ofHousehold.about')}</p>}
    </Section>
  )
}
