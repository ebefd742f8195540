import { chest, type KeptPicture } from './chest.ts'
import { seal, unseal } from './sealing.ts'
import { boxIdOf, type OpenBox, openBox, shutBox } from './vault.ts'

/**
 * Photos of the things that people carry into the field. Sealed; the newest eighty of a box, some twenty megabytes. A photo never
 * changes, so one that is here is not asked for again; it goes with its thing, and when its owner signs out.
 */

const MOST = 80
const MOST_CARRIED = 60

/** Where its bytes are read, and the thing it shows: `request:7`. */
export type Picture = { path: string; thing: string }

const about = (path: string) => `picture:${path}`

/** The photo from this phone, else from the server, then kept. Null where neither has it, or the network is missing. */
export async function pictureOf(box: OpenBox, picture: Picture): Promise<Blob | null> {
  const row = await (await chest()).get('pictures', [box.id, picture.path])
  // One that the disk has damaged is fetched anew.
  const kept = row && (await unseal(box.key, row.sealed, about(row.path)).catch(() => null))
  if (kept) return new Blob([kept], { type: 'image/jpeg' })
  const answer = await fetch(picture.path, { credentials: 'same-origin' }).catch(() => null)
  if (!answer?.ok) return null
  const blob = await answer.blob()
  await keepPicture(box, picture, blob).catch(() => {}) // a full disk keeps nothing, and shows all the same
  return blob
}

async function keepPicture(box: OpenBox, { path, thing }: Picture, blob: Blob): Promise<void> {
  const sealed = await seal(box.key, await blob.arrayBuffer(), about(path))
  const base = await chest()
  if (openBox()?.id !== box.id) return // signed out while it was on its way
  await base.put('pictures', { boxId: box.id, path, thing, at: Date.now(), sealed })
  const all = await base.getAllFromIndex('pictures', 'box', box.id)
  const old = all.toSorted((a, b) => b.at - a.at).slice(MOST)
  await Promise.all(old.map((one) => base.delete('pictures', [box.id, one.path])))
}

/** Makes the shelf hold these photos and no others, the first ones first, as far as the network goes. */
export async function carryPictures(box: OpenBox, pictures: readonly Picture[], isOver: () => boolean): Promise<void> {
  const wanted = pictures.slice(0, MOST_CARRIED)
  const paths = new Set(pictures.map((one) => one.path))
  await forgetPictures(box.id, (one) => !paths.has(one.path))
  const here = new Set((await (await chest()).getAllKeysFromIndex('pictures', 'box', box.id)).map(([, path]) => path))
  for (const picture of wanted) {
    if (isOver()) return
    if (!here.has(picture.path)) await pictureOf(box, picture)
  }
}

/** Forgets the photos of which this is true; without a condition all of the box. It takes no key to throw away. */
export async function forgetPictures(boxId: string, which: (one: KeptPicture) => boolean = () => true): Promise<void> {
  const base = await chest()
  const all = await base.getAllFromIndex('pictures', 'box', boxId)
  await Promise.all(all.filter(which).map((one) => base.delete('pictures', [boxId, one.path])))
}

/** Signing out: the key goes, and with it the photos. What waits to be sent, and half-written forms, stay for their author. */
export async function leaveBox(county: string, accountId: number): Promise<void> {
  shutBox()
  await forgetPictures(boxIdOf(county, accountId)).catch(() => {}) // a browser that keeps nothing has nothing to forget
}
