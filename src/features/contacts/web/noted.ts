import type { Heard } from '#kernel/shared/heard.ts'
import type { useSpeech } from '#ui/speech.ts'

/** Who wrote a household's word down, and how it was heard. */
export const notedText = (t: ReturnType<typeof useSpeech>['t'], { heard, name }: { heard: Heard; name: string }) =>
  t('heard.noted', { heard: t(`heard.${heard}`), name })
