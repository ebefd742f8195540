import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg, { type ClientBase } from 'pg'

const folder = new URL('./migrations/', import.meta.url)

/** One numbered step of the schema; its digest tells whether it was edited afterwards. */
export type Migration = { name: string; text: string; digest: string }

/** Numbered SQL files in their order, each with its digest: an applied file that was edited afterwards is refused. */
export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** What a database says it has been through; null when it has never seen a migration of ours. */
export async function findApplied(client: ClientBase): Promise<Pick<Migration, 'name' | 'digest'>[] | null> {
  const there = await client.query("select from pg_class where oid = to_regclass('public.migration')")
  if (there.rowCount === 0) return null
  const { rows } = await client.query<Pick<Migration, 'name' | 'digest'>>(
    'select name, digest from public.migration order by name',
  )
  return rows
}

const listOfMigrations =
  'create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())'

/** These steps within the caller's transaction: a restore makes the schema and fills it in one. */
export async function applyWithin(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(listOfMigrations)
  for (const { name, text, digest } of migrations) {
    await client.query(text)
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
  }
}

/** Brings a database to today's schema as its owner. Each file is one transaction; two starters wait for each other. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20261121)')
    await client.query(listOfMigrations)
    const digests = new Map((await findApplied(client))?.map((row) => [row.name, row.digest]))
    const fresh: string[] = []
    for (const migration of await readMigrations()) {
      const before = digests.get(migration.name)
      if (before === migration.digest) continue
      if (before)
        throw new Error(`migration ${migration.name} was changed after it was applied; add a new file instead`)
      await client.query('begin')
      await applyWithin(client, [migration])
      await client.query('commit')
      fresh.push(migration.name)
    }
    return fresh
  } finally {
    await client.end()
  }
}
