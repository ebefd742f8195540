import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { Section } from '#ui/desk/PageHead.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Member } from './desk/eventOf.ts'
import { PastSheet } from './desk/PastSheet.tsx'
import { RecordDrawer } from './desk/RecordDrawer.tsx'
import { Timeline } from './desk/Timeline.tsx'

type Props = {
  household: {
    id: number
    villageId: number
    newestEvent: number | null
    endedOn: string | null
    persons: readonly Member[]
  }
}

/** The life of a household on its page: what happened, how it stood on a day, and the form for what happens next. */
export function HouseholdLife({ household }: Props) {
  const { t } = useSpeech()
  const { may } = useSession()
  const [recording, setRecording] = useState(false)
  const records = may('lifeEvent.record')
  return (
    <>
      <Section
        title={t('lifeEvents.desk.timeline')}
        extra={
          records && household.endedOn === null ? (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('lifeEvents.desk.record')}
            </Button>
          ) : null
        }
      >
        <Timeline householdId={household.id} mayUndo={records} />
      </Section>
      <Section title={t('lifeEvents.desk.past')}>
        <PastSheet householdId={household.id} />
      </Section>
      {recording && <RecordDrawer household={household} onClose={() => setRecording(false)} />}
    </>
  )
}
