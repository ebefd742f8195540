import type { Words } from '#kernel/shared/words.ts'
import { lifeEventsWords } from '../../words.ts'

/** Facts of one's own household; the phone has no page of its own for events. */
export const lifeEventsPhoneWords: Record<string, Words> = lifeEventsWords
