import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Problem } from '#kernel/shared/decision.ts'
import type { Mapping } from './register/columns.ts'
import type { Chosen } from './rules.ts'
import type { Counts, KeptProblems, Reading } from './tally.ts'
import type { Kept } from './undoQueries.ts'

export type ImportState = 'preview' | 'committing' | 'committed' | 'abandoned' | 'undone'

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
] as const

export type ImportHead = {
  id: number
  villageId: number | null
  townshipId: number | null
  villageName: string
  fileName: string
  fileDigest: string
  state: ImportState
  counts: Counts
  createdAt: Instant
  committedAt: Instant | null
}

/** An import stands where its village does; one for several villages in the township or, above that, in the county. */
const heads = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('import')
    .leftJoin('area', (join) =>
      join
        .onRef('area.county_id', '=', 'import.county_id')
        .on((eb) => eb('area.id', '=', eb.fn.coalesce('import.village_id', 'import.township_id'))),
    )
    .where('import.county_id', '=', scope.countyId)
    .where((eb) => inScope<'import'>(scope, 'import', { township: 'township_id', village: 'village_id' })(eb as never))
    .select(columns)
    .select((eb) => eb.fn.coalesce('area.name', sql<string>`''`).as('villageName'))

export type FoundImport = {
  head: ImportHead
  shape: string | null
  reading: Reading | null
  problems: KeptProblems
  staged: Buffer | null
  chosen: Chosen | null
  failure: Problem | null
  kept: Kept[] | null
  undoneAt: Instant | null
  hasFile: boolean
  byAccountId: number | null
}

export async function findImport(tx: Db, scope: Scope, id: number, lock = false): Promise<FoundImport | null> {
  const row = await heads(tx, scope)
    .select(['import.problems', 'import.staged_sealed as staged', 'import.reading', 'import.chosen', 'import.shape'])
    .select(['import.failure', 'import.kept', 'import.undone_at as undoneAt', 'import.by_account_id as byAccountId'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('import_file')
          .whereRef('import_file.county_id', '=', 'import.county_id')
          .whereRef('import_file.import_id', '=', 'import.id')
          .select('import_file.part'),
      ).as('hasFile'),
    )
    .where('import.id', '=', id)
    .$if(lock, (query) => query.forUpdate('import'))
    .executeTakeFirst()
  if (!row) return null
  const { problems, staged, reading, chosen, failure, kept, undoneAt, hasFile, shape, byAccountId, ...head } = row
  const rest = {
    problems,
    staged,
    reading,
    chosen,
    failure,
    kept,
    undoneAt,
    shape,
    byAccountId,
    hasFile: Boolean(hasFile),
  }
  return { head, ...rest } as unknown as FoundImport
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

/** An import before its file was read; what the reading finds is written by `saveReading`. */
export async function insertImport(
  tx: Db,
  scope: Scope,
  row: {
    place: { villageId: number | null; townshipId: number | null }
    fileName: string
    by: number | null
    now: Instant
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('import')
    .values({
      county_id: scope.countyId,
      village_id: row.place.villageId,
      township_id: row.place.townshipId,
      file_name: row.fileName,
      file_digest: '',
      state: 'preview',
      counts: '{}',
      problems: '{}',
      by_account_id: row.by,
      created_at: row.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Change = {
  state?: ImportState
  digest?: string
  shape?: string
  counts?: Counts
  problems?: KeptProblems
  reading?: Reading
  staged?: Buffer | null
  chosen?: Chosen | null
  failure?: Problem | null
  kept?: readonly Kept[]
  committedAt?: Instant
  undoneAt?: Instant
}

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

export async function updateImport(tx: Db, scope: Scope, id: number, change: Change): Promise<void> {
  const { counts, problems, reading, chosen, failure, kept } = change
  await tx
    .updateTable('import')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.digest ? { file_digest: change.digest } : {}),
      ...(change.shape ? { shape: change.shape } : {}),
      ...(change.staged !== undefined ? { staged_sealed: change.staged } : {}),
      ...(change.committedAt ? { committed_at: change.committedAt } : {}),
      ...(change.undoneAt ? { undone_at: change.undoneAt } : {}),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
      ...(problems ? { problems: JSON.stringify(problems) } : {}),
      ...(reading ? { reading: JSON.stringify(reading) } : {}),
      ...(chosen !== undefined ? { chosen: asJson(chosen) } : {}),
      ...(failure !== undefined ? { failure: asJson(failure) } : {}),
      ...(kept ? { kept: JSON.stringify(kept) } : {}),
    })
    .where('county_id', '=', scope.countyId)
    .where('id', '=', id)
    .execute()
}

export async function insertPart(tx: Db, scope: Scope, importId: number, part: number, sealed: Buffer): Promise<void> {
  await tx.insertInto('import_file').values({ county_id: scope.countyId, import_id: importId, part, sealed }).execute()
}

export async function findPart(tx: Db, scope: Scope, importId: number, part: number): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('import_file')
    .select('sealed')
    .where('county_id', '=', scope.countyId)
    .where('import_id', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.sealed ?? null
}

/** The sealed file of an import, gone for good: people's data is kept no longer than it serves. */
export const deleteFile = (tx: Db, scope: Scope, importId: number) =>
  tx
    .deleteFrom('import_file')
    .where('county_id', '=', scope.countyId)
    .where('import_id', '=', importId)
    .executeTakeFirst()

export async function findMapping(tx: Db, scope: Scope, shape: string): Promise<Mapping | null> {
  const row = await tx
    .selectFrom('import_mapping')
    .select('mapping')
    .where('county_id', '=', scope.countyId)
    .where('shape', '=', shape)
    .executeTakeFirst()
  return (row?.mapping as Mapping | undefined) ?? null
}

export async function saveMapping(
  tx: Db,
  scope: Scope,
  { shape, mapping, by, now }: { shape: string; mapping: Mapping; by: number | null; now: Instant },
): Promise<void> {
  const said = { mapping: JSON.stringify(mapping), by_account_id: by, at: now }
  await tx
    .insertInto('import_mapping')
    .values({ county_id: scope.countyId, shape, ...said })
    .onConflict((conflict) => conflict.columns(['county_id', 'shape']).doUpdateSet(said))
    .execute()
}

/** Previews nobody came back to, and committed imports whose file served its time. */
export const listForgotten = async (
  tx: Db,
  scope: Scope,
  before: Instant,
): Promise<{ id: number; state: ImportState }[]> => {
  const rows = await tx
    .selectFrom('import')
    .select(['id', 'state'])
    .where('county_id', '=', scope.countyId)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'preview'), eb('created_at', '<', before)]),
        eb.and([
          eb('state', '=', 'committed'),
          eb('committed_at', '<', before),
          eb.exists(
            eb
              .selectFrom('import_file')
              .select('part')
              .whereRef('import_file.county_id', '=', 'import.county_id')
              .whereRef('import_file.import_id', '=', 'import.id'),
          ),
        ]),
      ]),
    )
    .limit(100)
    .execute()
  return rows as { id: number; state: ImportState }[]
}
