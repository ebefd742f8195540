import { useCallback, useSyncExternalStore } from 'react'
import type { Words } from '#kernel/shared/words.ts'
import { onTongue, sayIn, tongueNow } from './tongue.ts'
import { pick } from './words.ts'

/** How a component speaks: `t` for words by key (a pack may have replaced them), `say` for words that came with data. */
export function useSpeech() {
  const tongue = useSyncExternalStore(onTongue, tongueNow)
  const { language, words } = tongue
  const t = useCallback((key: string, facts?: Record<string, string | number>) => sayIn(tongue, key, facts), [tongue])
  const say = useCallback((own: Words | null | undefined) => (own ? pick(own, language) : ''), [language])
  return { t, say, language, words }
}
