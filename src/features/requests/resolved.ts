import type { Work } from '#features/feature.ts'
import { placeRequest, placeVisited } from './placing.ts'

/** What a body decided and the village is to do. */
export type Resolved = { text: string; villageId: number; groupId: number | null; bodyName: string }

/** The way in of what a meeting decided. */
const resolutionChannel = 'resolution'

/** A resolution becomes a request of its village; it comes from the body, and from nobody's name. The one audit row is the caller's. */
export function placeFromResolution(work: Work, { text, villageId, groupId, bodyName }: Resolved): Promise<number> {
  const speaker = { personId: null, name: bodyName, phoneSealed: null, home: null, aged: null }
  const where = { text, villageId, ...(groupId === null ? {} : { groupId }) }
  return placeVisited({ ...work, record: () => {} }, where, speaker, bodyName, resolutionChannel)
}

/** Somebody's own words about what was decided, as if they had placed them on the page: the same limits, number and clocks. */
export async function placeOwnWords(
  work: Work,
  { text, villageId }: { text: string; villageId: number },
): Promise<{ id: number; number: string }> {
  const said = { county: work.county.code, text, villageId, placeName: '', attachmentIds: [], publishConsent: false }
  const { id, number } = await placeRequest({ ...work, record: () => {}, last: (saving) => saving() }, said)
  return { id, number }
}
