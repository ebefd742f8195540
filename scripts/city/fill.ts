import pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { listCounties, readCounty } from '#features/areas/tree/readCounty.ts'
import { must } from '#features/feature.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { readCounties } from '#server/counties.ts'
import { from } from '#server/demonstration/seed.ts'
import { openMasterSealer } from '#server/main.ts'
import { CannotStart } from '#server/packs.ts'
import { seatHolders, seedRegister, seedWork, tieContacts } from './afterwards.ts'
import { bare } from './bare.ts'
import { sayCircumstances } from './circumstances.ts'
import type { Figures } from './figures.ts'
import type { CountyTask } from './fillCounty.ts'
import { foundCounties } from './found.ts'
import { inEachCounty } from './hands.ts'
import { beginFilling, isHalfFilled } from './mark.ts'
import { planPrefecture } from './plan.ts'
import { inThreads } from './threads.ts'
import { type Counted, countAll, sayDifferences } from './totals.ts'
import { cityWords } from './words.ts'

export type Filling = {
  dataFolder: string
  urls: DatabaseUrls
  /** The counties of the prefecture. */
  trees: readonly CountyTree[]
  figures: Figures
  models: readonly string[]
  seed: string
  scale: number
  threads: number
  told(written: number, of: number): void
  stepped(name: string, seconds: number): void
}

/** The counties of a prefecture in today's tree. */
export const treesOf = (prefecture: string): CountyTree[] =>
  listCounties(prefecture)
    .filter(({ code }) => code.startsWith(prefecture.slice(0, 4)))
    .map(({ code }) => must(readCounty(code)))

/** Fills an empty database with a whole prefecture and counts afterwards what is there; any sum that is not met is an error. */
export async function fillCity(filling: Filling): Promise<Counted> {
  const { urls, trees, figures, seed, scale } = filling
  if (isHalfFilled(filling.dataFolder)) throw new CannotStart(cityWords.half(filling.dataFolder))
  await migrate(urls.owner)
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  try {
    if ((await readCounties(owner)).length > 0) throw new CannotStart(cityWords.notEmpty(filling.dataFolder))
    const shares = planPrefecture(trees, figures, { seed, scale })
    const sealer = await openMasterSealer(filling)
    const plots = await foundCounties(owner, sealer, trees, filling)
    const tasks = shares.map((share, lane): CountyTask => {
      const { models, seed } = filling
      return {
        ownerUrl: urls.owner,
        keys: sealer.keys,
        countyId: plots[lane]!.countyId,
        share,
        lane,
        models,
        from,
        seed,
      }
    })
    beginFilling(filling.dataFolder)
    const dress = await bare(owner, urls.owner, filling.threads)
    const step = stepping(filling)
    await step('rows', inThreads(tasks, filling))
    const each = { ownerUrl: urls.owner, hands: filling.threads }
    await step('contacts', inEachCounty(plots, each, tieContacts))
    await step('circumstances', inEachCounty(plots, each, sayCircumstances))
    await step('indexes and foreign keys', dress())
    await step('statistics', owner.query('vacuum analyze'))
    await step('seats, lists and services', inEachCounty(plots, each, seatHolders))
    await step('requests, visits and tiers', seedWork(filling, owner))
    const counted = await step('counting', countAll(owner))
    sayDifferences(counted, shares)
    await step('events of the register', seedRegister(filling, owner))
    await step('statistics of these', owner.query('vacuum analyze')) // as the database does by itself within minutes
    return counted
  } finally {
    await owner.end()
  }
}

const stepping =
  ({ stepped }: Filling) =>
  async <T>(name: string, work: Promise<T>): Promise<T> => {
    const begun = performance.now()
    const done = await work
    stepped(name, (performance.now() - begun) / 1000)
    return done
  }
