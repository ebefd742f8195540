import type { Words } from '#kernel/shared/words.ts'
import { dayText } from '#ui/dates.ts'
import { useSpeech } from '#ui/speech.ts'

type Value = string | number | boolean | Words

/** One value of a step as a person reads it. */
export function useStepValue() {
  const { t, say, language } = useSpeech()
  return (value: Value): string => {
    if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no')
    if (typeof value === 'object') return say(value)
    // Of all that a step can ask for, only the stars are a number.
    if (typeof value === 'number') return t('ui.stars', { n: value })
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language) : value
  }
}
