import type pg from 'pg'
import { copyOut, listTables, RowDigest } from '#database/copying.ts'
import { findSealer } from '#database/dataKey.ts'
import { bind } from '#database/driver.ts'
import type { Sealer } from '#database/sealing.ts'
import { sealFile, sentenceOfTrouble, walkChain } from '#features/records/public.ts'
import type { Files } from '../files.ts'
import { Unkept } from '../filesByDigest.ts'
import { CannotStart } from '../packs.ts'
import type { Checked } from './check.ts'
import { members } from './manifest.ts'
import { readMembers } from './tar.ts'
import { findUnkept, mostNamed } from './unkept.ts'
import { backupWords } from './words.ts'

/** What was wrong already when the backup was taken: with the audit chain, and photos whose files were gone. */
export type Verified = { troubles: string[]; unkept: string[] }

/**
 * Reads everything back before it counts: rows and digests of each table, every file of the archive out of the store, whether sealed
 * fields open, and the audit chain with the list kept outside.
 */
export async function verifyRestored(
  client: pg.Client,
  { checked, path, files }: { checked: Checked; path: string; files: Files },
  masterKey: Buffer,
): Promise<Verified> {
  await compareTables(client, checked)
  await compareFiles(files, path)
  const sealer = await findSealer(client, masterKey)
  if (!sealer) throw new CannotStart(backupWords.fieldShut('data_key'))
  await openOneField(client, sealer)
  const troubles: string[] = []
  for (const county of checked.head.counties) {
    const list = checked.lists.get(sealFile(county.code)) ?? ''
    const walked = await walkChain(bind(client), county.id, list)
    troubles.push(...walked.troubles.map((trouble) => `${county.code} ${sentenceOfTrouble(trouble)}`))
  }
  return { troubles, unkept: await findUnkept(client, files) }
}

/** A store may take a file, say yes and keep nothing. */
async function compareFiles(files: Files, path: string): Promise<void> {
  const lost: string[] = []
  for await (const { name } of readMembers(path)) {
    if (!name.startsWith(members.file(''))) continue
    const digest = name.slice(members.file('').length)
    await files.get(digest).catch((error) => {
      if (!(error instanceof Unkept)) throw error
      lost.push(digest)
    })
    if (lost.length >= mostNamed) break
  }
  if (lost.length > 0) throw new CannotStart(backupWords.filesLost(lost))
}

async function compareTables(client: pg.Client, { manifest }: Checked): Promise<void> {
  const wanted = new Map(manifest.tables.map((table) => [table.name, table]))
  for (const table of await listTables(client)) {
    const digest = new RowDigest()
    const columns = wanted.get(table.name)?.columns ?? table.columns
    for await (const rows of copyOut(client, { name: table.name, columns })) digest.add(rows)
    const [was, is] = [wanted.get(table.name) ?? { rows: 0, digest: new RowDigest().text() }, digest]
    const same = was.rows === is.rows && was.digest === is.text()
    if (same) continue
    const said = (rows: number, sum: string) => `${rows} (${sum.slice(0, 12)})`
    throw new CannotStart(backupWords.notEqual(table.name, said(was.rows, was.digest), said(is.rows, is.text())))
  }
}

const sealedFields = [
  { table: 'account', column: 'phone_sealed', context: 'phone' },
  { table: 'person', column: 'identity_sealed', context: 'identity' },
] as const

async function openOneField(client: pg.Client, sealer: Sealer): Promise<void> {
  for (const { table, column, context } of sealedFields) {
    const { rows } = await client.query<{ sealed: Buffer }>(
      `select ${column} as sealed from ${table} where ${column} is not null and key_id = $1 limit 1`,
      [sealer.keyId],
    )
    if (!rows[0]) continue
    try {
      sealer.open(rows[0].sealed, context)
    } catch {
      throw new CannotStart(backupWords.fieldShut(`${table}.${column}`))
    }
  }
}
