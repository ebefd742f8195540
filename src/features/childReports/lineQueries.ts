import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'

const offices = (tx: Db) =>
  tx
    .selectFrom('area')
    .leftJoin('help_line', (join) =>
      join.onRef('help_line.county_id', '=', 'area.county_id').onRef('help_line.area_id', '=', 'area.id'),
    )
    .select(['area.id', 'area.name', 'area.level', 'help_line.phone'])
    .where('area.level', 'in', ['township', 'county'])
    .where('area.valid_to', 'is', null)

/** The lines of the county and of these townships, where they are entered. */
export const listLines = (tx: Db, countyId: number, townshipIds: readonly number[]) =>
  offices(tx)
    .where('area.county_id', '=', countyId)
    .where((eb) => eb.or([eb('area.level', '=', 'county'), sql<boolean>`area.id = any(${[...townshipIds]}::bigint[])`]))
    .where('help_line.phone', 'is not', null)
    .orderBy('area.level', 'desc')
    .orderBy('area.id')
    .limit(20)
    .execute()

/** The offices of whoever keeps them, with the line or the gap. */
export const listOffices = (tx: Db, scope: Scope) =>
  offices(tx)
    .where(inScope(scope, 'area', { township: 'township_id' }) as never)
    .orderBy('area.level')
    .orderBy('area.id')
    .limit(200)
    .execute()

export const saveLine = (tx: Db, countyId: number, areaId: number, phone: string, accountId: number, at: Instant) =>
  tx
    .insertInto('help_line')
    .values({ county_id: countyId, area_id: areaId, phone, by_account_id: accountId, at })
    .onConflict((conflict) =>
      conflict.columns(['county_id', 'area_id']).doUpdateSet({ phone, by_account_id: accountId, at }),
    )
    .execute()

/** Where the posts of somebody stand, the nearest first: from there it is reported where no household is named. */
export async function listStands(tx: Db, countyId: number, postIds: readonly number[]) {
  const { rows } = await sql<{ townshipId: number | null; villageId: number | null }>`
    select township_id as "townshipId", village_id as "villageId" from post
    where county_id = ${countyId} and id = any(${[...postIds]}::bigint[])
    order by village_id is null, township_id is null, id limit 50`.execute(tx)
  return rows
}
