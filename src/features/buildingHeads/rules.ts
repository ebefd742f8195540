import { readWrittenDay } from '#features/imports/public.ts'
import { isChild } from '#features/people/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import type { Written } from './reading.ts'

/** Somebody of the village who bears the name; numbers are compared by their keyed hashes. */
export type Neighbour = {
  id: number
  name: string
  birthDate: Day | null
  identity: string | null
  identityTail: string | null
  phone: string | null
  phoneTail: string | null
  building: string | null
}

export type HashOf = (text: string, purpose: 'identity' | 'identity.tail' | 'phone' | 'phone.tail') => string

/** Keeps those for whom it holds; where it holds for nobody it says nothing, for registers lack phones and rooms. */
const rather = (among: readonly Neighbour[], holds: (one: Neighbour) => boolean): readonly Neighbour[] => {
  const found = among.filter(holds)
  return found.length > 0 ? found : among
}

/**
 * Who of the village is meant: by the identity number, whole or masked, which must agree; else by the name, rather with this phone, rather
 * living in this building. Where two are left nobody is guessed.
 */
export function meant(line: Written, among: readonly Neighbour[], hashOf: HashOf, today: Day): Decision<Neighbour> {
  const who = { name: line.head }
  if (among.length === 0) return no('buildingHeads.nobody', who)
  const sure = byIdentity(line.identity, among, hashOf)
  if (!sure.ok) return sure
  if (sure.value.length === 0) return no('buildingHeads.other_number', who)
  const [only, other] = rather(byPhone(line.phone, sure.value, hashOf), (one) => one.building === line.building)
  if (!only || other) return no('buildingHeads.several', who)
  return isChild(only.birthDate, today) ? no('buildingHeads.minor', who) : yes(only)
}

function byIdentity(text: string, among: readonly Neighbour[], hashOf: HashOf): Decision<readonly Neighbour[]> {
  const masked = /^\d{4,6}\*+([\dX]{4})$/i.exec(text)
  if (text === '') return yes(among)
  if (masked) {
    const tail = hashOf(masked[1]!.toUpperCase(), 'identity.tail')
    return yes(among.filter((one) => one.identityTail === tail))
  }
  const read = readIdentityNumber(text)
  if (!read.ok) return read
  const whole = hashOf(read.value.number, 'identity')
  return yes(among.filter((one) => one.identity === whole))
}

function byPhone(text: string, among: readonly Neighbour[], hashOf: HashOf): readonly Neighbour[] {
  const plain = text.normalize('NFKC').replace(/[\s()-]/g, '')
  const masked = /^\d{3}\*+(\d{4})$/.exec(plain)
  if (plain === '') return among
  const hash = masked ? hashOf(masked[1]!, 'phone.tail') : hashOf(plain, 'phone')
  return rather(among, (one) => (masked ? one.phoneTail : one.phone) === hash)
}

/** The first and last day of the post; without a first one, today. */
export function termIn(line: Written, today: Day): Decision<{ termFrom: Day; termTo?: Day }> {
  const from = dayIn(line.from)
  if (!from.ok) return from
  const to = dayIn(line.to)
  if (!to.ok) return to
  return yes({ termFrom: from.value ?? today, ...(to.value ? { termTo: to.value } : {}) })
}

function dayIn(text: string): Decision<Day | null> {
  if (text === '') return yes(null)
  const read = readWrittenDay(text)
  return read.kind === 'day' ? yes(read.day) : no('buildingHeads.day_unreadable', { said: text.slice(0, 20) })
}

/** A leaf grid of the village, with the building it is made by, if any, and how many of the building's households lie in it. */
export type GridThere = { id: number; name: string; building: string; homes: number }

/** Where the post stands: in the grid that the list names, else that of the building, else where its households lie, else the only one. */
export function gridFor(line: Written, grids: readonly GridThere[]): Decision<GridThere> {
  const { community, building } = line
  if (line.grid !== '') {
    const named = grids.filter((one) => one.name === line.grid)
    return named.length === 1 ? yes(named[0]!) : no('buildingHeads.no_such_grid', { said: line.grid.slice(0, 40) })
  }
  const made = grids.find((one) => [building, `${community}${building}`].includes(one.building))
  const [most] = grids.filter((one) => one.homes > 0).toSorted((a, b) => b.homes - a.homes || a.id - b.id)
  const found = made ?? most ?? (grids.length === 1 ? grids[0] : undefined)
  return found ? yes(found) : no('buildingHeads.which_grid', { building })
}
