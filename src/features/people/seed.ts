import type { Sealer } from '#database/sealing.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { DemoHousehold, DemoPerson } from './demonstration/shape.ts'
import { identityColumns, phoneColumns, soundOf } from './rules.ts'

type Row = Record<string, unknown>
export type HomePlace = { countyId: number; townshipId: number; villageId: number; from: Day }

const source = 'demonstration'

/** One invented person as a row: numbers sealed, with their keyed hashes, exactly as the register keeps real ones. */
export function personRow(sealer: Sealer, countyId: number, from: Day, id: number, person: DemoPerson): Row {
  const { identityNumber, phone } = person
  return {
    county_id: countyId,
    id,
    name: person.name,
    name_pinyin: soundOf(person.name),
    sex: person.sex,
    birth_date: person.birthDate,
    ...identityColumns(sealer, identityNumber),
    ...phoneColumns(sealer, phone),
    key_id: sealer.keyId,
    source,
    valid_from: from,
  }
}

export const householdRow = (
  place: HomePlace,
  id: number,
  household: DemoHousehold,
  groupId: number | null,
  gridId: number,
): Row => ({
  county_id: place.countyId,
  id,
  code: household.code,
  address: household.address,
  township_id: place.townshipId,
  village_id: place.villageId,
  group_id: groupId,
  grid_id: gridId,
  source,
  valid_from: place.from,
})

export const membershipRow = (
  place: HomePlace,
  personId: number,
  householdId: number,
  person: DemoPerson,
  sort: number,
): Row => ({
  county_id: place.countyId,
  person_id: personId,
  household_id: householdId,
  relation: person.relation,
  is_head: person.isHead,
  sort,
  source,
  valid_from: place.from,
})
