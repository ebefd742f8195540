import type { Sealer } from '#database/sealing.ts'
import { type PersonRow, personRow } from '#features/people/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Answer, Desk, HomeGrid, Question } from './desk.ts'
import type { HashOf, Known, StagedHousehold } from './rules.ts'

/** A household that may come in, and the grid it will lie in. */
export type Placed = { household: StagedHousehold; home: HomeGrid }

/** What to ask the register about these households, and the hashes by which its answer is read. */
export function questionOf(
  households: readonly StagedHousehold[],
  sealer: Sealer,
): { question: Question; hash: HashOf } {
  const hashes = new Map<string, string>()
  const codes = new Map<number, string[]>()
  for (const { held, villageId, code, persons } of households) {
    if (held || villageId === null) continue
    codes.set(villageId, [...(codes.get(villageId) ?? []), code])
    for (const { identity } of persons)
      if (identity) hashes.set(identity, sealer.hash(identity, 'identity').toString('hex'))
  }
  const homes = [...codes].map(([villageId, of]) => ({ villageId, codes: of }))
  return { question: { homes, hashes: [...hashes.values()] }, hash: (identity) => hashes.get(identity) ?? '' }
}

export const toKnown = ({ households, identities }: Answer): Known => ({
  households: new Map(households),
  identities: new Map(identities),
})

type Village = { id: number; townshipId: number }
const utf8 = new TextEncoder()

/** Makes rows of households and sends them off; at most one batch is under way while the next is sealed. */
export function writing(
  origin: { importId: number; from: Day },
  villages: readonly Village[],
  sealer: Sealer,
  desk: Desk,
) {
  const townships = new Map(villages.map(({ id, townshipId }) => [id, townshipId]))
  let underWay: Promise<void> = Promise.resolve()
  return {
    async add(placed: readonly Placed[]): Promise<void> {
      if (placed.length === 0) return
      const homes = placed.map(({ household: { code, address, villageId, groupId }, home }, n) => {
        return { n, code, address, villageId, townshipId: townships.get(villageId ?? 0), groupId, gridId: home.gridId }
      })
      const folk = placed.flatMap(({ household }, home) =>
        household.persons.map((person, sort) => {
          const { name, sex, birthDate, identity, phone, relation, isHead } = person
          const numbers = { identityNumber: identity, phone }
          const row = personRow(sealer, {
            ...{ name, sex, birthDate, ...numbers },
            ...{ source: 'import', importId: origin.importId, validFrom: origin.from },
          })
          return { home, relation: relation ?? '99', isHead, sort, registeredAt: person.registeredAt, ...inHex(row) }
        }),
      )
      const parts = [utf8.encode(JSON.stringify(homes)), utf8.encode(JSON.stringify(folk))] as const
      await underWay
      underWay = desk.write(...parts)
    },
    end: () => underWay,
  }
}

/** JSON knows no bytes: they travel as the hexadecimal text that PostgreSQL reads. */
const inHex = (row: PersonRow) => ({
  name: row.name,
  name_pinyin: row.name_pinyin,
  sex: row.sex,
  birth_date: row.birth_date,
  key_id: row.key_id,
  identity_sealed: hexOf(row.identity_sealed),
  identity_hash: hexOf(row.identity_hash),
  identity_tail_hash: hexOf(row.identity_tail_hash),
  phone_sealed: hexOf(row.phone_sealed),
  phone_hash: hexOf(row.phone_hash),
  phone_tail_hash: hexOf(row.phone_tail_hash),
})
const hexOf = (bytes: Buffer | null) => bytes && `\\x${bytes.toString('hex')}`

/** There are ten thousand last fours, so each is hashed once; whole numbers are hashed as they come. */
export function withMemory(sealer: Sealer): Sealer {
  const tails = { 'identity.tail': new Map<string, Buffer>(), 'phone.tail': new Map<string, Buffer>() }
  return {
    ...sealer,
    hash(text, purpose) {
      const known = purpose === 'identity.tail' || purpose === 'phone.tail' ? tails[purpose] : null
      const hash = known?.get(text) ?? sealer.hash(text, purpose)
      known?.set(text, hash)
      return hash
    },
  }
}
