import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Known } from './rules.ts'
import type { Counts, ImportState, KeptProblems } from './staging.ts'

const columns = [
  'import.id',
  'import.village_id as villageId',
  'import.township_id as townshipId',
  'import.file_name as fileName',
  'import.file_digest as fileDigest',
  'import.state',
  'import.counts',
  'import.created_at as createdAt',
  'import.committed_at as committedAt',
  'area.name as villageName',
] as const

export type ImportHead = {
  id: number
  villageId: number
  townshipId: number
  villageName: string
  fileName: string
  fileDigest: string
  state: ImportState
  counts: Counts
  createdAt: Instant
  committedAt: Instant | null
}

const heads = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('import')
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'import.county_id').onRef('area.id', '=', 'import.village_id'),
    )
    .where('import.county_id', '=', scope.countyId)
    .where((eb) => inScope<'import'>(scope, 'import', { township: 'township_id', village: 'village_id' })(eb as never))
    .select(columns)

export async function findImport(tx: Db, scope: Scope, id: number, lock = false) {
  const row = await heads(tx, scope)
    .select(['import.problems', 'import.staged_sealed as staged'])
    .where('import.id', '=', id)
    .$if(lock, (query) => query.forUpdate('import'))
    .executeTakeFirst()
  if (!row) return null
  const { problems, staged, ...head } = row
  return { head: head as unknown as ImportHead, problems: problems as unknown as KeptProblems, staged }
}

/** Newest first. */
export async function listImports(
  tx: Db,
  scope: Scope,
  { villageId, after, limit }: { villageId?: number | undefined; after?: number | undefined; limit: number },
): Promise<ImportHead[]> {
  let query = heads(tx, scope)
  if (villageId !== undefined) query = query.where('import.village_id', '=', villageId)
  if (after !== undefined) query = query.where('import.id', '<', after)
  const rows = await query
    .orderBy('import.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows as unknown as ImportHead[]
}

/** The groups of a village, by which the file's groups are read. */
export const listGroups = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('county_id', '=', scope.countyId)
    .where('parent_id', '=', villageId)
    .where('level', '=', 'group')
    .where('valid_to', 'is', null)
    .execute()

/** What the register knows already of these household codes (in the village) and these numbers (in the county). */
export async function readKnown(
  tx: Db,
  scope: Scope,
  villageId: number,
  codes: readonly string[],
  hashes: readonly Buffer[],
): Promise<Known> {
  const homes = await sql<{ code: string; keys: string[] }>`
    select h.code, coalesce(array_agg(coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')))
      filter (where p.id is not null), '{}') as keys
    from household h
    left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    left join person p on p.county_id = h.county_id and p.id = m.person_id and p.valid_to is null
    where h.county_id = ${scope.countyId} and h.village_id = ${villageId} and h.valid_to is null
      and h.code = any(${codes}::text[])
    group by h.id, h.code`.execute(tx)
  const numbers = await sql<{ hash: string; code: string | null }>`
    select encode(p.identity_hash, 'hex') as hash, min(h.code) as code
    from person p
    left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
    left join household h on h.county_id = m.county_id and h.id = m.household_id and h.village_id = ${villageId}
      and h.valid_to is null
    where p.county_id = ${scope.countyId} and p.valid_to is null and p.identity_hash = any(${hashes}::bytea[])
    group by p.identity_hash`.execute(tx)
  return {
    households: new Map(homes.rows.map(({ code, keys }) => [code, keys])),
    identities: new Map(numbers.rows.map(({ hash, code }) => [hash, code])),
  }
}

export async function insertImport(
  tx: Db,
  scope: Scope,
  row: {
    village: { id: number; townshipId: number }
    fileName: string
    digest: string
    counts: Counts
    problems: KeptProblems
    staged: Buffer
    by: number | null
    now: Instant
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('import')
    .values({
      county_id: scope.countyId,
      village_id: row.village.id,
      township_id: row.village.townshipId,
      file_name: row.fileName,
      file_digest: row.digest,
      state: 'preview',
      counts: JSON.stringify(row.counts),
      problems: JSON.stringify(row.problems),
      staged_sealed: row.staged,
      by_account_id: row.by,
      created_at: row.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The import is over: what was staged is emptied, what came of it stays. */
export const closeImport = (
  tx: Db,
  scope: Scope,
  id: number,
  end: { state: 'committed' | 'abandoned'; counts?: Counts; problems?: KeptProblems; now: Instant },
) =>
  tx
    .updateTable('import')
    .set({
      state: end.state,
      staged_sealed: null,
      ...(end.counts ? { counts: JSON.stringify(end.counts) } : {}),
      ...(end.problems ? { problems: JSON.stringify(end.problems) } : {}),
      ...(end.state === 'committed' ? { committed_at: end.now } : {}),
    })
    .where('county_id', '=', scope.countyId)
    .where('id', '=', id)
    .execute()

/** Registers of one county come in one after the other, so that two files never bring the same person twice. */
export const lockRegister = (tx: Db, scope: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended('import', ${scope.countyId}::bigint))`.execute(tx)

export type NewHousehold = { code: string; address: string; groupId: number | null; gridId: number }

/** All households in one statement; their ids by their codes. */
export async function insertHouseholds(
  tx: Db,
  scope: Scope,
  place: { villageId: number; townshipId: number; importId: number; from: Day },
  households: readonly NewHousehold[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; code: string }>`
    insert into household (county_id, code, address, township_id, village_id, group_id, grid_id, source, import_id, valid_from)
    select ${scope.countyId}, n.code, n.address, ${place.townshipId}, ${place.villageId}, n."groupId", n."gridId", 'import',
      ${place.importId}, ${place.from}
    from jsonb_to_recordset(${JSON.stringify(households)}::jsonb) as n(code text, address text, "groupId" bigint, "gridId" bigint)
    returning id, code`.execute(tx)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

export type NewMembership = { personId: number; householdId: number; relation: string; isHead: boolean; sort: number }

export async function insertMemberships(
  tx: Db,
  scope: Scope,
  { importId, from }: { importId: number; from: Day },
  memberships: readonly NewMembership[],
): Promise<void> {
  await sql`
    insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from)
    select ${scope.countyId}, n."personId", n."householdId", n.relation, n."isHead", n.sort, 'import', ${importId}, ${from}
    from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
      as n("personId" bigint, "householdId" bigint, relation text, "isHead" boolean, sort int)`.execute(tx)
}

/** Previews nobody came back to within the days given; their people are still staged. */
export const listForgotten = async (tx: Db, scope: Scope, before: Instant): Promise<number[]> => {
  const rows = await tx
    .selectFrom('import')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('state', '=', 'preview')
    .where('created_at', '<', before)
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}
