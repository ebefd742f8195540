import type { Db } from '#database/driver.ts'
import type { Sealer } from '#database/sealing.ts'
import { must, refuse, type Setting, type Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import {
  admitIdentityNumber,
  isInvented,
  normaliseIdentityNumber,
  readIdentityNumber,
} from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import { findPerson, findPersonByIdentity, findPersonsByTail, insertPersons, type PersonRow } from './queries.ts'
import { documentColumns, identityColumns, phoneColumns, soundOf } from './rules.ts'

export { calledBack, diedAmong, namedBy, notDiedAfterAll } from './ended.ts'
export { findListed } from './findingQueries.ts'
export { findHome, findHomeOfPerson } from './homeQueries.ts'
export { describeHouseholds } from './householdQueries.ts'
export { leftBehindAmong } from './leftBehind.ts'
export { peopleProblems } from './problems.ts'
export {
  describePersons,
  factsOf,
  findHouseholdOf,
  findPersonByIdentity,
  findPersonsByPhone,
  householdsWithin,
  type Member,
  membersOf,
  membersOfAll,
  namesOf,
  type PersonRow,
} from './queries.ts'
export { documentColumns, isChild, isMinor, isYounger, maskIdentity, maskPhone, openNumber } from './rules.ts'
export { wantedBy } from './wanted.ts'

/** A person as somebody has typed or read it: the numbers still in clear, and only in memory. */
export type NewPerson = {
  name: string
  /** GB/T 2261.1 */
  sex: string
  birthDate: Day | null
  identityNumber: string | null
  phone: string | null
  /** Where this comes from: `import`, `seed`, `clerk` … */
  source: string
  importId?: number | null
  validFrom: Day
}

/** All columns of a new person, with the numbers sealed and hashed. Many at once go to `insertPersons`. */
export function personRow(sealer: Sealer, person: NewPerson): PersonRow {
  return {
    name: person.name,
    name_pinyin: soundOf(person.name),
    sex: person.sex,
    birth_date: person.birthDate,
    ...identityColumns(sealer, person.identityNumber),
    ...phoneColumns(sealer, person.phone),
    key_id: person.identityNumber || person.phone ? sealer.keyId : null,
    source: person.source,
    import_id: person.importId ?? null,
    valid_from: person.validFrom,
  }
}

/**
 * Takes one person into the register. The same identity number twice is refused with the person who has it, and a number invented
 * for demonstrations wherever people are real.
 */
export async function insertPerson(
  { tx, county, sealer }: Pick<Setting, 'tx' | 'county' | 'sealer'>,
  person: NewPerson,
): Promise<number> {
  const number = normaliseIdentityNumber(person.identityNumber ?? '')
  if (isInvented(number) && !county.demonstration) refuse('identity.invented')
  const row = personRow(sealer, person)
  const known = row.identity_hash ? await findPersonByIdentity(tx, county.id, row.identity_hash) : undefined
  if (known) refuse('people.identity_known', { personId: known.id })
  const [id] = await insertPersons(tx, county.id, [row])
  return id!
}

/** A person of the scope; outside it there is none. */
export async function getPerson(tx: Db, scope: Scope, personId: number) {
  return (await findPerson(tx, scope, personId)) ?? refuse('people.missing')
}

/**
 * One person of the scope by the whole name and the last four characters of the identity number or the phone: for whoever may look at
 * one person and must not leaf through a list. Nobody when it is not clear who is meant.
 */
export async function findByNameAndTail(
  { tx, scope, county, sealer }: Pick<Work, 'tx' | 'scope' | 'county' | 'sealer'>,
  { name, tail }: { name: string; tail: string },
): Promise<{ id: number; name: string; villageName: string } | null> {
  const tails = { identityTail: sealer.hash(tail, 'identity.tail'), phoneTail: sealer.hash(tail, 'phone.tail') }
  const found = await findPersonsByTail(tx, county.id, { name, ...tails })
  const here: typeof found = []
  for (const one of found) if (await findPerson(tx, scope, one.id)) here.push(one)
  const [only, other] = here
  return only && !other ? { id: only.id, name: only.name, villageName: only.village_name ?? '' } : null
}

export type PersonColumns = Partial<Omit<PersonRow, 'source' | 'import_id' | 'valid_from'>> & {
  no_identity_reason?: string | null
  document_kind?: string | null
  document_sealed?: Buffer | null
  document_hash?: Buffer | null
}

type Corrected = {
  name?: string | undefined
  sex?: string | undefined
  birthDate?: Day | undefined
  identityNumber?: string | undefined
  noIdentityReason?: string | undefined
  document?: { kind: string; number: string } | undefined
  phone?: string | undefined
}

/** The columns that a correction changes, and none else. A number is read as strictly as when somebody is taken in. */
export function columnsOfCorrection(
  sealer: Sealer,
  { demonstration }: Pick<Setting['county'], 'demonstration'>,
  said: Corrected,
): PersonColumns {
  const columns: PersonColumns = {}
  if (said.name !== undefined) {
    const name = must(readPersonName(said.name))
    Object.assign(columns, { name, name_pinyin: soundOf(name) })
  }
  if (said.sex !== undefined) columns.sex = said.sex
  if (said.birthDate !== undefined) columns.birth_date = said.birthDate
  if (said.identityNumber !== undefined) {
    const { number } = must(admitIdentityNumber(must(readIdentityNumber(said.identityNumber)), { demonstration }))
    Object.assign(columns, identityColumns(sealer, number), { no_identity_reason: null, key_id: sealer.keyId })
  }
  if (said.noIdentityReason !== undefined)
    Object.assign(columns, identityColumns(sealer, null), { no_identity_reason: said.noIdentityReason })
  if (said.document) Object.assign(columns, documentColumns(sealer, said.document), { key_id: sealer.keyId })
  if (said.phone !== undefined) Object.assign(columns, phoneColumns(sealer, said.phone), { key_id: sealer.keyId })
  return columns
}
