import { chest, durable } from './chest.ts'
import { seal, sealText, unseal, unsealText } from './sealing.ts'

/** What is half written, sealed like all else in the box. Forms read at once and do not wait, so the texts are opened with the box. */
export type Drafts = {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
  /** Names of drafts that the disk has damaged: their forms begin empty. What is written there anew, or removed, is damaged no more. */
  damaged(): readonly string[]
  photos(name: string): Promise<Blob[]>
  keepPhotos(name: string, blobs: readonly Blob[]): Promise<void>
  /** Done when all that was written until now lies in the box: whoever is about to reload the page waits for it. */
  kept(): Promise<void>
}

type Owner = { id: string; key: CryptoKey }

const about = (name: string) => `draft:${name}`

export async function draftsOf({ id: boxId, key }: Owner): Promise<Drafts> {
  const rows = await (await chest()).getAllFromIndex('drafts', 'box', boxId)
  const texts = new Map<string, string>()
  const damaged = new Set<string>()
  for (const { name, sealed } of rows)
    await unsealText<string>(key, sealed, about(name)).then(
      (text) => texts.set(name, text),
      () => damaged.add(name),
    )
  const inTurn = turns()
  const photosInTurn = turns() // large: no words wait behind them
  const waiting = new Set<string>()
  const put = async (name: string) => {
    waiting.delete(name)
    const text = texts.get(name)
    const base = await chest()
    if (text === undefined) await base.delete('drafts', [boxId, name])
    else await base.put('drafts', { boxId, name, at: Date.now(), sealed: await sealText(key, text, about(name)) })
  }
  /** A write that has not begun takes the newest text along: fast typing leaves no queue behind. */
  const write = (name: string) => {
    damaged.delete(name)
    if (waiting.has(name)) return
    waiting.add(name)
    void inTurn.follow(() => put(name)).catch(() => {}) // a full disk keeps no draft; the form goes on
  }
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem(name, text) {
      texts.set(name, text)
      write(name)
    },
    removeItem(name) {
      texts.delete(name)
      write(name)
    },
    damaged: () => [...damaged],
    photos: (name) => photosOf(boxId, key, name),
    keepPhotos: (name, blobs) => photosInTurn.follow(() => keepPhotos(boxId, key, name, blobs)),
    kept: async () => void (await Promise.all([inTurn.allDone(), photosInTurn.allDone()])),
  }
}

/** One work after the other, also after one that failed; `allDone` is so when all that came until now are. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    follow(work: () => Promise<void>): Promise<void> {
      const done = last.then(work)
      last = done.catch(() => {})
      return done
    },
    allDone: () => last,
  }
}

const photoOf = (name: string, place: number) => `draft:${name}:${place}`
const mostPhotos = 12

/** A photo that cannot be read any more is lost; the others are there. */
async function photosOf(boxId: string, key: CryptoKey, name: string): Promise<Blob[]> {
  const rows = await (await chest()).getAll(
    'photos',
    IDBKeyRange.bound([rowOf(boxId, name), 0], [rowOf(boxId, name), mostPhotos]),
  )
  const read = await Promise.allSettled(rows.map((row) => unseal(key, row.sealed, photoOf(name, row.place))))
  return read.flatMap((one) => (one.status === 'fulfilled' ? [new Blob([one.value], { type: 'image/jpeg' })] : []))
}

const rowOf = (boxId: string, name: string) => `draft:${boxId}:${name}`

async function keepPhotos(boxId: string, key: CryptoKey, name: string, blobs: readonly Blob[]): Promise<void> {
  const sealed = await Promise.all(
    blobs.map(async (blob, place) => seal(key, await blob.arrayBuffer(), photoOf(name, place))),
  )
  const work = (await chest()).transaction('photos', 'readwrite', durable)
  await work.store.delete(IDBKeyRange.bound([rowOf(boxId, name), 0], [rowOf(boxId, name), mostPhotos]))
  for (const [place, one] of sealed.entries())
    await work.store.put({ letterId: rowOf(boxId, name), place, boxId, sealed: one })
  await work.done
}
