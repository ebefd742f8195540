import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { onDatabase } from '#database/embedded/embedded.ts'
import { withClient } from '#database/embedded/roles.ts'

const columns = {
  household:
    'county_id, id, code, address, township_id, village_id, group_id, grid_id, source, import_id, valid_from, valid_to',
  person: `county_id, id, name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed,
    phone_hash, phone_tail_hash, key_id, source, import_id, valid_from, valid_to`,
  membership:
    'county_id, id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from, valid_to',
}
const tables = Object.entries(columns)

/**
 * The floor: the very rows that the import wrote, taken out and copied by the database itself from its own disk into a twin of the
 * county as it was before, with the same tables, indexes and keys. Seconds.
 */
export async function copyFloor(superuserUrl: string, twin: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-copy-'))
  chmodSync(folder, 0o777) // the database runs as another user
  const path = (table: string) => join(folder, `${table}.copy`)
  try {
    await withClient(superuserUrl, async (client) => {
      for (const [table, names] of tables)
        await client.query(
          `copy (select ${names} from ${table} where import_id is not null order by id) to '${path(table)}'`,
        )
    })
    return await withClient(onDatabase(superuserUrl, twin), async (client) => {
      await client.query('checkpoint')
      const begun = performance.now()
      await client.query('begin')
      for (const [table, names] of tables) await client.query(`copy ${table} (${names}) from '${path(table)}'`)
      await client.query('commit')
      return (performance.now() - begun) / 1000
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The county as it is now, under another name in the same cluster. Nobody may be connected to it meanwhile. */
export async function makeTwin(superuserUrl: string, of: string, twin: string): Promise<void> {
  await withClient(onDatabase(superuserUrl, 'postgres'), (client: pg.Client) =>
    client.query(`create database ${twin} template ${of}`),
  )
}
