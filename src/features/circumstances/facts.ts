import type { Setting } from '#features/feature.ts'
import { factsOfFields, factsOfRegister, type Home, type Known } from '#kernel/circumstance/facts.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import { birthdaysThatCount } from '#kernel/register/leftBehind.ts'
import type { Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'
import { listHomeLines, listKnownLines } from './factLines.ts'
import { type KnownRow, listKnownOfVillages } from './factQueries.ts'

/** So many households stand in one statement. */
const atOnce = 20_000

/**
 * What rules read of these households on a day, from the register and the circumstances, three statements for each twenty thousand. A
 * household that is not there has no entry; a fact that nobody knows is absent. Which fields count is what the packs of its place say.
 * Households of a village of which the same is known share one entry.
 */
export async function householdFacts(
  { tx, county, packs }: Pick<Setting, 'tx' | 'county' | 'packs'>,
  householdIds: readonly number[],
  day: Day,
): Promise<Map<number, Facts>> {
  const facts = new Map<number, Facts>()
  const birthdays = birthdaysThatCount(day)
  const ofRegister = remembered((members) => factsOfRegister(readMembers(members), day))
  const read = remembered(readKnown)
  for (let at = 0; at < householdIds.length; at += atOnce) {
    const ids = householdIds.slice(at, at + atOnce)
    const [homes, said] = await Promise.all([
      listHomeLines(tx, county.id, ids, birthdays, day),
      listKnownLines(tx, county.id, ids, day),
    ])
    const known = new Map(said.map((row) => [row.of, row.known]))
    const villages = [...new Set(homes.map((home) => home.villageId))]
    const ofVillage = gathered(await listKnownOfVillages(tx, county.id, villages, day))
    const inVillage = new Map<number, (household: string) => Facts>()
    for (const { id, townshipId, villageId, members } of homes) {
      let alike = inVillage.get(villageId)
      if (!alike) {
        const fields = Object.values(packs.at({ townshipId, villageId }).circumstances)
        const common = ofVillage.get(villageId) ?? []
        const ofFields = remembered((line) => factsOfFields(fields, [...read(line), ...common], day))
        alike = remembered((household) => {
          const [living = '', recorded = ''] = household.split('#')
          return { ...ofRegister(living), ...ofFields(recorded) }
        })
        inVillage.set(villageId, alike)
      }
      facts.set(id, alike(`${members ?? ''}#${known.get(id) ?? ''}`))
    }
  }
  return facts
}

/** Lines of text repeat, so each is thought about once. */
function remembered<T>(make: (line: string) => T): (line: string) => T {
  const made = new Map<string, T>()
  return (line) => {
    const there = made.get(line)
    if (there !== undefined) return there
    const fresh = make(line)
    made.set(line, fresh)
    return fresh
  }
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
