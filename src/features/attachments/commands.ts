import sharp from 'sharp'
import { countAttempt } from '#features/accounts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import type { Out } from '#wire/contract.ts'
import type { attachments } from './contract.ts'
import { findPhoto, insertPhoto } from './queries.ts'
import { longestSide, looksLikePhoto, mostPixels, uploadLimit } from './rules.ts'

/** Keeps a photo as a new JPEG: what else the file carried (place, time, camera, anything hidden) stays behind. */
export async function uploadPhoto(work: Work): Promise<Out<typeof attachments.upload>> {
  const { tx, scope, actor, now, file, files } = work
  if (actor.accountId === null) refuse('authority.unsigned')
  if (!file || !looksLikePhoto(file.bytes)) refuse('attachments.no_photo')
  await countAttempt(work, `upload.account:${actor.accountId}`, uploadLimit)
  const { data, info } = await redrawn(file.bytes)
  const digest = await files.put(data)
  const { width, height } = info
  const photo = { digest, width, height, bytes: data.length, accountId: actor.accountId, at: now }
  const id = await insertPhoto(tx, scope, photo)
  work.record({ kind: 'attachment', id, detail: { bytes: data.length } })
  return { id, width, height }
}

export async function uploadedPhoto({ tx, scope }: Work, id: number): Promise<Out<typeof attachments.upload>> {
  const photo = (await findPhoto(tx, scope, id)) ?? refuse('attachments.missing')
  return { id, width: photo.width, height: photo.height }
}

/** Turned as the camera was held, shrunk, drawn anew. `sharp` writes no metadata unless it is asked to. */
async function redrawn(bytes: Uint8Array) {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
  return picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) =>
      refuse(/pixel limit/i.test(error.message) ? 'attachments.too_large' : 'attachments.no_photo'),
    )
}
