import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { DatabaseUrls } from '#database/embedded/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { listCounties, readCounty } from '#features/areas/tree/readCounty.ts'
import { must } from '#features/feature.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { readCounties } from '#server/counties.ts'
import { seatByPosts } from '#server/demonstration/bodies.ts'
import { seedSomeRequests } from '#server/demonstration/requests.ts'
import { from } from '#server/demonstration/seed.ts'
import { makeGround, openMasterSealer } from '#server/main.ts'
import { CannotStart } from '#server/packs.ts'
import { bare } from './bare.ts'
import type { Figures } from './figures.ts'
import type { CountyTask } from './fillCounty.ts'
import { foundCounties } from './found.ts'
import { beginFilling, isHalfFilled } from './mark.ts'
import { type CountyShare, planPrefecture } from './plan.ts'
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
    const ids = await foundCounties(owner, sealer, trees, filling)
    const tasks = shares.map((share, lane): CountyTask => {
      const { models, seed } = filling
      return { ownerUrl: urls.owner, keys: sealer.keys, countyId: ids[lane]!, share, lane, models, from, seed }
    })
    beginFilling(filling.dataFolder)
    const dress = await bare(owner, urls.owner, filling.threads)
    const step = stepping(filling)
    await step('rows', inThreads(tasks, filling))
    await step('indexes and foreign keys', dress())
    await step('statistics', owner.query('vacuum analyze'))
    await step('seats and tallies', seat(owner, ids))
    await step('requests', seedWork(filling))
    const counted = await step('counting', countAll(owner))
    sayDifferences(counted, shares)
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

/** The largest county first; whichever thread is free takes the next. */
async function inThreads(tasks: readonly CountyTask[], { threads, told }: Filling): Promise<void> {
  const persons = ({ villages }: CountyShare) => villages.reduce((sum, village) => sum + village.persons, 0)
  const waiting = [...tasks].sort((a, b) => persons(b.share) - persons(a.share))
  const all = waiting.reduce((sum, { share }) => sum + persons(share), 0)
  let written = 0
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift())
      await inThread(task, (some) => {
        written += some
        told(written, all)
      })
  }
  await Promise.all(Array.from({ length: threads }, work))
}

/** People are thrown away as fast as they are written: a large nursery keeps them out of the old generation. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

function inThread(task: CountyTask, told: (persons: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task, resourceLimits })
    worker.on('message', ({ persons }: { persons: number }) => told(persons))
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the thread of ${task.share.code} ended`)),
    )
  })
}

/** Seats for the posts of village bodies, then the counts of all bodies. */
async function seat(owner: pg.Client, countyIds: readonly number[]): Promise<void> {
  for (const countyId of countyIds) {
    const { rows } = await owner.query<{ id: string }>(
      "select id from area where county_id = $1 and level = 'village'",
      [countyId],
    )
    await seatByPosts(
      { owner, countyId },
      rows.map(({ id }) => Number(id)),
    )
    await owner.query('select recount_bodies($1)', [countyId])
  }
}

/** Requests of the last months in every village, so that queues, boards and figures have something to show. */
async function seedWork({ dataFolder, urls }: Filling): Promise<void> {
  const ground = await makeGround({ dataFolder, urls })
  try {
    for (const county of ground.counties()) await seedSomeRequests(ground, county, urls.owner)
  } finally {
    await ground.close()
  }
}
