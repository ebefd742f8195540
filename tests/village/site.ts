import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openSealer } from '#database/dataKey.ts'
import { openPool } from '#database/pool.ts'
import type { County, Packs } from '#features/feature.ts'
import { buildApp } from '#server/app.ts'
import { chinaCalendar } from '#server/calendar.ts'
import { house } from '#server/features.ts'
import { openFiles } from '#server/files.ts'
import type { Ground } from '#server/ground.ts'
import { openLogger } from '#server/logging.ts'
import { type PacksByDay, shelve } from '#server/packsRead.ts'
import { afterFile } from '#tests/afterFile.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'

/** One server over one cloned database, for all tests of a file. Its clock stands still until a test moves it. */
export type Site = {
  ground: Ground
  app: FastifyInstance
  owner: pg.Client
  database: TestDatabase
  folder: string
  time: { now: string }
  /** How many counties a test has founded here. */
  counties: number
  addCounty(county: County, packs: Packs): void
  /** Serves a county with the packs that the database names, by the day of the clock. */
  runCounty(county: County): Promise<void>
}

/** A working Monday morning in Shanghai, so that working-hour clocks begin at once. */
export const startOfTests = '2026-03-02T01:00:00.000Z'

let site: Promise<Site> | null = null

export function theSite(): Promise<Site> {
  site ??= build()
  return site
}

async function build(): Promise<Site> {
  const database = await aDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-files-'))
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const counties = new Map<string, County>()
  const packs = new Map<number, PacksByDay>()
  const time = { now: startOfTests }
  const pool = openPool(database.appUrl, { max: 6 })
  const shelf = shelve(packs, pool, () => time.now)
  const ground: Ground = {
    ...shelf,
    pool,
    house,
    sealer: await openSealer(database.ownerUrl, Buffer.alloc(32, 7)),
    files: openFiles(folder),
    calendar: chinaCalendar,
    clock: () => time.now,
    countyOf: (code) => counties.get(code),
    counties: () => [...counties.values()],
    publicUrl: null,
  }
  // an answer of 500 names its number only: why is said where the test's failure is read
  const faults = openLogger('error', { write: (line: string) => console.error(line) })
  const app = await buildApp(ground, { webFolder: null, logger: faults })
  const addCounty = (county: County, inForce: Packs) => {
    counties.set(county.code, county)
    packs.set(county.id, { on: () => inForce })
  }
  const runCounty = async (county: County) => {
    counties.set(county.code, county)
    await shelf.rereadPacks(county)
  }
  afterFile(async () => {
    site = null
    await app.close()
    await pool.close()
    await owner.end()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ground, app, owner, database, folder, time, counties: 0, addCounty, runCounty }
}
