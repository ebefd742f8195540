import type { Setting } from '#features/feature.ts'
import { factsOfFields, factsOfRegister, type Home, type Known } from '#kernel/circumstance/facts.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import { agesOf } from '#kernel/pack/limits.ts'
import type { Model } from '#kernel/pack/model.ts'
import { type AgeLimits, birthdaysThatCount } from '#kernel/register/leftBehind.ts'
import type { Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type LinesOf, listHomeLines, listVillagesOf, type Which } from './factLines.ts'
import { type KnownRow, listKnownOfVillages } from './factQueries.ts'

type Asking = Pick<Setting, 'tx' | 'county' | 'packs'>

/** Villages that run the same packs and of which the same is recorded: their households are told apart by their lines alone. */
export type Kind = { model: Model; factsOf(members: string, known: string): Facts }

/** How to ask for the lines of some households and to read them: `kindOf` says of which kind each village is. */
export type Reading = { of: LinesOf; kinds: readonly Kind[]; kindOf: ReadonlyMap<number, number> }

/**
 * What is to be known before the lines of households can be read: which fields count where, and what is recorded of villages. Households of
 * a kind that have the same two lines share one entry, so that a county is reckoned by some thousands of them.
 */
export async function readingOf({ tx, county, packs }: Asking, which: Which, day: Day): Promise<Reading> {
  const meant = { countyId: county.id, which }
  const villages = await listVillagesOf(tx, meant)
  const models = new Set(villages.map((place) => packs.at(place)))
  const birthdays = birthdaysThatCount([...models].map(agesOf), day)
  const of: LinesOf = { ...meant, birthdays, day }
  const ids = villages.map(({ villageId }) => villageId)
  const ofVillage = gathered(await listKnownOfVillages(tx, county.id, ids, day))
  const alike = new Map<string, Facts>()
  const byAges = new Map<string, (members: string) => Facts>()
  const ofAges = (limits: AgeLimits) =>
    remembered((members) => {
      const facts = factsOfRegister(readMembers(members), day, limits)
      return keep(alike, JSON.stringify(facts), () => facts)
    })
  const read = remembered(readKnown)
  const kinds: Kind[] = []
  const numbers = new Map<Model, Map<string, number>>()
  const kindOf = new Map<number, number>()
  for (const place of villages) {
    const model = packs.at(place)
    const common = ofVillage.get(place.villageId) ?? []
    const ofModel = numbers.get(model) ?? new Map<string, number>()
    numbers.set(model, ofModel)
    const said = JSON.stringify(common.map(({ field, year, value }) => [field, year, value]).sort())
    const number = ofModel.get(said) ?? kinds.length
    ofModel.set(said, number)
    kindOf.set(place.villageId, number)
    if (number < kinds.length) continue
    const fields = Object.values(model.circumstances)
    const limits = agesOf(model)
    const ofRegister = keep(byAges, JSON.stringify(limits), () => ofAges(limits))
    const ofFields = remembered((known) => factsOfFields(fields, [...read(known), ...common], day))
    const joined = new Map<Facts, Map<Facts, Facts>>()
    const factsOf = (members: string, known: string) => {
      const [living, recorded] = [ofRegister(members), ofFields(known)]
      return keep(
        keep(joined, living, () => new Map<Facts, Facts>()),
        recorded,
        () => ({ ...living, ...recorded }),
      )
    }
    kinds.push({ model, factsOf })
  }
  return { of, kinds, kindOf }
}

/**
 * What rules read of these households on a day, from the register and the circumstances, in three statements. A household that is not there
 * has no entry; a fact that nobody knows is absent. Which fields count is what the packs of its place say.
 */
export async function householdFacts(
  asking: Asking,
  householdIds: readonly number[],
  day: Day,
): Promise<Map<number, Facts>> {
  const { of, kinds, kindOf } = await readingOf(asking, { ids: householdIds }, day)
  const lines = await listHomeLines(asking.tx, of)
  return new Map(
    lines.map(({ id, villageId, members, known }) => [id, kinds[kindOf.get(villageId)!]!.factsOf(members, known)]),
  )
}

/** Lines of text repeat, so each is thought about once. */
function remembered<T>(make: (line: string) => T): (line: string) => T {
  const made = new Map<string, T>()
  return (line) => keep(made, line, () => make(line))
}

function keep<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const there = kept.get(key)
  if (there !== undefined) return there
  const made = make()
  kept.set(key, made)
  return made
}

function gathered(rows: readonly KnownRow[]): Map<number, Known[]> {
  const found = new Map<number, Known[]>()
  for (const row of rows) {
    const there = found.get(row.of)
    if (there) there.push(row)
    else found.set(row.of, [row])
  }
  return found
}

const parts = (line: string): string[] => (line === '' ? [] : line.split(';'))

const readMembers = (line: string): Home[] =>
  parts(line).map((one, id) => {
    const [relation = '', sex = '', birthDate = '', reason = ''] = one.split('|')
    return { id, relation, sex, birthDate: birthDate || null, away: reason !== '', awayForWork: reason === 'work' }
  })

/** Values are yes or no, amounts, and ids of options, so neither sign stands in one. */
const readKnown = (line: string): Known[] =>
  parts(line).map((one) => {
    const [field = '', year = '0', value = 'null'] = one.split('|')
    return { field, year: Number(year), value: JSON.parse(value) as Value }
  })
