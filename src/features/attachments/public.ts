import { refuse, type Work } from '#features/feature.ts'
import { claimForCorrection, claimForMeeting, claimPhotos } from './queries.ts'

export { findPhoto, listNeeded, listPhotos, type Photo, photosBeside } from './queries.ts'

/**
 * Ties photos to a request. Only what this account uploaded and nobody has used yet can be tied: an id from somewhere else is no
 * key to somebody's photo.
 */
export async function attachPhotos(
  { tx, scope, actor }: Work,
  requestId: number,
  ids: readonly number[],
  purpose: 'request' | 'result',
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const tied = actor.accountId === null ? 0 : await claimPhotos(tx, scope, actor.accountId, requestId, wanted, purpose)
  if (tied !== wanted.length) refuse('attachments.not_yours')
}

/** The same for an ask for correction: a photo of the paper that shows what is right. */
export async function attachToCorrection(
  { tx, scope, actor }: Work,
  askId: number,
  ids: readonly number[],
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const tied = actor.accountId === null ? 0 : await claimForCorrection(tx, scope, actor.accountId, askId, wanted)
  if (tied !== wanted.length) refuse('attachments.not_yours')
}

/** And for a meeting: its minutes or its sign-in sheet, as they lie on the table. */
export async function attachToMeeting(
  { tx, scope, actor }: Work,
  meetingId: number,
  ids: readonly number[],
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const tied = actor.accountId === null ? 0 : await claimForMeeting(tx, scope, actor.accountId, meetingId, wanted)
  if (tied !== wanted.length) refuse('attachments.not_yours')
}
