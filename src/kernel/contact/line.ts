import type { Words } from '../shared/words.ts'

/** Who may stand at a level: holders of a role, people of a kind that the line names itself, members of a kind of body. */
type Standers = {
  roles?: readonly string[]
  kinds?: readonly (Words & { id: string })[]
  bodies?: readonly string[]
}

/** How many somebody at this level looks after directly. Outside it the page warns; beyond `most` nobody is given any more. */
export type Load = { from: number; to?: number; most?: number }

export type ContactLevel = Words & { id: string; who: Standers; load?: Load }

/**
 * A line of contact: a tree from the top down, whose last level knows households by name. `below` is what that level looks after, in the
 * words of the line (群众, 选民, 村民). `tiers` narrows it to households of these tiers. `everybody` makes a household without
 * anybody a gap; a pairing that chooses its households has none. `perHousehold` is how many contacts one household may have here.
 */
export type ContactLine = Words & {
  id: string
  below: Words
  about: Words
  levels: readonly ContactLevel[]
  everybody?: true
  tiers?: readonly string[]
  perHousehold?: number
  termYears?: number
  /** What a contact goes there for. Each leads to the same light note, and none is a score of anybody. */
  duties?: readonly (Words & { id: string })[]
  /** What one may talk about at the door. A reminder for whoever goes there: nobody is marked by them, and nobody counts them. */
  topics?: readonly (Words & { id: string })[]
}
