import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, readMigrations } from '#database/migrate.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { openFiles } from './files.ts'
import { readOperating } from './operating.ts'
import { type Flight, preflight } from './preflight.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-preflight-'))
let village: Village
let said: string[] = []
const files = openFiles(join(folder, 'files'))

const query = (text: string) => village.site.owner.query(text)
const fly = async (more: Partial<Flight> = {}) => {
  said = []
  const { site } = village
  const flight: Flight = {
    ...{ ownerUrl: site.database.ownerUrl, dataFolder: folder, files, databaseFolder: folder },
    ...{ now: site.time.now, backup: 'take', folder: null, ...more },
  }
  await preflight(flight, (sentence) => void said.push(sentence))
}

beforeAll(async () => {
  village = await aVillage()
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'master.key'), Buffer.alloc(32, 7).toString('base64'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As an older program left it: its last migration is not there yet. */
async function older() {
  const last = (await readMigrations()).at(-1)!.name
  await query(`delete from migration where name = '${last}'`)
  return last
}

test('a database of this schema flies without a word', async () => {
  await fly()
  expect(said).toEqual([])
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('before an upgrade the migrations to come are listed and a backup is taken; the last three are kept', async () => {
  const last = await older()
  for (const hour of ['01', '02', '03', '04']) await fly({ now: `2026-03-02T${hour}:00:00.000Z` })
  expect(said[0]).toContain(last)
  expect(said[1]).toContain('升级前已备份')
  expect(readdirSync(join(folder, 'backups'))).toEqual(
    ['10', '11', '12'].map((hour) => `before-upgrade-shanzhi-20260302-${hour}0000.tar`),
  )
  await fly({ backup: 'skip' })
  expect(said[1]).toContain('SHANZHI_UPGRADE_BACKUP=skip')
  const other = join(folder, 'elsewhere')
  await fly({ folder: other })
  expect(readdirSync(other)).toHaveLength(1)
})

test('without the key of the data no upgrade begins', async () => {
  const keyless = mkdtempSync(join(folder, 'keyless-'))
  await expect(fly({ dataFolder: keyless })).rejects.toThrow('没有找到主密钥')
})

test('each disk is asked for what goes there: the database for itself, the backup for its rows and all photos', async () => {
  const full = '/proc' // of Linux: there is no room in it
  expect(statfsSync(full).bavail).toBe(0)
  await expect(fly({ databaseFolder: full })).rejects.toThrow(`${full} 所在磁盘`)
  await expect(fly({ folder: full })).rejects.toThrow(`${full} 所在磁盘`)
  await fly({ databaseFolder: null, folder: full, backup: 'skip' })
  const digest = 'ab'.repeat(32)
  mkdirSync(join(folder, 'files', 'ab'), { recursive: true })
  const photo = join(folder, 'files', 'ab', digest)
  writeFileSync(photo, '')
  truncateSync(photo, 10e12) // as large as it says, and no block of it is on the disk
  await expect(fly()).rejects.toThrow('升级需要 1000')
  await fly({ backup: 'skip' })
  rmSync(photo)
})

test('a newer schema and an edited migration are refused with a sentence, by the start and by the migrations', async () => {
  await query("insert into migration (name, digest) values ('9999_later.sql', 'x')")
  await expect(fly()).rejects.toThrow('9999_later.sql')
  await query("delete from migration where name = '9999_later.sql'")
  await query("update migration set digest = 'edited' where name = '0001_walls.sql'")
  await expect(fly()).rejects.toThrow('0001_walls.sql')
  await expect(migrate(village.site.database.ownerUrl)).rejects.toThrow('was changed after it was applied')
})

test('whether an upgrade takes a backup is read from the environment; another word is refused', () => {
  expect(readOperating({})).toMatchObject({ value: { upgrade: { backup: 'take', folder: null } } })
  const skip = { SHANZHI_UPGRADE_BACKUP: 'skip', SHANZHI_BACKUP_FOLDER: '/b' }
  expect(readOperating(skip)).toMatchObject({ value: { upgrade: { backup: 'skip', folder: '/b' } } })
  expect(readOperating({ SHANZHI_UPGRADE_BACKUP: 'maybe' })).toMatchObject({ ok: false })
})
