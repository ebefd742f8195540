import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Views belong to an account: each of these queries names it, so those of others are none. */
export const listViews = (tx: Db, countyId: number, accountId: number, page: string) =>
  tx
    .selectFrom('saved_view')
    .select(['id', 'page', 'name', 'area_id as areaId', 'asked'])
    .where('county_id', '=', countyId)
    .where('account_id', '=', accountId)
    .where('page', '=', page)
    .orderBy('id')
    .execute()

type NewView = { page: string; name: string; areaId: number | null; asked: object; accountId: number; at: Instant }

/** Null where one of this name is there already. */
export async function insertView(tx: Db, countyId: number, view: NewView): Promise<number | null> {
  const row = await tx
    .insertInto('saved_view')
    .values({
      ...{ county_id: countyId, account_id: view.accountId, page: view.page, name: view.name },
      ...{ area_id: view.areaId, asked: JSON.stringify(view.asked), created_at: view.at },
    })
    .onConflict((on) => on.columns(['county_id', 'account_id', 'page', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const findView = (tx: Db, countyId: number, accountId: number, id: number) =>
  tx
    .selectFrom('saved_view')
    .select(['id', 'page', 'name'])
    .where('county_id', '=', countyId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const saveName = (tx: Db, countyId: number, id: number, name: string) =>
  tx.updateTable('saved_view').set({ name }).where('county_id', '=', countyId).where('id', '=', id).execute()

export const deleteView = (tx: Db, countyId: number, id: number) =>
  tx.deleteFrom('saved_view').where('county_id', '=', countyId).where('id', '=', id).execute()
