import { DatabaseTrouble } from '#database/embedded/words.ts'
import { openLogger } from '#server/logging.ts'
import { startServer } from '#server/main.ts'
import type { Options } from '#server/options.ts'
import { CannotStart, readOutsidePack } from '#server/packs.ts'
import { openAlone } from './openDatabase.ts'
import { refusePortInUse } from './portInUse.ts'
import { prepare } from './prepare.ts'
import { startWords } from './startWords.ts'
import { onStop } from './stopping.ts'
import { buildWebWhenStale, webFolder } from './webBuild.ts'

/** From options to an open door. A signal may come at any point: what is open by then is closed in the opposite order. */
export async function serve(options: Options): Promise<void> {
  await open(options).catch((error: unknown) => {
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

async function open(options: Options): Promise<void> {
  const timed = phases(options.verbose)
  await refusePortInUse(options)
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
  onStop(async () => {
    console.error(startWords.stopping)
    await close()
    console.error(startWords.stopped)
  })
  try {
    const database = await opening
    for (const note of database.notes) console.error(note)
    const [people] = await Promise.all([
      timed('migrations and seed', prepare(database.urls, options)),
      timed('pages', buildWebWhenStale(web.signal)),
    ])
    const logger = openLogger(process.env.LOG_LEVEL ?? 'info')
    const { dataFolder, host, port } = options
    server = await timed('server', startServer({ dataFolder, host, port, urls: database.urls, webFolder, logger }))
    console.log(startWords.ready(server.address))
    console.log(startWords.people(people))
    console.log(startWords.dataLies(dataFolder, database.place))
    console.log(startWords.howToStop)
  } catch (error) {
    if (stopping) return
    await close()
    throw error
  }
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
