import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'

export type Photo = {
  id: number
  requestId: number | null
  purpose: 'request' | 'result'
  digest: string
  width: number
  height: number
  byAccountId: number
}

export type NewPhoto = { digest: string; width: number; height: number; bytes: number; accountId: number; at: Instant }

/** No list shows more requests at once than a page holds, each with six photos for its words and six for each step. */
const mostListed = 2_000

export async function insertPhoto(tx: Db, scope: Scope, photo: NewPhoto): Promise<number> {
  const { id } = await tx
    .insertInto('attachment')
    .values({
      county_id: scope.countyId,
      purpose: 'request',
      digest: photo.digest,
      media_type: 'image/jpeg',
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes,
      by_account_id: photo.accountId,
      created_at: photo.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What a photo is used for. */
export type Used =
  | { request_id: number; purpose: Photo['purpose'] }
  | { correction_id: number }
  | { deliberation_id: number }

/** How many of these are used for it now: those already used, or another's, are not among them. */
export async function claim(
  tx: Db,
  scope: Scope,
  accountId: number,
  used: Used,
  ids: readonly number[],
): Promise<number> {
  const result = await tx
    .updateTable('attachment')
    .set(used)
    .where('county_id', '=', scope.countyId)
    .where('id', 'in', ids)
    .where('by_account_id', '=', accountId)
    .where('request_id', 'is', null)
    .where('correction_id', 'is', null)
    .where('deliberation_id', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

const photos = (tx: Db, scope: Pick<Scope, 'countyId'>) =>
  tx
    .selectFrom('attachment')
    .select(['id', 'request_id as requestId', 'purpose', 'digest', 'width', 'height', 'by_account_id as byAccountId'])
    .where('county_id', '=', scope.countyId)
    .where('closed_at', 'is', null)
    .$narrowType<{ purpose: Photo['purpose'] }>()

/** One photo by its id. Who may see it is decided by its request, which is not this feature's to know. */
export const findPhoto = (tx: Db, scope: Scope, id: number): Promise<Photo | undefined> =>
  photos(tx, scope).where('id', '=', id).executeTakeFirst()

/** The photos of a request as one column of a query that reads it: whoever is shown one request is shown them too. */
export const photosBeside = sql<
  Photo[]
>`(select coalesce(json_agg(json_build_object('id', a.id, 'requestId', a.request_id, 'purpose',
    a.purpose, 'digest', a.digest, 'width', a.width, 'height', a.height, 'byAccountId', a.by_account_id) order by a.id), '[]')
  from attachment a where a.county_id = request.county_id and a.request_id = request.id and a.closed_at is null)`

const photosOf = prepared((db: Db, asked: { countyId: number; requestIds: readonly number[] }) =>
  photos(db, asked)
    .where(sql<boolean>`request_id = any(${asked.requestIds}::bigint[])`)
    .orderBy('id')
    .limit(sql.lit(mostListed)),
)

export const listPhotos = async (tx: Db, { countyId }: Scope, requestIds: readonly number[]): Promise<Photo[]> =>
  requestIds.length === 0 ? [] : photosOf(tx, { countyId, requestIds })

/** Closes what was uploaded before this moment and never became part of anything. Returns the ids. */
export async function closeUnused(tx: Db, countyId: number, before: Instant, now: Instant): Promise<number[]> {
  const rows = await tx
    .updateTable('attachment')
    .set({ closed_at: now })
    .where('county_id', '=', countyId)
    .where('request_id', 'is', null)
    .where('correction_id', 'is', null)
    .where('deliberation_id', 'is', null)
    .where('closed_at', 'is', null)
    .where('created_at', '<', before)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Which of these files a photo still needs, in the counties of this transaction: its row stands, or was closed after `since`. */
export async function listNeeded(tx: Db, digests: readonly string[], since: Instant): Promise<string[]> {
  if (digests.length === 0) return []
  const rows = await tx
    .selectFrom('attachment')
    .select('digest')
    .distinct()
    .where('digest', 'in', digests)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>', since)]))
    .execute()
  return rows.map((row) => row.digest)
}
