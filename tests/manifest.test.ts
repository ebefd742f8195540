import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distribution } from '#database/distribution.ts'
import { core } from '#packs/models.ts'
import { house } from '#server/features.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'

const root = join(import.meta.dirname, '..')
let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await aDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))

test('every operation asks for a permission that core knows and some role grants', () => {
  const granted = new Set((core.roles ?? []).flatMap((role) => role.grants))
  expect(house.routes.length).toBeGreaterThan(30)
  const orphans = house.routes.map((route) => route.contract).filter((contract) => !granted.has(contract.permission))
  expect(orphans.map((contract) => `${contract.id}: ${contract.permission}`)).toEqual([])
  expect(house.routes.filter((route) => !(route.contract.permission in (core.permissions ?? {})))).toEqual([])
})

test('no two operations share an id or an address', () => {
  const names = house.routes.map((route) => route.contract.id)
  const addresses = house.routes.map(({ contract }) => `${contract.method} ${contract.path.replace(/:\w+/g, ':')}`)
  expect(names.length).toBe(new Set(names).size)
  expect(addresses.length).toBe(new Set(addresses).size)
})

test('what works without a network is read, or done once however often it is sent', () => {
  const offline = house.routes.map((route) => route.contract).filter((contract) => contract.offline)
  expect(offline.length).toBeGreaterThan(15)
  const wrong = offline.filter(
    ({ path, method, repeatable, file, compartment }) =>
      !path.startsWith('/c/:county/') || compartment || (method === 'POST' && (repeatable || file)),
  )
  expect(wrong.map((contract) => contract.id)).toEqual([])
})

test('every refusal that a room can give has its words in both languages', () => {
  const used = new Set<string>()
  for (const path of [...sources('src/features'), ...sources('src/server')]) {
    const text = readFileSync(join(root, path), 'utf8')
    for (const match of text.matchAll(/(?:\brefuse|\bno)\(\s*'([a-z]+\w*\.\w+)'/g)) used.add(match[1]!)
  }
  expect(used.size).toBeGreaterThan(20)
  expect([...used].filter((code) => !(code in house.problems) && !code.startsWith('option.'))).toEqual([])
  const wordless = Object.entries(house.problems).filter(([, words]) => !words.zh || !words.en)
  expect(wordless).toEqual([])
})

test('every event that somebody reacts to has a producer', () => {
  const text = sources('src/features')
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const orphans = house.reactions.filter(({ event }) => !text.includes(`emit('${event}'`))
  expect(orphans.map((reaction) => reaction.event)).toEqual([])
})

test('every table has its place in the distribution list, and every county table its keys and its wall', async () => {
  const { rows } = await client.query<{ name: string; walled: boolean; policies: string }>(
    `select c.relname as name, c.relrowsecurity as walled,
       (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  )
  expect(rows.map((row) => row.name)).toEqual(Object.keys(distribution).sort())
  const county = Object.entries(distribution).flatMap(([name, place]) => (place === 'county' ? [name] : []))
  expect(rows.filter((row) => county.includes(row.name) && !(row.walled && Number(row.policies) > 0))).toEqual([])
  const { rows: keys } = await client.query<{ name: string; first: string }>(
    `select i.indrelid::regclass::text as name, a.attname as first from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where (i.indisprimary or i.indisunique) and n.nspname = 'public'`,
  )
  expect(keys.filter((key) => county.includes(key.name) && key.first !== 'county_id')).toEqual([])
})

test('the generated row types are those of the live schema', () => {
  const mapping = JSON.stringify({
    int8: 'number',
    timestamptz: 'string',
    date: 'string',
    xid8: 'string',
    bytea: 'Buffer',
  })
  const flags = ['--dialect', 'postgres', '--url', database.ownerUrl, '--type-mapping', mapping]
  const target = ['--out-file', 'src/database/types.ts', '--exclude-pattern', 'graphile_worker.*', '--verify']
  execFileSync(join(root, 'node_modules', '.bin', 'kysely-codegen'), [...flags, ...target], {
    cwd: root,
    stdio: 'pipe',
  })
})
