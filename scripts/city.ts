import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { DatabaseTrouble } from '#database/embedded/words.ts'
import type { Defaults } from '#server/options.ts'
import { CannotStart } from '#server/packs.ts'
import { prefectures } from './city/figures.ts'
import { fillCity, treesOf } from './city/fill.ts'
import { endFilling, readFilled } from './city/mark.ts'
import { cityWords } from './city/words.ts'
import { openAlone } from './openDatabase.ts'

type Asked = { prefecture: string; dataFolder: string; models: string[]; seed: string; scale: number }

async function askedOf(): Promise<Asked | null> {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      options: { prefecture: text, data: text, models: text, seed: text, scale: text },
    })
    const prefecture = values.prefecture ?? ''
    const scale = Number(values.scale ?? 1)
    if (!Object.hasOwn(prefectures, prefecture) || !(scale > 0 && scale <= 1)) return null
    const manifest = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8')
    const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }
    const models = (values.models ?? shanzhi.models).split(',').map((name) => name.trim())
    const dataFolder = resolve(values.data ?? `./city-${prefecture}`)
    return { prefecture, dataFolder, models, seed: values.seed ?? 'shanzhi', scale }
  } catch {
    return null
  }
}

/** `npm run city -- --prefecture 621100`: a database as large as a prefecture, of invented people, for whoever wants to see it work. */
async function city(asked: Asked): Promise<void> {
  const figures = prefectures[asked.prefecture]!
  if (readFilled(asked.dataFolder)) return console.log(cityWords.already(asked.dataFolder))
  console.log(cityWords.begins(figures.name, asked.dataFolder))
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  const database = await openAlone({ dataFolder: asked.dataFolder, databaseUrl: process.env.DATABASE_URL || null })
  try {
    let shown = 0
    const told = (written: number, of: number) => {
      if (written < of && seconds() - shown < 10) return
      shown = seconds()
      console.error(cityWords.progress(written, of, shown))
    }
    const trees = treesOf(asked.prefecture)
    const counted = await fillCity({ ...asked, trees, figures, urls: database.urls, threads: 2, told })
    const took = seconds()
    console.log(cityWords.tree(figures, counted))
    console.log(cityWords.counted(counted))
    console.log(cityWords.done(took, await megabytesOf(database.urls.owner)))
    const { prefecture, seed, scale } = asked
    endFilling(asked.dataFolder, { prefecture, seed, scale, seconds: took, counted })
    console.log(cityWords.next(asked.dataFolder))
  } finally {
    await database.close()
  }
}

async function megabytesOf(ownerUrl: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
    return Number(rows[0]!.bytes) / 1024 / 1024
  } finally {
    await owner.end()
  }
}

const asked = await askedOf()
if (asked) {
  await city(asked).catch((error: unknown) => {
    console.error(error instanceof CannotStart || error instanceof DatabaseTrouble ? error.message : error)
    process.exitCode = 1
  })
} else {
  console.error(cityWords.usage(Object.keys(prefectures)))
  process.exitCode = 2
}
