import { resolve } from 'node:path'
import { withClient } from '#database/embedded/roles.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { openAlone } from '../openDatabase.ts'
import { type Figures, prefectures, scaled } from './figures.ts'
import { fillCity, treesOf } from './fill.ts'
import { endFilling, type Filled, readFilled } from './mark.ts'
import { cityWords } from './words.ts'

export type Asked = {
  prefecture: string
  dataFolder: string
  models: readonly string[]
  seed: string
  scale: number
  /** Only these of its counties, with their share of the figures; empty for all. */
  counties: readonly string[]
}

/** Where a prefecture lies when nobody names a folder. */
export const folderOf = (prefecture: string, named: string | undefined): string =>
  resolve(named ?? `./city-${prefecture}`)

/** One thread for each of the two cores that this is measured on. */
const threads = 2
const toldEverySeconds = 10

/** Fills a folder with a prefecture, says what is there, and marks it; a folder that is filled already stays as it is. */
export async function fillFolder(asked: Asked): Promise<Filled> {
  const { prefecture, dataFolder, seed, scale } = asked
  const trees = treesOf(prefecture)
  const chosen = trees.filter(({ county }) => asked.counties.length === 0 || asked.counties.includes(county.code))
  const figures = figuresOf(prefectures[prefecture]!, villagesIn(chosen), villagesIn(trees))
  const before = readFilled(dataFolder)
  if (before) {
    console.error(cityWords.already(dataFolder))
    return before
  }
  console.error(cityWords.begins(figures.name, dataFolder))
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1000
  let shown = 0
  const told = (written: number, of: number) => {
    if (written < of && elapsed() - shown < toldEverySeconds) return
    shown = elapsed()
    console.error(cityWords.progress(written, of, shown))
  }
  const database = await openAlone({ dataFolder, databaseUrl: process.env.DATABASE_URL || null })
  try {
    const stepped = (name: string, took: number) => console.error(cityWords.step(name, took))
    const how = { trees: chosen, figures, urls: database.urls, threads, told, stepped }
    const counted = await fillCity({ ...asked, ...how })
    const filled = { prefecture, seed, scale, seconds: elapsed(), counted }
    endFilling(dataFolder, filled)
    console.error(cityWords.tree(figures, counted))
    console.error(cityWords.counted(counted))
    console.error(cityWords.done(filled.seconds, await megabytesOf(database.urls.owner)))
    return filled
  } finally {
    await database.close()
  }
}

const villagesIn = (trees: readonly CountyTree[]): number =>
  trees.reduce((sum, tree) => sum + tree.townships.reduce((all, { villages }) => all + villages.length, 0), 0)

const figuresOf = (whole: Figures, some: number, all: number): Figures =>
  some < all ? scaled(whole, some / all) : whole

const megabytesOf = (ownerUrl: string): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
    return Number(rows[0]!.bytes) / 1024 / 1024
  })
