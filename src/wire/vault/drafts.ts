import { newKey } from '../keys.ts'
import { chest } from './chest.ts'
import { keepPhotos, photosOf } from './draftPhotos.ts'
import { sealText, unsealText } from './sealing.ts'
import type { VisitKey } from './slot.ts'

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

type Bytes = Uint8Array<ArrayBuffer>

/** Where the drafts of one form lie, and the key for what is written now; `from` only where it was slipped in. */
type Place = {
  boxId: string
  key: CryptoKey
  from?: Bytes
  rowOf(name: string): string
  keyOf(from?: Bytes): Promise<CryptoKey>
}

/**
 * The drafts of an open box. Where a form has several, because some were slipped in while the box was shut, the newest is gone on with
 * until the box is opened again: what lies beneath is then there once that one was sent.
 */
export async function draftsOf(
  { id: boxId, key }: { id: string; key: CryptoKey },
  keyOfSlip: (from: Bytes) => Promise<CryptoKey>,
): Promise<Drafts> {
  const rows = await (await chest()).getAllFromIndex('drafts', 'box', boxId)
  const newest = new Map(rows.toSorted((a, b) => a.at - b.at).map((row) => [formOf(row.name), row]))
  const keyOf = async (from?: Bytes) => (from ? keyOfSlip(from) : key)
  const texts = new Map<string, string>()
  const damaged = new Set<string>()
  for (const [form, { name, from, sealed }] of newest)
    await keyOf(from)
      .then((its) => unsealText<string>(its, sealed, about(name)))
      .then(
        (text) => texts.set(form, text),
        () => damaged.add(form),
      )
  return shelf({ boxId, key, keyOf, rowOf: (form) => newest.get(form)?.name ?? form }, texts, damaged)
}

/** How many drafts lie in a box, open or shut. */
export const countDrafts = async (boxId: string): Promise<number> =>
  (await chest()).countFromIndex('drafts', 'box', boxId)

/** The drafts of this visit to a page whose box is shut: they go in by the slot, beside what lies there, which nobody can read now. */
export function slippedDrafts(boxId: string, { key, from }: VisitKey): Drafts {
  const visit = newKey()
  const place = { boxId, key, from, keyOf: async () => key, rowOf: (form: string) => `${form}${BESIDE}${visit}` }
  return shelf(place, new Map(), new Set())
}

/** One row of writes for the whole page: words that move from the slot into the opened box must not overtake each other. */
const inTurn = turns()
const photosInTurn = turns() // large: no words wait behind them

const BESIDE = '\n' // no form's name has a second line
const formOf = (row: string): string => row.split(BESIDE)[0]!
const about = (row: string) => `draft:${row}`

function shelf(place: Place, texts: Map<string, string>, damaged: Set<string>): Drafts {
  const { boxId, key, from } = place
  const waiting = new Set<string>()
  const put = async (name: string) => {
    waiting.delete(name)
    const [text, row] = [texts.get(name), place.rowOf(name)]
    const base = await chest()
    if (text === undefined) return base.delete('drafts', [boxId, row])
    const sealed = await sealText(key, text, about(row))
    await base.put('drafts', { boxId, name: row, at: Date.now(), sealed, ...(from && { from }) })
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
    photos: (name) => photosOf(place, place.rowOf(name)),
    keepPhotos(name, blobs) {
      if (blobs.length > 0 && !texts.has(name)) this.setItem(name, '') // by its row a form finds its photos again
      return photosInTurn.follow(() => keepPhotos(place, place.rowOf(name), blobs))
    },
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
