import { addDays, type Day } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import type { BodyType, Size } from './bodyType.ts'
import { type Seat, seatedOn } from './seating.ts'

export type BodyNote = {
  kind: 'nobody' | 'noLeader' | 'tooFew' | 'tooMany' | 'even' | 'noContact' | 'termEnds' | 'termOver'
  /** How many are missing, too many or there; the day of a term. */
  n: number | null
  on: Day | null
  /** Of which of its organs it is said. */
  organ?: Words
}

/**
 * What somebody should look at: seats nobody holds, terms that end soon or ended unnoticed. A note obliges nobody; it goes away when
 * what it says is no longer so. A term is told `aheadDays` before it ends: long enough to prepare an election.
 */
export function notesOf(type: BodyType, seats: readonly Seat[], today: Day, aheadDays: number): BodyNote[] {
  const now = seatedOn(seats, today)
  const n = distinct(now)
  if (n === 0) {
    const last = seats
      .flatMap((seat) => seat.termTo ?? [])
      .toSorted()
      .at(-1)
    return [last === undefined ? { kind: 'nobody', n: null, on: null } : { kind: 'termOver', n: null, on: last }]
  }
  const notes: BodyNote[] = []
  const leading = type.roles.filter((role) => role.leads).map((role) => role.id)
  if (leading.length > 0 && !now.some((seat) => leading.includes(seat.role)))
    notes.push({ kind: 'noLeader', n: null, on: null })
  const contacts = type.roles.filter((role) => role.contact).map((role) => role.id)
  if (contacts.length > 0 && !now.some((seat) => contacts.includes(seat.role)))
    notes.push({ kind: 'noContact', n: null, on: null })
  notes.push(...sizeNotes(type.size, n))
  for (const { roles, size, zh, en } of type.organs ?? []) {
    const there = distinct(now.filter(({ role }) => roles.includes(role)))
    notes.push(...sizeNotes(size, there).map((note) => ({ ...note, organ: { zh, en } })))
  }
  const soon = now.flatMap((seat) => (seat.termTo && seat.termTo <= addDays(today, aheadDays) ? seat.termTo : []))
  if (soon.length > 0) notes.push({ kind: 'termEnds', n: soon.length, on: soon.toSorted()[0]! })
  return notes
}

function sizeNotes(size: Size | undefined, n: number): BodyNote[] {
  if (!size) return []
  if (n < size.from) return [{ kind: 'tooFew', n: size.from - n, on: null }]
  if (n > size.to) return [{ kind: 'tooMany', n: n - size.to, on: null }]
  return size.odd && n % 2 === 0 ? [{ kind: 'even', n, on: null }] : []
}

/** One person in two roles counts once here and twice among the roles; a member unit counts as one. */
export function distinct(seats: readonly Seat[]): number {
  const persons = seats.map((seat) => seat.personId)
  return new Set(persons.filter((id) => id !== null)).size + persons.filter((id) => id === null).length
}
