import type { Setting } from '#features/feature.ts'
import { factsOfFields, factsOfRegister, type Home, type Known } from '#kernel/circumstance/facts.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import type { Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type KnownRow, listHomes, listKnown, listKnownOfVillages } from './factQueries.ts'

/** So many households stand in one statement. */
const atOnce = 5_000

/**
 * What rules read of these households on a day, from the register and the circumstances, three statements for each five thousand. A
 * household that is not there has no entry; a fact that nobody knows is absent. Which fields count is what the packs of its place say.
 */
export async function householdFacts(
  { tx, county, packs }: Pick<Setting, 'tx' | 'county' | 'packs'>,
  householdIds: readonly number[],
  day: Day,
): Promise<Map<number, Facts>> {
  const facts = new Map<number, Facts>()
  const fieldsIn = new Map<number, readonly CircumstanceField[]>()
  for (let at = 0; at < householdIds.length; at += atOnce) {
    const ids = householdIds.slice(at, at + atOnce)
    const homes = await listHomes(tx, county.id, ids)
    const villages = [...new Set(homes.map((home) => home.villageId))]
    const known = gathered(await listKnown(tx, county.id, ids, day))
    const ofVillage = gathered(await listKnownOfVillages(tx, county.id, villages, day))
    for (const { id, townshipId, villageId, members } of homes) {
      const fields = fieldsIn.get(villageId) ?? Object.values(packs.at({ townshipId, villageId }).circumstances)
      fieldsIn.set(villageId, fields)
      const said: readonly Known[] = [...(known.get(id) ?? []), ...(ofVillage.get(villageId) ?? [])]
      facts.set(id, { ...factsOfRegister(readMembers(members), day), ...factsOfFields(fields, said, day) })
    }
  }
  return facts
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

const readMembers = (members: string | null): Home[] =>
  (members ?? '')
    .split(';')
    .filter((one) => one !== '')
    .map((one, id) => {
      const [relation = '', sex = '', birthDate = '', reason = ''] = one.split('|')
      return { id, relation, sex, birthDate: birthDate || null, away: reason !== '', awayForWork: reason === 'work' }
    })
