import type { Author, Letter, Outcome, Sending } from './letter.ts'
import { placeAfter, ready, sendingOf, sentAgain, settled, versionSeen } from './postbag.ts'

/** A small world for the walk of `walk.test.ts`: one server that does each key once, phones that can die at any moment, a bad network. */

type Done = { letterId: string; accountId: number; photos: number[] }
type Flight = { letter: Letter; sending: Sending; outcome: Outcome | null }

/** What a phone keeps when it is killed is `letters`; what flies is lost to it, though not to the network. */
export type Phone = { letters: Letter[]; who: Author | null; online: boolean; flying: Flight[] }

export class World {
  readonly phones: Phone[]
  readonly written: Letter[] = []
  readonly dropped = new Set<string>()
  readonly done: Done[] = []
  readonly uploads = new Set<number>()
  /** On which phone each letter was written. */
  readonly home = new Map<string, number>()
  now = 0
  /** Sent by a phone that died or gave up waiting; it may reach the server at any later time. */
  readonly astray: Flight[] = []
  private readonly keys = new Map<string, { text: string; id: number }>()
  private readonly versions = new Map<string, number>()
  private nextId = 1

  constructor(phones: number) {
    this.phones = Array.from({ length: phones }, () => ({ letters: [], who: null, online: true, flying: [] }))
  }

  version = (lane: string): number => this.versions.get(lane) ?? 1

  write(phone: Phone, what: { lane: string | null; bad: boolean; photos: number; moves: 0 | 1 }): void {
    if (!phone.who) return
    const { lane, photos, moves } = what
    const letter: Letter = {
      id: `${what.bad ? 'bad' : 'letter'}-${this.written.length}`,
      author: phone.who,
      place: placeAfter(phone.letters),
      lane,
      saidAt: new Date(this.now).toISOString(),
      version: lane ? versionSeen(phone.letters, phone.who, lane, this.version(lane)) : null,
      moves: lane ? moves : 0,
      photos: Array.from({ length: photos }, () => null),
      ...{ round: 0, tries: 0, notBefore: 0, trouble: null, refusal: null },
    }
    this.written.push(letter)
    this.home.set(letter.id, this.phones.indexOf(phone))
    phone.letters = [...phone.letters, letter]
  }

  /** Two tabs of one phone may send the same letter at once: nothing here looks at what flies already. */
  send(phone: Phone, nth: number): boolean {
    const open = ready(phone.letters, phone.who, this.now)
    const letter = open[nth % Math.max(1, open.length)]
    if (letter) phone.flying.push({ letter, sending: sendingOf(letter), outcome: null })
    return letter !== undefined
  }

  /** The request reaches the server, under whoever's session the phone now has. */
  deliver(phone: Phone, nth: number): void {
    const waiting = phone.flying.filter((one) => one.outcome === null)
    const flight = waiting[nth % Math.max(1, waiting.length)]
    if (flight && phone.online) flight.outcome = this.answer(flight, phone.who)
  }

  strayArrives(nth: number): void {
    const flight = this.astray.splice(nth % Math.max(1, this.astray.length), 1)[0]
    if (flight && flight.outcome === null) this.answer(flight, flight.letter.author)
  }

  hear(phone: Phone, nth: number, dice: number): void {
    const answered = phone.flying.filter((one) => one.outcome !== null)
    const flight = answered[nth % Math.max(1, answered.length)]
    if (flight) this.settle(phone, flight, flight.outcome!, dice)
  }

  /** The phone gives up waiting; what it sent may still arrive. */
  lose(phone: Phone, nth: number, dice: number): void {
    const flight = phone.flying[nth % Math.max(1, phone.flying.length)]
    if (!flight) return
    this.settle(phone, flight, { kind: 'gone', trouble: 'noAnswer' }, dice)
    if (flight.outcome === null) this.astray.push(flight)
  }

  kill(phone: Phone): void {
    this.astray.push(...phone.flying.filter((one) => one.outcome === null))
    phone.flying = []
    phone.letters = JSON.parse(JSON.stringify(phone.letters)) as Letter[]
  }

  /** A person decides about a refused letter. */
  decide(phone: Phone, nth: number, again: boolean): void {
    const refused = phone.letters.filter((one) => one.refusal !== null)
    const letter = refused[nth % Math.max(1, refused.length)]
    if (!letter) return
    if (again) phone.letters = sentAgain(phone.letters, letter.id, letter.lane ? this.version(letter.lane) : null)
    else {
      phone.letters = phone.letters.filter((one) => one.id !== letter.id)
      this.dropped.add(letter.id)
    }
  }

  /** Somebody at a desk moves the matter on meanwhile. */
  meddle(lane: string): void {
    this.versions.set(lane, this.version(lane) + 1)
  }

  private settle(phone: Phone, flight: Flight, outcome: Outcome, dice: number): void {
    phone.flying = phone.flying.filter((one) => one !== flight)
    phone.letters = phone.letters.flatMap((one) =>
      one.id === flight.sending.letterId ? (settled(one, flight.sending, outcome, this.now, dice) ?? []) : one,
    )
  }

  /** The server: whose session, was it done already, is it right, do it. */
  private answer({ letter, sending }: Flight, session: Author | null): Outcome {
    if (session?.accountId !== letter.author.accountId) return { kind: 'gone', trouble: 'signIn' }
    const name = `${letter.author.accountId}:${sending.key}`
    const text = JSON.stringify(sending.photo === null ? [letter.version, letter.photos] : sending.photo)
    const earlier = this.keys.get(name)
    if (earlier) return { kind: 'taken', id: earlier.text === text ? earlier.id : null }
    if (sending.photo === null) {
      if (letter.id.startsWith('bad')) return refused(422, 'call.invalid')
      if (letter.lane && letter.version !== this.version(letter.lane)) return refused(409, 'requests.changed')
      this.done.push({
        letterId: letter.id,
        accountId: session.accountId,
        photos: letter.photos.filter((id) => id !== null),
      })
      if (letter.lane) this.versions.set(letter.lane, this.version(letter.lane) + letter.moves)
    }
    const id = this.nextId++
    if (sending.photo !== null) this.uploads.add(id)
    this.keys.set(name, { text, id })
    return { kind: 'taken', id }
  }
}

const refused = (status: number, code: string): Outcome => ({
  kind: 'refused',
  refusal: { status, code, title: code, detail: '', facts: {} },
})
