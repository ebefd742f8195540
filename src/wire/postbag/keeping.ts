import { chest, durable, type KeptLetter } from '../vault/chest.ts'
import { seal, sealText, unseal, unsealText } from '../vault/sealing.ts'
import type { OpenBox } from '../vault/vault.ts'
import type { Content } from './content.ts'
import type { Letter } from './letter.ts'

/** Letters in IndexedDB, sealed. Sealing takes its time and a transaction does not wait, so a change is tried again when it was overtaken. */

export type Entry = { letter: Letter; content: Content }

const stateOf = (id: string) => `state:${id}`
const contentOf = (id: string) => `content:${id}`
const photoOf = (id: string, place: number) => `photo:${id}:${place}`

/** On disk with its photos, or not at all. */
export async function keepLetter(box: OpenBox, { letter, content }: Entry, photos: readonly Blob[]): Promise<void> {
  const { id } = letter
  const kept: KeptLetter = {
    ...{ id, boxId: box.id, rev: 0, photos: photos.length },
    state: await sealText(box.key, letter, stateOf(id)),
    content: await sealText(box.key, content, contentOf(id)),
  }
  const sealed = await Promise.all(
    photos.map(async (photo, place) => seal(box.key, await photo.arrayBuffer(), photoOf(id, place))),
  )
  const work = (await chest()).transaction(['letters', 'photos'], 'readwrite', durable)
  for (const [place, one] of sealed.entries())
    void work.objectStore('photos').put({ letterId: id, place, boxId: box.id, sealed: one })
  void work.objectStore('letters').add(kept)
  await work.done
}

/** What waits, and the ids of letters that the disk has damaged: one that cannot be read keeps no other from being shown and sent. */
export async function keptLetters(box: OpenBox): Promise<{ entries: Entry[]; damaged: string[] }> {
  const rows = await (await chest()).getAllFromIndex('letters', 'box', box.id)
  const read = await Promise.all(rows.map((row) => opened(box, row).catch(() => row.id)))
  const entries = read.filter((one) => typeof one !== 'string')
  return {
    entries: entries.toSorted((a, b) => a.letter.place - b.letter.place),
    damaged: read.filter((one) => typeof one === 'string'),
  }
}

const opened = async (box: OpenBox, { id, state, content }: KeptLetter): Promise<Entry> => ({
  letter: await unsealText<Letter>(box.key, state, stateOf(id)),
  content: await unsealText<Content>(box.key, content, contentOf(id)),
})

/** Null where the browser has taken it away (a full disk), or it cannot be read any more: either way it is lost. */
export async function keptPhoto(box: OpenBox, letterId: string, place: number): Promise<Blob | null> {
  const row = await (await chest()).get('photos', [letterId, place])
  const bytes = row && (await unseal(box.key, row.sealed, photoOf(letterId, place)).catch(() => null))
  return bytes ? new Blob([bytes], { type: 'image/jpeg' }) : null
}

/** Takes a letter away with its photos, whether or not it can be read. */
export async function removeLetter(id: string): Promise<void> {
  for (;;) {
    const row = await (await chest()).get('letters', id)
    if (!row || (await replace(row, null))) return
  }
}

/** Changes one letter as it stands on the disk; null takes it away with its photos. A letter that is gone stays gone. */
export async function changeLetter(box: OpenBox, id: string, change: (letter: Letter) => Letter | null): Promise<void> {
  for (;;) {
    const row = await (await chest()).get('letters', id)
    if (!row) return
    const next = change(await unsealText<Letter>(box.key, row.state, stateOf(id)))
    const state = next && (await sealText(box.key, next, stateOf(id)))
    if (await replace(row, state)) return
  }
}

async function replace(row: KeptLetter, state: KeptLetter['state'] | null): Promise<boolean> {
  const work = (await chest()).transaction(['letters', 'photos'], 'readwrite', durable)
  const letters = work.objectStore('letters')
  const now = await letters.get(row.id)
  const same = now?.rev === row.rev
  if (same && state) await letters.put({ ...row, state, rev: row.rev + 1 })
  if (same && !state) {
    await letters.delete(row.id)
    for (let place = 0; place < row.photos; place += 1) await work.objectStore('photos').delete([row.id, place])
  }
  await work.done
  return same || !now
}

/** How many letters wait in each box of this phone, readable without opening any. */
export async function countLetters(boxId: string): Promise<number> {
  return (await chest()).countFromIndex('letters', 'box', boxId).catch(() => 0)
}
