import type { Work } from '#features/feature.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import type { Newcomer } from '../shapes.ts'
import { type Known, matched, type Register } from './matching.ts'
import { listByHash, listByName } from './queries.ts'
import type { Written, WrittenList } from './reading.ts'
import { checkFloating, type ReadPerson, understood } from './rules.ts'

export type Village = { id: number; name: string; townshipId: number }

/** A line of a list: what was understood, who it is in the register, and the first thing that is wrong. */
export type Line = {
  written: Written
  person: ReadPerson | null
  known: Known | null
  there: boolean
  problem: Problem | null
}

/** The lines compared with the register as it is now. */
export async function linesOf(work: Work, village: Village, { shape, lines }: WrittenList): Promise<Line[]> {
  const { county, today } = work
  const where = { villageName: village.name, demonstration: county.demonstration, today }
  const read = lines.map((written) => ({ written, said: understood(written, where) }))
  const register = await registerOf(
    work,
    village.id,
    read.flatMap(({ said }) => (said.ok ? [said.value] : [])),
  )
  const seen = new Map<string, number>()
  return read.map(({ written, said }) => {
    const line = { written, person: null, known: null, there: false }
    if (!said.ok) return { ...line, problem: said.problem }
    const person = said.value
    const found = matched(person, register)
    if (!found.ok) return { ...line, person, problem: found.problem }
    const known = found.value
    const problem = wrongIn(person, known, shape, village.name) ?? twice(person, known, seen)
    const there = !problem && known !== null && (shape === 'leftBehind' || known.registeredAt === person.registeredAt)
    return { written, person, known, there, problem }
  })
}

function wrongIn(
  person: ReadPerson,
  known: Known | null,
  shape: WrittenList['shape'],
  villageName: string,
): Problem | null {
  const { name } = person
  if (shape === 'leftBehind') return known ? null : { code: 'lifeEvents.list_not_here', facts: { name } }
  const floating = checkFloating(person, villageName)
  if (!floating.ok) return floating.problem
  return known || person.address !== '' ? null : { code: 'lifeEvents.list_no_address', facts: {} }
}

function twice(person: ReadPerson, known: Known | null, seen: Map<string, number>): Problem | null {
  const { mark, name, birthDate, line } = person
  const key = known ? `${known.id}` : mark.kind === 'number' ? mark.number : `${name}|${birthDate}`
  const other = seen.get(key)
  if (other !== undefined) return { code: 'lifeEvents.list_twice', facts: { other } }
  seen.set(key, line)
  return null
}

async function registerOf({ tx, county, sealer, today }: Work, villageId: number, persons: readonly ReadPerson[]) {
  const hashOf = (number: string) => sealer.hash(number, 'identity').toString('hex')
  const tailOf = (tail: string) => sealer.hash(tail, 'identity.tail').toString('hex')
  const hashes = persons.flatMap(({ mark }) => (mark.kind === 'number' ? [hashOf(mark.number)] : []))
  const byHash = await listByHash(tx, county.id, hashes)
  const byName = await listByName(tx, county.id, villageId, [...new Set(persons.map(({ name }) => name))])
  const register: Register = {
    ...{ villageId, today, hashOf, tailOf },
    byHash: new Map(byHash.map((one) => [one.hash ?? '', one])),
    byName: Map.groupBy(byName, ({ name }) => name),
  }
  return register
}

/** A household has at most so many when it is opened. */
const atOnce = 20

/** Those whom the register does not know, by their address: the first is the head, and nobody says what the others are to them. */
export function householdsOf(lines: readonly Line[]) {
  const fresh = lines.flatMap(({ person, known }) => (person && !known ? [person] : []))
  const parts: { address: string; of: ReadPerson[] }[] = []
  for (const [address, of] of Map.groupBy(fresh, (one) => one.address))
    for (let n = 0; n < of.length; n += atOnce) parts.push({ address, of: of.slice(n, n + atOnce) })
  return parts.map(({ address, of }) => ({
    ...{ address, groupId: null, gridId: null, dwellingId: null, tenure: null },
    persons: of.map(newcomer),
  }))
}

const newcomer = ({ name, sex, birthDate, mark, phone, registeredAt }: ReadPerson, n: number): Newcomer => ({
  ...{ name, sex, birthDate, phone, registeredAt, document: null, relation: n === 0 ? '02' : '99' },
  identityNumber: mark.kind === 'number' ? mark.number : null,
  noIdentityReason: mark.kind === 'number' ? null : 'notShown',
})
