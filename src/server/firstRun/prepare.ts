import pg from 'pg'
import { readCounty } from '#features/areas/tree/readCounty.ts'
import { saveFirstCode } from '#features/founding/queries.ts'
import { codeEnds, newFirstCode } from '#features/founding/rules.ts'
import { readCounties } from '../counties.ts'
import { keepGate } from '../limits.ts'
import { openMasterSealer, type ServerOptions } from '../main.ts'
import { CannotStart, type Wish } from '../packs.ts'
import { bringPacks } from '../packsInForce.ts'
import { buildFirstRun } from './app.ts'

type Production = Pick<ServerOptions, 'dataFolder' | 'urls'> & Wish

async function withOwner<T>(options: Pick<Production, 'urls'>, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: options.urls.owner })
  await owner.connect()
  try {
    return await run(owner)
  } finally {
    await owner.end()
  }
}

/** What a start finds in the database: nothing yet, invented people, or a real county. */
export const stateOf = (options: Pick<Production, 'urls'>): Promise<'empty' | 'demonstration' | 'founded'> =>
  withOwner(options, async (owner) => {
    const counties = await readCounties(owner)
    if (counties.length === 0) return 'empty'
    return counties.some((county) => county.demonstration) ? 'demonstration' : 'founded'
  })

/** A founded county at every later start: its models in the version of this program. */
export const keepFounded = (options: Production): Promise<void> =>
  withOwner(options, async (owner) => {
    for (const county of await readCounties(owner)) await bringPacks(owner, county, options, new Date().toISOString())
  })

export type FirstRun = { address: string; code: string; founded: Promise<void>; close(): Promise<void> }

/**
 * Opens the door for the one who founds the county, with a fresh code: the one before it, printed by a start that was killed, no
 * longer works, because nobody knows who has seen it.
 */
export async function openFirstRun(
  options: Pick<
    ServerOptions,
    'dataFolder' | 'urls' | 'host' | 'port' | 'webFolder' | 'logger' | 'proxies' | 'limits'
  > & {
    county: string | null
    models: readonly string[]
  },
): Promise<FirstRun> {
  if (options.county && !readCounty(options.county).ok)
    throw new CannotStart(`没有代码为 ${options.county} 的县 · there is no county ${options.county}`)
  const sealer = await openMasterSealer(options)
  const code = newFirstCode()
  const now = new Date().toISOString()
  await withOwner(options, (owner) => saveFirstCode(owner, sealer.hash(code, 'first_run'), now, codeEnds(now)))
  const { promise: founded, resolve } = Promise.withResolvers<void>()
  const ground = {
    ownerUrl: options.urls.owner,
    sealer,
    clock: () => new Date().toISOString(),
    county: options.county,
    chosen: options.models,
  }
  const { webFolder, logger, host, port, proxies, limits } = options
  const app = await buildFirstRun(ground, {
    ...{ webFolder, logger, onFounded: resolve },
    ...(proxies ? { proxies } : {}),
    ...(limits ? { gate: keepGate(limits) } : {}),
  })
  const address = await app.listen({ host, port })
  return { address, code, founded, close: () => app.close() }
}
