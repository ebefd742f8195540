import { refuse, type Work } from '#features/feature.ts'
import { claim, type Used } from './queries.ts'

export { findPhoto, listNeeded, listPhotos, type Photo, photosBeside } from './queries.ts'

/**
 * Ties photos to what they show. Only what this account uploaded and nobody has used yet can be tied: an id from somewhere else is
 * no key to somebody's photo.
 */
async function attach({ tx, scope, actor }: Work, used: Used, ids: readonly number[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const tied = actor.accountId === null ? 0 : await claim(tx, scope, actor.accountId, used, wanted)
  if (tied !== wanted.length) refuse('attachments.not_yours')
}

export const attachPhotos = (work: Work, requestId: number, ids: readonly number[], purpose: 'request' | 'result') =>
  attach(work, { request_id: requestId, purpose }, ids)

/** For an ask for correction: a photo of the paper that shows what is right. */
export const attachToCorrection = (work: Work, askId: number, ids: readonly number[]) =>
  attach(work, { correction_id: askId }, ids)

/** For a meeting: its minutes or its sign-in sheet, as they lie on the table. */
export const attachToMeeting = (work: Work, meetingId: number, ids: readonly number[]) =>
  attach(work, { deliberation_id: meetingId }, ids)
