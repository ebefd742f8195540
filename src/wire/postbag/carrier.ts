import type { Send } from '../client.ts'
import type { OpenBox } from '../vault/vault.ts'
import { outcomeOf } from './answers.ts'
import { changeLetter, type Entry, keptPhoto } from './keeping.ts'
import { type Author, type Letter, type Outcome, photoLost, type Sending } from './letter.ts'
import { ready, sendingOf, settled } from './postbag.ts'

export type Carrying = {
  box: OpenBox
  send: Send
  who: () => Author | null
  entries: () => readonly Entry[]
  /** Reads the bag anew after each change. */
  refresh: () => Promise<void>
  sending: (letterId: string | null) => void
  arrived: (entry: Entry, answer: unknown) => Promise<void>
  unsigned: () => void
}

const LETTER_MS = 30_000
const PHOTO_MS = 120_000

/**
 * Carries what can go, one letter after the other, until nothing can. Only one tab carries at a time where the browser has locks;
 * where it has none, the idempotency keys still let the server do each letter once.
 */
export async function carry(on: Carrying): Promise<void> {
  if (!navigator.locks) return carryAll(on)
  await navigator.locks.request('shanzhi.postbag', { ifAvailable: true }, async (mine) => {
    if (!mine) return
    await on.refresh() // another tab may have carried meanwhile
    await carryAll(on)
  })
}

async function carryAll(on: Carrying): Promise<void> {
  for (;;) {
    const letters = on.entries().map((one) => one.letter)
    const next = ready(letters, on.who(), Date.now())[0]
    const entry = next && on.entries().find((one) => one.letter.id === next.id)
    if (!entry) return
    on.sending(entry.letter.id)
    const stop = await carryOne(on, entry).finally(() => on.sending(null))
    if (stop) return
  }
}

/** One sending and what became of it. True where the network or the sign-in is missing: then nothing else would go either. */
async function carryOne(on: Carrying, entry: Entry): Promise<boolean> {
  const sending = sendingOf(entry.letter)
  const { outcome, answer } = await sent(on, entry, sending)
  const whole = outcome.kind === 'taken' && sending.photo === null
  if (whole) await on.arrived(entry, answer).catch(() => {}) // what is shown may be stale; what was written has arrived
  await changeLetter(on.box, entry.letter.id, (letter) => settled(letter, sending, outcome, Date.now(), Math.random()))
  await on.refresh()
  if (outcome.kind === 'gone' && outcome.trouble === 'signIn') on.unsigned()
  return outcome.kind === 'gone' && outcome.trouble !== 'noAnswer'
}

async function sent(on: Carrying, entry: Entry, sending: Sending): Promise<{ outcome: Outcome; answer: unknown }> {
  try {
    const request = await requestOf(on.box, entry, sending)
    if (!request) return { outcome: lostPhoto, answer: null }
    const answer = await inTime(on.send(request), sending.photo === null ? LETTER_MS : PHOTO_MS)
    const body = await answer.json()
    return { outcome: outcomeOf(answer.status, body, sending), answer: body }
  } catch {
    return { outcome: { kind: 'gone', trouble: navigator.onLine ? 'noAnswer' : 'offline' }, answer: null }
  }
}

async function requestOf(box: OpenBox, { letter, content }: Entry, { photo, key }: Sending) {
  const headers: Record<string, string> = {
    'accept-language': content.language,
    'idempotency-key': key,
    'said-at': letter.saidAt,
    author: `${letter.author.accountId}.${letter.author.personId ?? ''}`,
  }
  if (photo === null) {
    headers['content-type'] = 'application/json'
    const body = {
      ...content.body,
      ...(letter.version === null ? {} : { version: letter.version }),
      ...(letter.photos.length > 0 ? { [content.photosField]: letter.photos } : {}),
    }
    return { method: 'POST', path: content.path, headers, body: JSON.stringify(body) }
  }
  const file = await keptPhoto(box, letter.id, photo)
  if (!file) return null
  const form = new FormData()
  form.set('input', '{}')
  form.set('file', file)
  return { method: 'POST', path: content.photosPath, headers, body: form }
}

/** The phone has the photo no more: the author decides, with the text at hand. */
const lostPhoto: Outcome = {
  kind: 'refused',
  refusal: { status: 0, code: photoLost, title: '', detail: '', facts: {} },
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error('no answer in time')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** When the next letter that only waits out its pause may go. */
export const nextAt = (letters: readonly Letter[]): number | null => {
  const waiting = letters.filter((one) => one.refusal === null).map((one) => one.notBefore)
  return waiting.length > 0 ? Math.min(...waiting) : null
}
