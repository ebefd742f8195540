import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('./migrations/', import.meta.url)

/** Numbered SQL files in their order, each with its digest: an applied file that was edited afterwards is refused. */
async function readMigrations() {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Brings a database to today's schema as its owner. Each file is one transaction; two starters wait for each other. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20261121)')
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    const applied = await client.query<{ name: string; digest: string }>('select name, digest from migration')
    const digests = new Map(applied.rows.map((row) => [row.name, row.digest]))
    const fresh: string[] = []
    for (const { name, text, digest } of await readMigrations()) {
      const before = digests.get(name)
      if (before === digest) continue
      if (before) throw new Error(`migration ${name} was changed after it was applied; add a new file instead`)
      await client.query('begin')
      await client.query(text)
      await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
      await client.query('commit')
      fresh.push(name)
    }
    return fresh
  } finally {
    await client.end()
  }
}
