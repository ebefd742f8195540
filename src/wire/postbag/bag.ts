import type { Send } from '../client.ts'
import { newKey } from '../keys.ts'
import { onBox, openBox } from '../vault/vault.ts'
import { carry, nextAt } from './carrier.ts'
import type { Content } from './content.ts'
import { changeLetter, type Entry, keepLetter, keptLetters, removeLetter } from './keeping.ts'
import type { Author, Letter, Refusal } from './letter.ts'
import { hurried, placeAfter, sentAgain, versionSeen } from './postbag.ts'

/** The bag of the box that is open: what waits, as pages see it, and the one place that makes it move. */
export type Bag = { entries: readonly Entry[]; damaged: readonly string[]; sending: string | null }

const empty: Bag = { entries: [], damaged: [], sending: null }

/** How much lies in the bag: what the disk has damaged too, until its author has taken it away. */
export const howMuch = ({ entries, damaged }: Bag): number => entries.length + damaged.length

let bag = empty
let door: {
  send: Send
  who: Author | null
  onArrived: (entry: Entry, answer: unknown) => Promise<void>
  onUnsigned: () => void
} | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let carrying: Promise<void> | null = null
let wanted = false
const listeners = new Set<() => void>()
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('shanzhi.postbag')

export const bagNow = (): Bag => bag
export const onBag = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function show(next: Bag): void {
  bag = next
  for (const listener of listeners) listener()
}

async function reread(): Promise<void> {
  const box = openBox()
  const kept = box ? await keptLetters(box) : empty
  if (openBox()?.id === box?.id) show({ ...kept, sending: bag.sending })
}

async function refresh(): Promise<void> {
  await reread()
  tabs?.postMessage('changed')
}

/** Called once by the phone's entry; afterwards whenever somebody else is here or what to do with answers changes. */
export function setDoor(next: NonNullable<typeof door>): void {
  const signedIn = next.who !== null && door?.who === null
  door = next
  if (signedIn) void hurry()
  else void go()
}

/** Opening the app, a network that comes back, another tab, a box that opens: each is a reason to look into the bag. */
export function startBag(): void {
  onBox(() => {
    show(empty)
    void reread().then(hurry)
  })
  tabs?.addEventListener('message', () => void reread())
  addEventListener('online', () => void hurry())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void go()
  })
}

/** Sends what can go. Asked again while it is at it, it looks once more afterwards. */
export function go(): Promise<void> {
  wanted = true
  carrying ??= run().finally(() => {
    carrying = null
  })
  return carrying
}

async function run(): Promise<void> {
  while (wanted) {
    wanted = false
    const box = openBox()
    if (!box || !door) return
    await carry({
      box,
      send: (request) => door!.send(request),
      who: () => door?.who ?? null,
      entries: () => (openBox()?.id === box.id ? bag.entries : []),
      refresh,
      sending: (sending) => show({ ...bag, sending }),
      arrived: (entry, answer) => door!.onArrived(entry, answer),
      unsigned: () => door!.onUnsigned(),
    })
  }
  plan()
}

function plan(): void {
  clearTimeout(timer)
  const at = nextAt(bag.entries.map((one) => one.letter))
  if (at !== null && door?.who) timer = setTimeout(() => void go(), Math.max(1_000, at - Date.now()))
}

/** Nobody waits out a pause who presses the button, or whose network is back. */
export async function hurry(): Promise<void> {
  const box = openBox()
  if (!box) return
  for (const { letter } of bag.entries) if (letter.tries > 0) await changeLetter(box, letter.id, hurried)
  await reread()
  await go()
}

export type NewLetter = {
  content: Content
  photos: readonly Blob[]
  lane: string | null
  version: number | null
  moves: 0 | 1
}

/** Keeps a write for its author; resolves when it is on the disk. */
export async function post(author: Author, { content, photos, lane, version, moves }: NewLetter): Promise<string> {
  const box = openBox()
  if (!box) throw new Error('no box is open')
  const letters = bag.entries.map((one) => one.letter)
  const letter: Letter = {
    ...{ id: newKey(), author, place: placeAfter(letters), lane, saidAt: new Date().toISOString(), moves },
    version: lane && version !== null ? versionSeen(letters, author, lane, version) : version,
    photos: photos.map(() => null),
    ...{ round: 0, tries: 0, notBefore: 0, trouble: null, refusal: null },
  }
  await keepLetter(box, { letter, content }, photos)
  await refresh()
  void go()
  return letter.id
}

export type Fate = { kind: 'arrived'; answer: unknown } | { kind: 'refused'; refusal: Refusal } | { kind: 'waits' }

const answers = new Map<string, unknown>()
export const noteAnswer = (letterId: string, answer: unknown): void => void answers.set(letterId, answer)

/** What becomes of a letter while its author looks on; after a while it simply waits. */
export function fateOf(letterId: string, ms: number): Promise<Fate> {
  return new Promise((done) => {
    const finish = (fate: Fate) => {
      clearTimeout(late)
      stop()
      done(fate)
    }
    const look = () => {
      const entry = bag.entries.find((one) => one.letter.id === letterId)
      if (!entry) return finish({ kind: 'arrived', answer: answers.get(letterId) })
      if (entry.letter.refusal) return finish({ kind: 'refused', refusal: entry.letter.refusal })
      return entry
    }
    const stop = onBag(look)
    const late = setTimeout(() => finish({ kind: 'waits' }), ms)
    // Whoever carries has done what can be done now: no network, nobody signed in, or its pause.
    void go().then(() => {
      if (look()) finish({ kind: 'waits' })
    })
  })
}

/** Takes a letter out of the bag that was refused, or cannot be read. */
export async function dropLetter(letterId: string): Promise<void> {
  await removeLetter(letterId)
  await refresh()
  void go()
}

export async function sendAgain(letterId: string, stands: number | null): Promise<void> {
  const box = openBox()
  if (!box) return
  const after = sentAgain(
    bag.entries.map((one) => one.letter),
    letterId,
    stands,
  )
  for (const next of after)
    await changeLetter(box, next.id, (letter) =>
      letter.id === letterId ? next : next.version === letter.version ? letter : { ...letter, version: next.version },
    )
  await refresh()
  void go()
}
