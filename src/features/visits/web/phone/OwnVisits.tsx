import { Awaited } from '#ui/phone/Notes.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { visits } from '../../contract.ts'
import { Left } from './Left.tsx'
import { PlanCard } from './PlanCard.tsx'

/** What was written about one's own household: nothing is written behind a family's back. */
export function OwnVisits() {
  const { t } = useSpeech()
  const read = useRead(visits.own, {})
  return (
    <Awaited of={read}>
      {({ visits: rows, plan }) => (
        <>
          {plan ? <PlanCard plan={plan} /> : null}
          {rows.length > 0 ? (
            <Left rows={rows} />
          ) : (
            <Card title={t('visits.phone.own')}>
              <p className="soft">{t('visits.phone.own.none')}</p>
            </Card>
          )}
        </>
      )}
    </Awaited>
  )
}
