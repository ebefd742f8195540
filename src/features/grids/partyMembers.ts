import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { GridLevel } from '#kernel/area/grids.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Whether a band of these levels counts Party members: most do not, and then nobody looks them up. */
export const asksForMembers = (levels: readonly GridLevel[]): boolean =>
  levels.some(({ band }) => band?.partyMembers !== undefined)

/** How many Party members live in each grid: of one village, or of the whole county. The caller shows only grids of its scope. */
export async function countPartyMembers(
  tx: Db,
  scope: Scope,
  villageId: number | null,
  today: Day,
): Promise<Map<number, number>> {
  const here = villageId === null ? sql`true` : sql`h.village_id = ${villageId}`
  const { rows } = await sql<{ gridId: number; n: number }>`
    select h.grid_id as "gridId", count(distinct s.person_id)::int as n from standing s
    join membership m on m.county_id = s.county_id and m.person_id = s.person_id and m.valid_to is null
    join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
    where s.county_id = ${scope.countyId} and s.kind = 'partyMember' and ${here}
      and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})
    group by h.grid_id`.execute(tx)
  return new Map(rows.map(({ gridId, n }) => [gridId, n]))
}
