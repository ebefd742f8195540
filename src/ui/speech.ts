import { useTranslation } from 'react-i18next'
import type { Words } from '#kernel/shared/words.ts'
import { type Language, pick } from './words.ts'

/** How a component speaks: `t` for words by key (a pack may have replaced them), `say` for words that came with data. */
export function useSpeech() {
  const { t: translate, i18n } = useTranslation()
  const language: Language = i18n.language.startsWith('en') ? 'en' : 'zh'
  const t = (key: string, facts: Record<string, string | number> = {}): string => translate(key, facts)
  const say = (words: Words | null | undefined): string => (words ? pick(words, language) : '')
  return { t, say, language }
}
