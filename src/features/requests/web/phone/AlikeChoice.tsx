import { dayHere, dayText } from '#ui/dates.ts'
import { Choices } from '#ui/phone/Choosing.tsx'
import { Card } from '#ui/phone/Screen.tsx'
import { useSpeech } from '#ui/speech.ts'
import type { Same } from '../useAlike.ts'

/** What was said already and may be the same: one press, and the village joins the two. It is filed all the same. */
export function AlikeChoice({ of: { rows, id: chosen, choose } }: { of: Same }) {
  const { t, say, language } = useSpeech()
  if (rows.length === 0) return null
  return (
    <Card>
      <Choices
        label={t('requests.phone.alike')}
        hint={t('requests.phone.alike.hint')}
        optional
        lay="wide"
        options={rows.map((row) => ({
          id: String(row.id),
          name: row.title,
          more: [row.placeName, say(row.state), dayText(dayHere(new Date(row.receivedAt)), language), row.number]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={chosen === null ? null : String(chosen)}
        onChange={(id) => choose(id === null ? null : Number(id))}
      />
    </Card>
  )
}
