import { dayText } from '#ui/dates.ts'
import { Row, Rows } from '#ui/phone/Rows.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Out } from '#wire/contract.ts'
import { useRead } from '#wire/hooks.ts'
import { inspections } from '../../contract.ts'

type Shown = Out<typeof inspections.ofVillage>['rows'][number]

/** What supervisors found of a village's results: counts, and how sure one may be. A village nobody has checked shows nothing. */
export function ShownDraws({ villageId }: { villageId: number }) {
  const { t } = useSpeech()
  const { data } = useRead(inspections.ofVillage, { villageId })
  if (!data || data.rows.length === 0) return null
  return (
    <Card title={t('inspections.phone.draws')}>
      <p className="soft small">{t('inspections.phone.draws.about')}</p>
      <Rows label={t('inspections.phone.draws')}>
        {data.rows.map((row) => (
          <OneDraw key={row.id} row={row} />
        ))}
      </Rows>
    </Card>
  )
}

const percent = (share: number) => Math.round(share * 100)

function OneDraw({ row: { summary, ...row } }: { row: Shown }) {
  const { t, say, language } = useSpeech()
  const days = { from: dayText(row.from, language), to: dayText(row.to, language) }
  const { estimate } = summary
  return (
    <Row
      title={t('inspections.phone.draws.line', { ...days, population: summary.population, drawn: summary.drawn })}
      more={
        <>
          <span className="row-line">
            {[say(row.byTitle), row.category && say(row.category)].filter(Boolean).join(' · ')}
          </span>
          <span className="row-line">{t('inspections.phone.draws.found', { ...summary, estimate: '' })}</span>
          {estimate ? (
            <span className="row-line">
              {t('inspections.phone.draws.share', {
                share: percent(estimate.share),
                low: percent(estimate.low),
                high: percent(estimate.high),
              })}
            </span>
          ) : null}
        </>
      }
      side={row.abandonedAt ? <Tag tone="plain">{t('inspections.phone.draws.abandoned')}</Tag> : null}
    />
  )
}
