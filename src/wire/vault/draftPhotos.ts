import { chest, durable } from './chest.ts'
import { seal, unseal } from './sealing.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Whose photos these are, and the keys: one for what is kept now, and those of visits that slipped something in. */
type Album = { boxId: string; key: CryptoKey; from?: Bytes; keyOf(from?: Bytes): Promise<CryptoKey> }

/** Photos of older builds lie under the form's short name; so do today's. */
const short = (row: string) => row.replace(/^shanzhi\.draft\./, '')
const about = (row: string, place: number) => `draft:${short(row)}:${place}`
const mostPhotos = 12
const idOf = (boxId: string, row: string) => `draft:${boxId}:${short(row)}`
const allOf = (id: string) => IDBKeyRange.bound([id, 0], [id, mostPhotos])

/** A photo that cannot be read any more is lost; the others are there. */
export async function photosOf({ boxId, keyOf }: Album, row: string): Promise<Blob[]> {
  const kept = await (await chest()).getAll('photos', allOf(idOf(boxId, row)))
  const read = await Promise.allSettled(
    kept.map(async ({ from, sealed, place }) => unseal(await keyOf(from), sealed, about(row, place))),
  )
  return read.flatMap((one) => (one.status === 'fulfilled' ? [new Blob([one.value], { type: 'image/jpeg' })] : []))
}

export async function keepPhotos({ boxId, key, from }: Album, row: string, blobs: readonly Blob[]): Promise<void> {
  const sealed = await Promise.all(
    blobs.map(async (blob, place) => seal(key, await blob.arrayBuffer(), about(row, place))),
  )
  const letterId = idOf(boxId, row)
  const work = (await chest()).transaction('photos', 'readwrite', durable)
  await work.store.delete(allOf(letterId))
  for (const [place, one] of sealed.entries())
    await work.store.put({ letterId, place, boxId, sealed: one, ...(from && { from }) })
  await work.done
}
