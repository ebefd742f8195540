import { newKey } from '../keys.ts'
import { type Box, chest, durable, inBox } from './chest.ts'
import { type Drafts, draftsOf, slippedDrafts } from './drafts.ts'
import { counted, mustWaitMs, noGuesses } from './guesses.ts'
import { dice, forKeeping, fromKeeping, importDataKey, lock, newDeviceKey, unlock } from './sealing.ts'
import { keyOfVisit, newSlot, type Slot, visitKey } from './slot.ts'

/** A box that has been opened: its key lives in this page's memory and nowhere else. */
export type OpenBox = { id: string; county: string; accountId: number; label: string; key: CryptoKey }

let open: OpenBox | null = null
let drafts: Drafts | null = null
let slipped: { boxId: string; drafts: Drafts } | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

export const openBox = (): OpenBox | null => open

/** The drafts of the box that is open, or the slot of a shut one. */
export const boxDrafts = (): Drafts | null => drafts ?? slipped?.drafts ?? null

let lids = 0

/** Whose shut box takes what is typed now; null: nobody's, for nobody is known to be signed in, or has no box here. */
export async function slipInto(boxId: string | null): Promise<void> {
  if (slipped && slipped.boxId === boxId) return
  slipped = null
  lids += 1
  const lid = lids // a later one, or a box taken off the phone meanwhile, makes this one void
  const box = boxId === null ? undefined : await (await chest()).get('boxes', boxId)
  const key = box?.slot && (await visitKey(box.slot))
  if (!box || !key || open || lid !== lids) return
  slipped = { boxId: box.id, drafts: slippedDrafts(box.id, key) }
  tell()
}

/** Called when a box opens or shuts, and when a shut one begins to take what is typed. */
export const onBox = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** One box for each account in each county on this phone. */
export const boxIdOf = (county: string, accountId: number): string => `${county}.${accountId}`

/** The boxes of a county on this phone: a shared phone has several. A browser that keeps nothing has none. */
export const boxesOf = async (county: string): Promise<Box[]> => {
  const all = await chest()
    .then((base) => base.getAll('boxes'))
    .catch(() => [])
  return all.filter((box) => box.county === county)
}

/** Makes a box for an account that is signed in. `keep` takes the sealed copy to the server; without it no box comes to be. */
export async function makeBox(
  who: { county: string; accountId: number; label: string },
  pin: string,
  keep: (deviceId: string, sealedKey: string) => Promise<unknown>,
): Promise<void> {
  const [device, raw, deviceId] = [await newDeviceKey(), dice(32), newKey()]
  await keep(deviceId, await forKeeping(raw, device))
  const id = boxIdOf(who.county, who.accountId)
  const box: Box = { ...who, id, deviceId, device, lock: await lock(raw, pin, device), guesses: noGuesses }
  await (await chest()).put('boxes', box)
  await navigator.storage?.persist?.().catch(() => false)
  await opened(box, raw)
}

async function opened(box: Box, raw: Uint8Array<ArrayBuffer>): Promise<void> {
  const { id, county, accountId, label } = box
  const key = await importDataKey(raw)
  raw.fill(0)
  const slot = box.slot ?? (await withSlot(box, key))
  await slipped?.drafts.kept()
  // Before anybody hears of it: a form that opened in between would not see its draft.
  drafts = await draftsOf({ id, key }, (from) => keyOfVisit(key, slot, from))
  slipped = null
  open = { id, county, accountId, label, key }
  tell()
}

/** Another tab may have been quicker: one box has one slot. */
async function withSlot({ id }: Box, key: CryptoKey): Promise<Slot> {
  const made = await newSlot(key)
  const work = (await chest()).transaction('boxes', 'readwrite', durable)
  const box = await work.store.get(id)
  const slot = box?.slot ?? made
  if (box) await work.store.put({ ...box, slot })
  await work.done
  return slot
}

export type Tried = { kind: 'open' } | { kind: 'wrong' } | { kind: 'wait'; ms: number } | { kind: 'gone' }

/** Tries a PIN. The try is counted before it is made. */
export async function tryPin(boxId: string, pin: string): Promise<Tried> {
  const base = await chest()
  const box = await base.get('boxes', boxId)
  if (!box) return { kind: 'gone' }
  const now = Date.now()
  const ms = mustWaitMs(box.guesses, now)
  if (ms > 0) return { kind: 'wait', ms }
  await base.put('boxes', { ...box, guesses: counted(box.guesses, now) })
  const raw = await unlock(box.lock, pin, box.device)
  if (!raw) return { kind: 'wrong' }
  const known = { ...box, guesses: noGuesses }
  await base.put('boxes', known)
  await opened(known, raw)
  return { kind: 'open' }
}

/** A forgotten PIN: the copy comes back from the server, and gets a new lock. */
export async function renewPin(
  boxId: string,
  pin: string,
  recover: (deviceId: string) => Promise<string>,
): Promise<void> {
  const box = await (await chest()).get('boxes', boxId)
  if (!box) return
  const raw = await fromKeeping(await recover(box.deviceId), box.device)
  const renewed = { ...box, lock: await lock(raw, pin, box.device), guesses: noGuesses }
  await (await chest()).put('boxes', renewed)
  await opened(renewed, raw)
}

/** Forgets the key. What is kept stays kept. */
export function shutBox(): void {
  if (!open) return
  open = null
  drafts = null
  tell()
}

/** Takes the box and all in it off this phone. Only offered when nothing waits in it. */
export async function removeBox(boxId: string): Promise<void> {
  shutBox()
  const work = (await chest()).transaction(['boxes', ...inBox], 'readwrite', durable)
  await work.objectStore('boxes').delete(boxId)
  for (const name of inBox) {
    const store = work.objectStore(name)
    for (const key of await store.index('box').getAllKeys(boxId)) await store.delete(key as never)
  }
  await work.done
  await slipInto(null) // it has no lid any more
}
