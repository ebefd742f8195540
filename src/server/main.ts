import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'
import { openSealer } from '#database/dataKey.ts'
import { openPool } from '#database/pool.ts'
import type { Sealer } from '#database/sealing.ts'
import { must } from '#features/feature.ts'
import { readMail, readSms } from '#features/sendings/public.ts'
import { buildApp } from './app.ts'
import { type Plan, type Schedule, startSchedule } from './backup/schedule.ts'
import { chinaCalendar } from './calendar.ts'
import { inTime, patienceMs, stopServing } from './closing.ts'
import { readCounties } from './counties.ts'
import { house } from './features.ts'
import { filesOf } from './files.ts'
import type { Ground } from './ground.ts'
import { prepareJobs, startJobs } from './jobs.ts'
import { keepGate, type Limits } from './limits.ts'
import { readMapTiles } from './mapTiles.ts'
import { readMasterKey } from './masterKey.ts'
import { asOwner, readPacksByDay, shelve } from './packsRead.ts'
import { readPushKeys } from './pushKeys.ts'
import { startRelay } from './relay.ts'
import { startSending } from './sending.ts'
import { watch } from './watching.ts'

export type ServerOptions = {
  host: string
  port: number
  dataFolder: string
  /** The three ways into the database; on an outside server they may be one address. */
  urls: { owner: string; app: string; worker: string }
  webFolder: string | null
  logger: FastifyBaseLogger
  /** Production only: the address that people type, and the proxies whose word about a caller is taken. */
  publicUrl?: string | null
  proxies?: readonly string[]
  /** Scheduled backups, when the operator named a folder for them. */
  backup?: Plan | null
  /** General limits; without them as many calls as come. */
  limits?: Limits
}

export const openMasterSealer = async (options: Pick<ServerOptions, 'dataFolder' | 'urls'>): Promise<Sealer> =>
  openSealer(options.urls.owner, await readMasterKey(options.dataFolder))

/** Everything the server stands on, from a migrated and founded database. */
export async function makeGround(
  options: Pick<ServerOptions, 'dataFolder' | 'urls' | 'publicUrl'>,
): Promise<Ground & Pick<ReturnType<typeof shelve>, 'lookForDecisions'> & { close(): Promise<void> }> {
  const owner = new pg.Client({ connectionString: options.urls.owner })
  await owner.connect()
  const counties = await readCounties(owner)
  const packs = await readPacksByDay(asOwner(owner), counties)
  await owner.end()
  const sealer = await openMasterSealer(options)
  const byCode = new Map(counties.map((county) => [county.code, county]))
  const oneLogin = options.urls.app === options.urls.owner
  const pool = openPool(options.urls.app, oneLogin ? { role: 'shanzhi_app' } : {})
  const clock = () => new Date().toISOString()
  return {
    ...shelve(packs, pool, clock),
    pool,
    house,
    sealer,
    files: filesOf(options.dataFolder),
    calendar: chinaCalendar,
    clock,
    countyOf: (code) => byCode.get(code),
    counties: () => counties,
    publicUrl: options.publicUrl ?? null,
    mapTiles: must(readMapTiles(process.env)),
    pushKeys: await readPushKeys(options.dataFolder),
    close: () => pool.close(),
  }
}

/** Listens, relays events and keeps the clocks; `close` lets running work finish first. */
export async function startServer(options: ServerOptions): Promise<{ address: string; close(): Promise<void> }> {
  const ground = await makeGround(options)
  const { metricsToken } = watch(ground, options)
  const { webFolder, logger, proxies } = options
  if (options.limits) ground.gate = keepGate(options.limits)
  await trace(ground)
  const schedule = await backUp(options, ground)
  const watched = () => (schedule ? { backup: schedule.state() } : {})
  const app = await buildApp(ground, { webFolder, logger, watched, metricsToken, ...(proxies ? { proxies } : {}) })
  await prepareJobs(options.urls.owner)
  const jobs = await startJobs(ground, options.urls.worker, options.logger)
  for (const read of [readSms(process.env), readMail(process.env)])
    if (!read.ok) logger.error(read.problem.facts, 'a way out of the house is switched off: a setting is wrong')
  const relay = startRelay(ground, options.logger)
  const sending = startSending(ground, options.logger)
  const looking = setInterval(() => void look(ground, logger), lookEveryMs)
  const address = await app.listen({ host: options.host, port: options.port })
  void schedule?.look()
  return {
    address,
    async close() {
      clearInterval(looking)
      await stopServing(app)
      await schedule?.stop()
      await inTime(Promise.all([jobs.stop(), relay.stop(), sending.stop()]), patienceMs)
      await ground.close()
      await ground.tracing?.close()
    },
  }
}

/** So long another process of the same server may still speak the old words after a county has decided. */
const lookEveryMs = 3_000

const look = (ground: Awaited<ReturnType<typeof makeGround>>, logger: FastifyBaseLogger) =>
  ground.lookForDecisions(ground.counties()).catch((error) => logger.warn({ err: error }, 'packs were not read anew'))

async function backUp(
  { backup, dataFolder, urls, logger }: ServerOptions,
  { clock, files }: Ground,
): Promise<Schedule | null> {
  if (!backup) return null
  const source = { ownerUrl: urls.owner, files, masterKey: await readMasterKey(dataFolder) }
  return startSchedule(backup, source, { clock, log: logger })
}

/** The libraries for traces are heavy: they are loaded only where a collector waits for them. */
async function trace(ground: Ground): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces } = process.env
  if (!all && !traces) return
  const { openTracing } = await import('./tracing.ts')
  ground.tracing = openTracing()
  ground.pool.worked = ground.tracing.worked
}
