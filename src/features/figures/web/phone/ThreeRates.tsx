import { dayText } from '#ui/dates.ts'
import { Meter } from '#ui/phone/Meter.tsx'
import { Awaited } from '#ui/phone/Notes.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import { useRead } from '#wire/hooks.ts'
import { figures } from '../../contract.ts'

/** The three rates of one village's matters, each with what it was made of. Nothing is set against another village. */
export function ThreeRates({ villageId }: { villageId: number }) {
  const { t, language } = useSpeech()
  const read = useRead(figures.ofVillage, { villageId })
  return (
    <Awaited of={read}>
      {({ total, from, to }) => (
        <Card title={t('figures.phone.title')}>
          <p className="soft small">
            {t('figures.phone.period', {
              from: dayText(from, language),
              to: dayText(to, language),
              received: total.received,
              answered: total.answered,
            })}
          </p>
          <Meter name={t('figures.phone.inTime')} of={total.answeredInTime} />
          <Meter name={t('figures.phone.solved')} of={total.solved} />
          <Meter name={t('figures.phone.satisfied')} of={total.satisfied} />
          <p className="soft small">{t('figures.phone.apart', { unrated: total.unrated, toRate: total.toRate })}</p>
        </Card>
      )}
    </Awaited>
  )
}
