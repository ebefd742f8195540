import { addDays } from '#kernel/shared/day.ts'
import { dayText } from '../dates.ts'
import { useSpeech } from '../speech.ts'
import { type Asked, Field, useAsked } from './Field.tsx'

/** How far ahead promises usually lie. */
const USUAL_DAYS = [1, 3, 5, 10]

type Props = Asked & { value: string; onChange: (day: string) => void; min?: string }

/** A day is a string. The phone's own calendar picks it; for a day ahead the usual ones stand below, to be pressed once. */
export function DayField({ value, onChange, min, ...asked }: Props) {
  const { t, language } = useSpeech()
  const { id, aria } = useAsked(asked)
  const usual = min ? USUAL_DAYS.map((days) => ({ days, day: addDays(min, days) })) : []
  return (
    <Field id={id} asked={asked}>
      <input
        className="input"
        id={id}
        type="date"
        value={value}
        min={min}
        {...aria}
        onChange={(event) => onChange(event.target.value)}
      />
      {usual.length > 0 ? (
        <div className="choices even">
          {usual.map(({ days, day }) => (
            <button
              key={day}
              type="button"
              className={day === value ? 'choice on' : 'choice'}
              aria-pressed={day === value}
              onClick={() => onChange(day)}
            >
              {t('ui.day.in', { n: days, day: dayText(day, language) })}
            </button>
          ))}
        </div>
      ) : null}
    </Field>
  )
}
