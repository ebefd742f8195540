import { type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { householdInScope } from './householdQueries.ts'

/**
 * The grid in which a household lay on a day: the present one since the last change, before it what was kept. Null where the household was
 * not in the register that day; nothing where there is no such household in the scope.
 */
export const findGridThen = (tx: Db, scope: Scope, householdId: number, on: Day) =>
  tx
    .selectFrom('household')
    .select(
      sql<number | null>`case
        when ${on}::date < household.valid_from or ${on}::date >= coalesce(household.valid_to, 'infinity') then null
        when ${on}::date >= coalesce(household.grid_from, household.valid_from) then household.grid_id
        else (select f.grid_id from former_grid f where f.county_id = household.county_id and f.household_id = household.id
          and f.valid_from <= ${on}::date and ${on}::date < f.valid_to order by f.id desc limit 1) end`.as('gridId'),
    )
    .where('household.county_id', '=', scope.countyId)
    .where('household.id', '=', householdId)
    .where((eb) => householdInScope(scope)(eb) as never as ReturnType<typeof sql<SqlBool>>)
    .executeTakeFirst()
