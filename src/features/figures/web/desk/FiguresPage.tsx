import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { addDays } from '#kernel/shared/day.ts'
import { todayHere } from '#ui/dates.ts'
import { Nothing } from '#ui/desk/Nothing.tsx'
import { PageHead } from '#ui/desk/PageHead.tsx'
import { PrintButton } from '#ui/desk/PrintButton.tsx'
import { usePlace } from '#ui/desk/place.ts'
import { useSpeech } from '#ui/speech.ts'
import { AreaFigures, type Period, VillageFigures } from './Answer.tsx'
import { Dimensions } from './Dimensions.tsx'

const spans = [30, 90, 365]
const usual = 90

const lastDays = (days: number): Period => ({ from: addDays(todayHere(), 1 - days), to: todayHere() })

/** The three rates of the chosen place and time. A village is open to all; a sum of villages to those who answer for them. */
export function FiguresPage() {
  const { t } = useSpeech()
  const { may } = useSession()
  const { step } = usePlace()
  const [period, setPeriod] = useState<Period>(lastDays(usual))
  const village = step('village')
  const township = step('township')
  const place = village?.name ?? township?.name ?? t('figures.desk.ownAreas')
  return (
    <>
      <PageHead title={t('figures.desk.title')} about={t('figures.desk.about')}>
        <PrintButton />
      </PageHead>
      <PeriodBar period={period} onChange={setPeriod} />
      <h2 className="sz-sheet-title">{t('figures.desk.of', { place })}</h2>
      {village && <VillageFigures villageId={village.id} period={period} />}
      {!village && may('figure.read') && <AreaFigures townshipId={township?.id} period={period} />}
      {may('figure.read') && <Dimensions villageId={village?.id} townshipId={township?.id} period={period} />}
      {!village && !may('figure.read') && (
        <Nothing title={t('figures.desk.choose')} next={t('figures.desk.choose.next')} />
      )}
    </>
  )
}

function PeriodBar({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useSpeech()
  return (
    <div className="sz-query">
      <label htmlFor="figures-from">{t('figures.desk.from')}</label>
      <Input
        id="figures-from"
        type="date"
        value={period.from}
        max={period.to}
        onChange={(event) => event.target.value && onChange({ ...period, from: event.target.value })}
      />
      <label htmlFor="figures-to">{t('figures.desk.to')}</label>
      <Input
        id="figures-to"
        type="date"
        value={period.to}
        min={period.from}
        onChange={(event) => event.target.value && onChange({ ...period, to: event.target.value })}
      />

      {spans.map((days) => (
        <Button key={days} size="small" className="sz-no-print" onClick={() => onChange(lastDays(days))}>
          {t('figures.desk.last', { n: days })}
        </Button>
      ))}
    </div>
  )
}
