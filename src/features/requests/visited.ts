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
  const speaker = known ?? { personId: null, name, phoneSealed: null, home: null, aged: null }
  const quiet = { ...work, record: () => {} }
  return placeVisited(quiet, { text, villageId }, speaker, name)
}

/** A matter that a list of the village names, of a category that the list says; the first party is its requester. */
type Named = Visited & { requesterPhone: string | null; category: string; placeName: string }

/**
 * The same for a line of a list: the same queue and clocks, name and number sealed as everybody's. Where the lines come from, and that the
 * caller may file there, was asked by whoever calls this, and the one audit row is theirs.
 */
export async function placeFromList(work: Work, named: Named): Promise<number> {
  const {
    requesterPersonId: personId,
    requesterName: name,
    requesterPhone,
    villageId,
    text,
    category,
    placeName,
  } = named
  const known = personId === null ? null : await findResident(work.tx, { ...work.scope, wholeCounty: true }, personId)
  const phoneSealed = requesterPhone === null ? (known?.phoneSealed ?? null) : work.sealer.seal(requesterPhone, 'phone')
  const speaker = { personId, name, home: known?.home ?? null, phoneSealed, aged: known?.aged ?? null }
  return placeVisited({ ...work, record: () => {} }, { text, villageId, category, placeName }, speaker, name)
}
