import { isChild } from '#features/people/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { ReadPerson } from './rules.ts'

/** Somebody of the register as a list is compared with it. Numbers are compared by their keyed hashes. */
export type Known = {
  id: number
  name: string
  birthDate: Day | null
  hash: string | null
  tail: string | null
  endKind: string | null
  endedOn: Day | null
  householdId: number | null
  villageId: number | null
  /** Where the 户籍 is, when it is not here. */
  registeredAt: string | null
}
export type Register = {
  villageId: number
  today: Day
  /** By the hash of the number, anywhere in the county, in the register or no more. */
  byHash: ReadonlyMap<string, Known>
  /** Whoever lives in the village now, by name. */
  byName: ReadonlyMap<string, readonly Known[]>
  hashOf(number: string): string
  tailOf(tail: string): string
}

/** Who of the village somebody of a list is; null for somebody who may come in. What is not clear is a problem of the line, never a guess. */
export function matched(person: ReadPerson, register: Register): Decision<Known | null> {
  return person.mark.kind === 'number'
    ? byNumber(person, person.mark.number, register)
    : byBirthday(person, person.mark.kind === 'masked' ? person.mark.tail : null, register)
}

function byNumber(person: ReadPerson, number: string, register: Register): Decision<Known | null> {
  const { name, birthDate } = person
  const known = register.byHash.get(register.hashOf(number))
  if (!known) {
    const same = (register.byName.get(name) ?? []).some((one) => one.hash === null && one.birthDate === birthDate)
    return same ? no('lifeEvents.list_number_lacking', { name }) : yes(null)
  }
  if (known.name !== name) return no('lifeEvents.list_other_name')
  if (known.endKind === 'died') return no('lifeEvents.dead', { name, day: known.endedOn })
  if (known.endedOn !== null) return yes(null)
  if (known.villageId !== register.villageId) return no('lifeEvents.list_elsewhere', { name })
  return yes(known)
}

function byBirthday(person: ReadPerson, tail: string | null, register: Register): Decision<Known | null> {
  const { name, birthDate } = person
  if (birthDate === null) return no('lifeEvents.list_who', { name })
  const hashed = tail === null ? null : register.tailOf(tail)
  const found = (register.byName.get(name) ?? []).filter(
    (one) => one.birthDate === birthDate && (hashed === null || one.tail === null || one.tail === hashed),
  )
  const [only, other] = found
  if (other) return no('lifeEvents.list_several', { name })
  if (only) return yes(only)
  // A child's number is masked in every file, so without it a child may come in; a grown person would stand there twice.
  return tail === null || isChild(birthDate, register.today) ? yes(null) : no('lifeEvents.list_masked', { name })
}
