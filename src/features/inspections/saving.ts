import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { DB } from '#database/types.ts'
import { matterOf, villageOf } from './rules.ts'

/** SHA-256 of the lines, each ended by a line feed: what `sha256sum` says of the same list in a file. */
export const digestOf = (frame: readonly string[]): string =>
  createHash('sha256')
    .update(frame.map((line) => `${line}\n`).join(''))
    .digest('hex')

export type NewDraw = Omit<Insertable<DB['inspection']>, 'id' | 'frame_size' | 'frame_digest'> & { frame: string[] }

/** The draw with its list, each village's part of it, and what fell: all before anybody is told. */
export async function insertDraw(tx: Db, draw: NewDraw, drawn: readonly string[]): Promise<number> {
  const countyId = draw.county_id
  const { id } = await tx
    .insertInto('inspection')
    .values({ ...draw, frame_size: draw.frame.length, frame_digest: digestOf(draw.frame) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parts = [...Map.groupBy(draw.frame, villageOf)].map(([village, lines]) => ({
    county_id: countyId,
    inspection_id: id,
    village_id: village,
    population: lines.length,
  }))
  await tx.insertInto('inspection_part').values(parts).execute()
  const items = drawn.map((line, place) => ({
    county_id: countyId,
    inspection_id: id,
    rank: place + 1,
    request_id: matterOf(line),
    village_id: villageOf(line),
  }))
  await tx.insertInto('inspection_item').values(items).execute()
  return id
}

export async function insertFinding(tx: Db, finding: Insertable<DB['inspection_finding']>): Promise<void> {
  await tx.insertInto('inspection_finding').values(finding).execute()
}

export async function giveUp(
  tx: Db,
  countyId: number,
  inspectionId: number,
  by: { at: string; reason: string; accountId: number },
): Promise<void> {
  await tx
    .updateTable('inspection')
    .set({ abandoned_at: by.at, abandoned_reason: by.reason, abandoned_by_account_id: by.accountId })
    .where('county_id', '=', countyId)
    .where('id', '=', inspectionId)
    .execute()
}
