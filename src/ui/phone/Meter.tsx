import { useSpeech } from '../speech.ts'

/** A share with what it was made of: 3/4, and no percentage of nothing. */
export function Meter({
  name,
  of: { numerator, denominator },
}: {
  name: string
  of: { numerator: number; denominator: number }
}) {
  const { t } = useSpeech()
  const percent = denominator === 0 ? 0 : Math.round((numerator / denominator) * 100)
  return (
    <div className="meter">
      <div className="between">
        <span>{name}</span>
        <strong>{denominator === 0 ? t('ui.meter.none') : t('ui.meter', { percent, numerator, denominator })}</strong>
      </div>
      <div className="groove" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
