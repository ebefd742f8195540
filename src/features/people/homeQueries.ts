import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { householdsWithin } from './queries.ts'

/** A household of the scope with its place, which says by which models it is looked at. */
export const findHome = async (tx: Db, scope: Scope, householdId: number) =>
  tx
    .selectFrom('household')
    .select(['id', 'township_id as townshipId', 'village_id as villageId'])
    .where(await householdsWithin(tx, scope))
    .where('id', '=', householdId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()

/** The household in which a person lives now. */
export const findHomeOfPerson = (tx: Db, countyId: number, personId: number) =>
  tx
    .selectFrom('membership')
    .innerJoin('household', (join) =>
      join
        .onRef('household.county_id', '=', 'membership.county_id')
        .onRef('household.id', '=', 'membership.household_id')
        .on('household.valid_to', 'is', null),
    )
    .select(['household.id', 'household.township_id as townshipId', 'household.village_id as villageId'])
    .where('membership.county_id', '=', countyId)
    .where('membership.person_id', '=', personId)
    .where('membership.valid_to', 'is', null)
    .executeTakeFirst()
