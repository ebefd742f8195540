import type { Words } from '../shared/words.ts'

/** How often somebody comes by: so many times in each period. None at all is an answer too: then the household calls. */
export type VisitRhythm = { times: number; per: 'month' | 'quarter' | 'halfYear' | 'year' }

/**
 * Who it is that comes. `oneToOne`: exactly one named contact, whom the household may refuse or change. `line`: whoever holds the line
 * of contact for its homes, and each visit has a named need. `onRequest`: nobody by name; the household asks through any channel.
 */
export type ContactKind = 'oneToOne' | 'line' | 'onRequest'

/** What a tier promises a household. It binds whoever serves; it asks nothing of the household. */
export type TierService = { mode: Words; visits: VisitRhythm; contact: ContactKind }
