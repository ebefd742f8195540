import { Radio } from 'antd'
import { momentText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'
import type { Same } from '../useAlike.ts'

const NONE = 0

/** What was said already and may be the same, while it is being filed again. It is filed all the same; the dispatcher joins the two. */
export function AlikeChoice({ of }: { of: Same }) {
  const { t, say, language } = useSpeech()
  if (of.rows.length === 0) return null
  return (
    <fieldset className="sz-ask sz-gap">
      <legend className="sz-legend">{t('requests.desk.alike.filing')}</legend>
      <Radio.Group
        className="sz-classes"
        value={of.id ?? NONE}
        onChange={(event) => of.choose(event.target.value === NONE ? null : Number(event.target.value))}
      >
        <Radio value={NONE}>
          <strong>{t('requests.desk.alike.none')}</strong>
        </Radio>
        {of.rows.map((row) => (
          <Radio key={row.id} value={row.id}>
            <strong>{row.title}</strong>
            <span>
              {[row.placeName, say(row.state), momentText(row.receivedAt, language), row.number]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}
