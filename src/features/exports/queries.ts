import { type Insertable, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Export } from '#database/types.ts'

export async function insertExport(tx: Db, row: Insertable<Export>): Promise<number> {
  const written = await tx.insertInto('export').values(row).returning('id').executeTakeFirstOrThrow()
  return written.id
}

/** An export of whoever asks; those of others are none. */
export const findExport = (tx: Db, countyId: number, accountId: number, id: number) =>
  tx
    .selectFrom('export')
    .select(['id', 'list', 'purpose', 'whole_numbers', 'place', 'row_ids', 'by_person_id', 'by_title', 'at'])
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('by_account_id', '=', accountId)
    .executeTakeFirst()

export async function namesOfAreas(tx: Db, countyId: number, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** How the place of an export is called; the county where none is named. */
export async function nameOfPlace(tx: Db, countyId: number, areaId: number | undefined): Promise<string> {
  if (areaId === undefined) return ''
  const area = await tx
    .selectFrom('area')
    .select('name')
    .where('county_id', '=', countyId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  return area?.name ?? ''
}
