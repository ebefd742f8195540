import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Packs, Work } from '#features/feature.ts'
import type { Phase } from '#kernel/procedure/procedure.ts'
import { reachable } from './queries.ts'

/** As much of each of these requests as says whom a change of it concerns. */
export const listConcerned = prepared((db: Db, { countyId, ids }: { countyId: number; ids: readonly number[] }) =>
  db
    .selectFrom('request')
    .select(['id', 'number', 'township_id as townshipId', 'village_id as villageId', 'group_id as groupId'])
    .select(['grid_ids as gridIds', 'township_only as townshipOnly', 'promised_on as promisedOn'])
    .select(['handler_person_id as handlerPersonId', 'handler_post_id as handlerPostId', 'triage_class as triageClass'])
    .select(['requester_account_id as requesterAccountId', 'requester_person_id as requesterPersonId'])
    .select(['filer_account_id as filerAccountId', 'phone_hash as phoneHash'])
    .select(['pack_id as packId', 'pack_version as packVersion', 'procedure_id as procedureId'])
    .where('county_id', '=', countyId)
    .where('id', '=', sql<number>`any(${ids}::bigint[])`),
)

export type Concerned = Awaited<ReturnType<typeof listConcerned>>[number]

/** What a state meant by the procedure of the request; one it no longer knows, having begun another, means nothing. */
export const phaseIn = (packs: Packs, row: Concerned, state: string): Phase | undefined =>
  packs.procedureOf(row).states[state]?.phase

/** Titles of those requests that the caller may read today, by their ids. */
export async function titlesOf({ tx, scopeOf }: Work, ids: readonly number[]): Promise<Map<number, string>> {
  const scope = scopeOf('request.read')
  if (!scope || ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('request')
    .select(['id', 'title'])
    .where(reachable(scope, true))
    .where('id', 'in', ids)
    .limit(ids.length)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}
