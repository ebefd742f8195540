import { untilText } from '#ui/dates.ts'
import { Tag } from '#ui/phone/Tag.tsx'
import { useSpeech } from '#ui/speech.ts'

type DueProps = { due: { at: string; light: 'green' | 'yellow' | 'red'; provisional: boolean } | null }

/** The clock that runs now, in words first; the colour only helps the eye. */
export function Due({ due }: DueProps) {
  const { t } = useSpeech()
  return due ? (
    <Tag tone={due.light} dot>
      {t(`ui.light.${due.light}`)}
    </Tag>
  ) : null
}

/** By when something happens next; beyond the known holidays it says that the day may still move. */
export function useDueText() {
  const { t, language } = useSpeech()
  return (due: DueProps['due']): string | null =>
    due
      ? t(due.provisional ? 'requests.phone.before.provisional' : 'requests.phone.before', {
          at: untilText(due.at, language),
        })
      : null
}
