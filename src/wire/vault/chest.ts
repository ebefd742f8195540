import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Guesses } from './guesses.ts'
import type { Lock, Sealed } from './sealing.ts'
import type { Slot } from './slot.ts'

/** The box of one account in one county on this phone. Only the label is readable: a masked name, to choose one's own box by. */
export type Box = {
  id: string
  county: string
  accountId: number
  label: string
  deviceId: string
  device: CryptoKey
  lock: Lock
  guesses: Guesses
  /** Boxes of an older build get theirs when they are next opened. */
  slot?: Slot
}

type Bytes = Uint8Array<ArrayBuffer>

/** `rev` grows with each change: two tabs that change the same letter at once notice each other. */
export type KeptLetter = { id: string; boxId: string; rev: number; state: Sealed; content: Sealed; photos: number }
type KeptPhoto = { letterId: string; place: number; boxId: string; sealed: Sealed; from?: Bytes }
export type KeptReading = { boxId: string; path: string; operation: string; at: number; sealed: Sealed }
export type KeptPicture = { boxId: string; path: string; thing: string; at: number; sealed: Sealed }
/** `from`: slipped in while the box was shut, and sealed to its slot. */
export type KeptDraft = { boxId: string; name: string; at: number; sealed: Sealed; from?: Bytes }

interface Chest extends DBSchema {
  boxes: { key: string; value: Box }
  letters: { key: string; value: KeptLetter; indexes: { box: string } }
  photos: { key: [string, number]; value: KeptPhoto; indexes: { box: string } }
  readings: { key: [string, string]; value: KeptReading; indexes: { box: string } }
  drafts: { key: [string, string]; value: KeptDraft; indexes: { box: string } }
  pictures: { key: [string, string]; value: KeptPicture; indexes: { box: string } }
}

/** What lies in a box; all of it goes when the box is taken off the phone. */
export const inBox = ['letters', 'photos', 'readings', 'drafts', 'pictures'] as const

let opening: Promise<IDBPDatabase<Chest>> | null = null

/** One connection for the page. A newer page in another tab may need ours to close: then we open again at the next use. */
export function chest(): Promise<IDBPDatabase<Chest>> {
  opening ??= openDB<Chest>('shanzhi-vault', 2, {
    upgrade(base, from) {
      if (from < 1) firstStores(base)
      if (from < 2) base.createObjectStore('pictures', { keyPath: ['boxId', 'path'] }).createIndex('box', 'boxId')
    },
    blocking(_current, _wanted, event) {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated() {
      opening = null
    },
  }).catch((error) => {
    opening = null
    throw error
  })
  return opening
}

/** A step of the shelf's own history is never edited: phones in the villages have taken it already. */
function firstStores(base: IDBPDatabase<Chest>): void {
  base.createObjectStore('boxes', { keyPath: 'id' })
  base.createObjectStore('letters', { keyPath: 'id' }).createIndex('box', 'boxId')
  base.createObjectStore('photos', { keyPath: ['letterId', 'place'] }).createIndex('box', 'boxId')
  base.createObjectStore('readings', { keyPath: ['boxId', 'path'] }).createIndex('box', 'boxId')
  base.createObjectStore('drafts', { keyPath: ['boxId', 'name'] }).createIndex('box', 'boxId')
}

/** On disk before it is called kept: a battery that dies in the next second takes nothing along. */
export const durable = { durability: 'strict' } as const
