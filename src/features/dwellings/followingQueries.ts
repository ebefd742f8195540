import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'

type Lived = { id: number; townshipId: number; groupId: number | null; gridId: number }

/** Households that live in a dwelling and stand in its village, locked; one of another village lies in no grid of this one. */
export async function lockHomesIn(
  tx: Db,
  countyId: number,
  { id, villageId }: { id: number; villageId: number },
): Promise<Lived[]> {
  const { rows } =
    await sql<Lived>`select id, township_id as "townshipId", group_id as "groupId", grid_id as "gridId" from household
    where county_id = ${countyId} and dwelling_id = ${id} and village_id = ${villageId} and valid_to is null
    order by id for update`.execute(tx)
  return rows
}

/** The group was wrong from the start, so no past day is told of a move. */
export const correctGroup = (tx: Db, countyId: number, householdId: number, groupId: number | null) =>
  asFromTheStart(tx, () =>
    sql`update household set group_id = ${groupId} where county_id = ${countyId} and id = ${householdId}`.execute(tx),
  )

/** The trigger keeps the former grid. The event that brought the household here says the right grid too, so that taking it back finds its way. */
export async function correctGrid(
  tx: Db,
  countyId: number,
  householdId: number,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await sql`update household set grid_id = ${to} where county_id = ${countyId} and id = ${householdId}`.execute(tx)
  await sql`update life_event e set detail = jsonb_set(e.detail, '{gridId}', to_jsonb(${to}::bigint))
    where e.county_id = ${countyId} and (e.detail->>'gridId')::bigint = ${from} and e.id = (
      select max(o.id) from life_event o join life_event_household l on l.county_id = o.county_id and l.event_id = o.id
      where o.county_id = ${countyId} and l.household_id = ${householdId} and o.detail ? 'was' and o.undone_by is null)`.execute(
    tx,
  )
}

/** What the triggers of the table would keep as a former home is overwritten instead. */
export async function asFromTheStart(tx: Db, change: () => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{
    day: string | null
  }>`with before as materialized (select current_setting('app.day', true) as day)
    select day, set_config('app.day', '0001-01-01', true) from before`.execute(tx)
  await change()
  await sql`select set_config('app.day', ${rows[0]?.day ?? ''}, true)`.execute(tx)
}
