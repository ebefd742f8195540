import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '#database/migrate.ts'
import { openMasterSealer } from '#server/main.ts'
import { fillFolder, folderOf } from '../city/fillFolder.ts'
import { openAlone } from '../openDatabase.ts'
import { startApart } from './apart.ts'
import { benchChanged } from './city/changed.ts'
import { benchCoverage } from './city/coverage.ts'
import { benchPages } from './city/pages.ts'
import { sampleCounty } from './city/sample.ts'
import { benchTiers } from './city/tiers.ts'
import { benchWall } from './city/wall.ts'
import { tell } from './line.ts'

const prefecture = '621100'
const models = ['hanyin', 'pingtang', 'dingxi']

/** An open wall makes the run fail, but what is measured after it is measured all the same. */
const saidAtTheEnd = (error: unknown) => {
  console.error(error)
  process.exitCode = 1
}

/** What is measured, in this order; `--only wall` or `--only pages,tiers` leaves the rest out. */
const parts = ['pages', 'coverage', 'changed', 'wall', 'tiers'] as const

/**
 * `npm run -s bench -- city [--data FOLDER] [--only PARTS]`: what the desk asks of a prefecture of 2.4 million people, over HTTP and signed in, beside
 * the bare statement of the same run. A folder that is not filled yet is filled first, and that is measured too.
 */
export async function benchCity(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      data: { type: 'string' },
      scale: { type: 'string' },
      only: { type: 'string' },
      counties: { type: 'string' },
    },
  })
  const only = values.only?.split(',') ?? parts
  const isAsked = (part: (typeof parts)[number]) => only.includes(part)
  const dataFolder = folderOf(prefecture, values.data)
  const scale = Number(values.scale ?? 1)
  const counties = values.counties?.split(',') ?? []
  const { seconds, counted } = await fillFolder({ prefecture, dataFolder, models, seed: 'shanzhi', scale, counties })
  tell('city.fill', seconds, 's')
  for (const [name, value] of Object.entries(counted)) tell(`city.${name}`, value, 'rows')
  const database = await openAlone({ dataFolder, databaseUrl: process.env.DATABASE_URL || null })
  try {
    const { urls } = database
    await migrate(urls.owner)
    const owner = new pg.Client({ connectionString: urls.owner })
    await owner.connect()
    try {
      const sealer = await openMasterSealer({ dataFolder, urls })
      const ours = await sampleCounty(owner, sealer)
      const theirs = await sampleCounty(owner, sealer, 1)
      const server = await startApart('server.ts', [dataFolder, JSON.stringify(urls)])
      try {
        if (isAsked('pages')) await benchPages(server.address, owner, ours)
        if (isAsked('coverage')) await benchCoverage(server.address, owner, ours)
        if (isAsked('changed')) await benchChanged(server.address, owner, ours)
        if (isAsked('wall'))
          await benchWall({ address: server.address, appUrl: urls.app }, owner, [ours, theirs]).catch(saidAtTheEnd)
      } finally {
        await server.stop()
      }
      if (isAsked('tiers')) await benchTiers({ dataFolder, urls }, owner)
    } finally {
      await owner.end()
    }
  } finally {
    await database.close()
  }
}
