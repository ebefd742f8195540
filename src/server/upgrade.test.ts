import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSealer } from '#database/dataKey.ts'
import { applyWithin, findApplied, migrate, readMigrations } from '#database/migrate.ts'
import type { Sealer } from '#database/sealing.ts'
import { anEmptyDatabase, type TestDatabase } from '#tests/database.ts'
import { aTestVillage, aTownship, type TestVillage, theCountyArea } from '#tests/village/areas.ts'
import { readCounties } from './counties.ts'
import { openFiles } from './files.ts'
import { preflight } from './preflight.ts'

/** The program of this test's older installation knew no more than this one and those before it. */
const stoppedAt = '0065_requests_and_bodies.sql'
const key = Buffer.alloc(32, 7)
const folder = mkdtempSync(join(tmpdir(), 'shanzhi-upgrade-'))
let database: TestDatabase
let owner: pg.Client
let sealer: Sealer

beforeAll(async () => {
  database = await anEmptyDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const all = await readMigrations()
  await applyWithin(
    owner,
    all.filter(({ name }) => name <= stoppedAt),
  )
  sealer = await openSealer(database.ownerUrl, key)
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'master.key'), key.toString('base64'))
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const query = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
const idOf = async (text: string, values: unknown[]) => Number((await query(`${text} returning id`, values))[0].id)

type Old = { county: number; place: TestVillage; dead: number; child: number; worker: number }

/** What people had written down with the older program, in tables that later migrations change or correct. */
async function fill(): Promise<Old> {
  const county = await idOf(
    "insert into county (code, name, province_name, edition) values ($1, '旧县', '测试省', 't')",
    ['990001'],
  )
  const top = await theCountyArea({ owner }, county, '990001', '旧县')
  const township = await aTownship({ owner }, county, top, '990001101', '青石镇')
  const place = await aTestVillage({ owner }, county, township, '990001101201', '桥头村')
  const person = (name: string, born: string) =>
    idOf(
      "insert into person (county_id, name, sex, birth_date, source, valid_from) values ($1, $2, '1', $3, 'import', '2020-01-01')",
      [county, name, born],
    )
  const [dead, child, worker] = [
    await person('周大山', '1950-01-01'),
    await person('周小河', '2015-01-01'),
    await person('何文书', '1980-01-01'),
  ]
  await query("update person set died_on = '2025-06-01', end_kind = 'died' where id = $1", [dead])
  const { villageId, townshipId, groups } = place
  const post = (who: number, gridId: number) =>
    query(
      `insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, term_from)
       values ($1, $2, 'gridWorker', 'gridWorker', 'grid', $3, $4, $5, '2021-01-01')`,
      [county, who, gridId, townshipId, villageId],
    )
  await post(dead, groups[0]!.gridId)
  await post(worker, groups[0]!.gridId)
  await post(worker, groups[1]!.gridId)
  await query("update grid set valid_to = '2025-01-01' where id = $1", [groups[1]!.gridId])
  await query("insert into pack_version (pack_id, version, sha256, content) values ('core', '1', 'x', '{}')")
  await query(
    `insert into request (county_id, number, title, category, channel, pack_id, pack_version, procedure_id, state, state_since,
       township_id, village_id, requester_person_id, publish_consent, said_at, received_at)
     values ($1, 'AAAA0001', '路灯不亮', 'shared-works', 'app', 'core', '1', 'order', 'done', now(), $2, $3, $4, true, now(), now()),
       ($1, 'AAAA0002', '水渠堵了', 'shared-works', 'app', 'core', '1', 'order', 'done', now(), $2, $3, $5, true, now(), now())`,
    [county, townshipId, villageId, child, worker],
  )
  const account = await idOf(
    "insert into account (phone_hash, phone_sealed, key_id, kind) values ($1, $2, $3, 'staff')",
    [sealer.hash('19900000001', 'phone'), sealer.seal('19900000001', 'phone'), sealer.keyId],
  )
  await query(
    `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, now(), now(), now() + interval '1 day')`,
    [Buffer.alloc(32, 1), account, county, worker],
  )
  return { county, place, dead, child, worker }
}

/** How many rows each of these tables holds. */
async function counted(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of ['county', 'area', 'grid', 'person', 'post', 'request', 'account', 'session', 'data_key'])
    counts[name] = (await query(`select from ${name}`)).length
  return counts
}

test('a database of an older program is looked over, backed up and brought up to date, with all its rows and what later migrations correct in them', async () => {
  const { dead, child, worker, place } = await fill()
  const before = await counted()
  const later = (await readMigrations()).map(({ name }) => name).filter((name) => name > stoppedAt)
  expect(later.length).toBeGreaterThan(20)

  const said: string[] = []
  const flight = { ownerUrl: database.ownerUrl, dataFolder: folder, files: openFiles(join(folder, 'files')) }
  await preflight(
    { ...flight, databaseFolder: folder, now: '2026-03-02T01:00:00.000Z', backup: 'take', folder: null },
    (sentence) => void said.push(sentence),
  )
  for (const name of later) expect(said[0]).toContain(name)
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  expect((await findApplied(owner))!.at(-1)!.name, 'looking changes nothing').toBe(stoppedAt)

  expect(await migrate(database.ownerUrl)).toEqual(later)
  expect(await migrate(database.ownerUrl)).toEqual([])
  expect(await counted()).toEqual(before)
  expect(await readCounties(owner)).toMatchObject([{ code: '990001', name: '旧县', demonstration: false }])

  const posts = await query(
    `select person_id::int as who, grid_id::int as grid, end_reason, term_to < current_date + 1 as over from post order by id`,
  )
  const [first, second] = place.groups.map(({ gridId }) => gridId)
  expect(posts).toEqual([
    { who: dead, grid: first, end_reason: 'died', over: true },
    { who: worker, grid: first, end_reason: null, over: null },
    { who: worker, grid: second, end_reason: 'gridEnded', over: true },
  ])
  expect(await query('select requester_person_id::int as who, publish_consent from request order by id')).toEqual([
    { who: child, publish_consent: false },
    { who: worker, publish_consent: true },
  ])
  expect(
    await query('select a.version as account, s.version as session from account a join session s on true'),
  ).toEqual([{ account: 0, session: 0 }])
  const [{ phone_sealed: sealed }] = await query('select phone_sealed from account')
  expect((await openSealer(database.ownerUrl, key)).open(sealed, 'phone')).toBe('19900000001')
})
