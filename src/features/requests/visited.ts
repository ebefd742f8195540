import type { Work } from '#features/feature.ts'
import { placeVisited } from './placing.ts'
import { findResident } from './speakers.ts'

/** What somebody who was there brings back: the words, and whose they are. */
export type Visited = {
  text: string
  requesterPersonId: number | null
  requesterName: string | null
  villageId: number
}

/**
 * A household's matter that its contact brings back from a visit: the same queue, the same clocks, and the household is its requester. That
 * the contact may go there was asked by whoever calls this, and the one audit row is theirs.
 */
export async function placeFromVisit(work: Work, visited: Visited): Promise<number> {
  const { tx, county, scope } = work
  const { requesterPersonId: personId, requesterName: name, villageId, text } = visited
  const known =
    personId === null ? null : await findResident(tx, { ...scope, countyId: county.id, wholeCounty: true }, personId)
  const speaker = known ?? { personId: null, name, phoneSealed: null, home: null }
  const quiet = { ...work, record: () => {} }
  return placeVisited(quiet, { text, villageId }, speaker, name)
}
