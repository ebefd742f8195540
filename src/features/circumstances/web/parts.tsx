import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import { HouseholdSheet } from './desk/HouseholdSheet.tsx'

export { ListsThatCameIn } from './desk/ListsThatCameIn.tsx'

/** The circumstances of a household on its page. They wait for a press, because opening them is a look that the household reads. */
export function HouseholdCircumstances({ householdId }: { householdId: number }) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('circumstance.keep')) return null
  return (
    <Section
      title={t('circumstances.desk.ofHousehold')}
      extra={open ? null : <Button onClick={() => setOpen(true)}>{t('circumstances.desk.open')}</Button>}
    >
      {open ? <HouseholdSheet householdId={householdId} /> : <p>{t('circumstances.desk.ofHousehold.open')}</p>}
    </Section>
  )
}
