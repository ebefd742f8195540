import { existsSync } from 'node:fs'
import { DatabaseTrouble } from '#database/embedded/words.ts'
import { codeHours, shownCode } from '#features/founding/rules.ts'
import { unfinishedMark } from '#server/backup/restore.ts'
import { backupWords } from '#server/backup/words.ts'
import { filesOf } from '#server/files.ts'
import { keepFounded, openFirstRun } from '#server/firstRun/prepare.ts'
import { type Limits, usualLimits } from '#server/limits.ts'
import { openLogger } from '#server/logging.ts'
import { type ServerOptions, startServer } from '#server/main.ts'
import type { Operating } from '#server/operating.ts'
import type { Options } from '#server/options.ts'
import { CannotStart, readOutsidePack } from '#server/packs.ts'
import { preflight } from '#server/preflight.ts'
import { isHalfFilled } from './city/mark.ts'
import { cityWords } from './city/words.ts'
import { type OpenDatabase, openAlone } from './openDatabase.ts'
import { refusePortInUse } from './portInUse.ts'
import { prepare, prepareProduction } from './prepare.ts'
import { startWords } from './startWords.ts'
import { onStop } from './stopping.ts'
import { buildWebWhenStale } from './webBuild.ts'

/** From options to an open door. A signal may come at any point: what is open by then is closed in the opposite order. */
export async function serve(options: Options, operating: Operating): Promise<void> {
  await open(options, operating).catch((error: unknown) => {
    console.error(sentenceFor(error, options))
    process.exit(1)
  })
}

/** What a person can mend is told as a sentence; anything else is a fault of ours and keeps its stack. */
function sentenceFor(error: unknown, options: Options): unknown {
  if (error instanceof CannotStart || error instanceof DatabaseTrouble) return error.message
  const outside = options.databaseUrl && error instanceof Error && 'code' in error
  return outside ? startWords.outsideRefused(error.message || String(error.code)) : error
}

async function open(options: Options, operating: Operating): Promise<void> {
  const timed = phases(options.verbose)
  await refusePortInUse(options)
  if (existsSync(unfinishedMark(options.dataFolder))) throw new CannotStart(backupWords.unfinished(options.dataFolder))
  if (isHalfFilled(options.dataFolder)) throw new CannotStart(cityWords.half(options.dataFolder))
  if (options.packFile) await readOutsidePack(options.packFile)
  const opening = timed('database', openAlone(options))
  const web = new AbortController()
  let server: { address: string; close(): Promise<void> } | null = null
  let stopping = false
  const close = async () => {
    stopping = true
    web.abort()
    await server?.close()
    await opening.then((database) => database.close()).catch(() => {}) // an opening that failed has told its own reason
  }
  const failing = onStop(async () => {
    console.error(startWords.stopping)
    await close()
    console.error(startWords.stopped)
  })
  try {
    const database = await opening
    for (const note of database.notes) console.error(note)
    await timed('preflight', lookBefore(options, operating, database))
    const filling = async () =>
      options.production ? prepareProduction(database.urls, options) : prepare(database.urls, options)
    const [filled, webFolder] = await Promise.all([
      timed('migrations and seed', filling()),
      timed('pages', buildWebWhenStale(web.signal)),
    ])
    const door = { ...doorOf(options, database.urls, webFolder), limits: limitsOf(options, operating) }
    if (filled === 'empty') {
      const first = await openFirstRun({
        ...door,
        county: options.countyGiven ? options.county : null,
        models: options.models,
      })
      server = first
      console.log(startWords.firstRun(options.publicUrl ?? first.address, shownCode(first.code), codeHours))
      await first.founded
      console.log(startWords.founded)
      await first.close()
      // The page chose the county's models; what single places run was named at the start.
      await keepFounded({ ...options, urls: database.urls, modelsGiven: false })
    }
    server = await timed('server', startServer({ ...door, backup: operating.backup }))
    console.log(startWords.ready(options.publicUrl ?? server.address))
    if (Array.isArray(filled)) console.log(startWords.people(filled))
    else if (!options.publicUrl?.startsWith('https:')) console.log(startWords.notEncrypted)
    console.log(startWords.dataLies(options.dataFolder, database.place))
    console.log(startWords.howToStop)
  } catch (error) {
    if (stopping) return
    failing()
    await close().catch(() => {}) // what went wrong first is the reason, not what broke on the way out
    throw error
  }
}

/** In the demonstration everybody is this machine; a real county is limited as usual, unless its operator set it otherwise. */
const limitsOf = ({ production }: Options, { limits }: Operating): Limits => ({
  ...(production ? usualLimits : { address: null, account: null }),
  ...limits,
})

/** Before the first migration: is the schema known, is there room, is there a way back. */
const lookBefore = ({ dataFolder, databaseUrl }: Options, { upgrade }: Operating, at: OpenDatabase): Promise<void> =>
  preflight(
    {
      ...{ ownerUrl: at.urls.owner, databaseFolder: databaseUrl ? null : at.place, dataFolder },
      files: filesOf(dataFolder),
      ...{ now: new Date().toISOString(), ...upgrade },
    },
    (sentence) => console.error(sentence),
  )

/** Where the server stands and listens, first run or not. */
function doorOf(
  { dataFolder, host, port, production, publicUrl, proxies }: Options,
  urls: ServerOptions['urls'],
  webFolder: string,
) {
  const logger = openLogger(process.env.LOG_LEVEL || 'info')
  const door = { dataFolder, host, port, urls, webFolder, logger }
  return production ? { ...door, publicUrl, proxies } : door
}

/** Measures a step and says so, when the operator asked for it. */
function phases(verbose: boolean) {
  return async <T>(name: string, work: Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work
    if (verbose) console.error(startWords.phase(name, performance.now() - began))
    return result
  }
}
