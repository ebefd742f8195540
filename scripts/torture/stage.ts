import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseUrls, runningEmbedded } from '#database/embedded/embedded.ts'
import { placesFor } from '#database/embedded/places.ts'

/** One installation of the product, started as its operator would, and what a fault does to it. */
export type Stage = {
  readonly dataFolder: string
  readonly county: string
  readonly port: number
  readonly address: string
  /** Where the runtime of the server may be asked about its memory. */
  readonly inspectorPort: number
  urls(): DatabaseUrls
  /** The server's process; a new one after each start. */
  server(): ChildProcess
  /** Starts a process of it, as a service manager would, and waits for nothing. */
  launch(): void
  startServer(): Promise<void>
  stop(): Promise<void>
  postmaster(): number
  /** The folder PostgreSQL works in, by which its processes are told. */
  clusterFolder(): string
  ready(): Promise<boolean>
}

/** A first start fills a demonstration and builds the pages; beside other work on the machine that takes several times as long. */
const longestStartMs = 600_000

export function aStage(dataFolder: string, port: number): Stage {
  const county = '610921'
  const address = `http://127.0.0.1:${port}`
  const inspectorPort = port + 1
  let child: ChildProcess | null = null
  const clusterFolder = () => {
    const { folder, binaries } = placesFor(dataFolder)
    return realpathSync(join(folder, `cluster-${binaries.major}`))
  }
  const ready = () =>
    fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    )
  const launch = () => {
    const script = join(import.meta.dirname, '..', 'start.ts')
    const flags = process.execArgv // the thrift of the bootstrap holds for the server too
    const args = [
      ...flags,
      `--inspect-port=${inspectorPort}`,
      script,
      '--port',
      String(port),
      '--data',
      dataFolder,
      '--county',
      county,
    ]
    child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: quietly() })
  }
  return {
    ...{ dataFolder, county, port, address, inspectorPort, clusterFolder, ready, launch },
    urls: () => runningEmbedded(dataFolder) ?? fail('the database is not running'),
    server: () => child ?? fail('the server was not started'),
    async startServer() {
      launch()
      await until(ready, longestStartMs, () => (child?.exitCode ?? null) === null)
    },
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const end = new Promise((resolve) => child?.once('exit', resolve))
      child.kill('SIGTERM')
      await end
    },
    postmaster: () => Number(readFileSync(join(clusterFolder(), 'postmaster.pid'), 'utf8').split('\n')[0]),
  }
}

const quietly = () => ({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' })

const fail = (words: string): never => {
  throw new Error(words)
}

/** Waits for a yes; tells how long it took, in milliseconds. */
export async function until(
  question: () => Promise<boolean>,
  longestMs: number,
  hope: () => boolean = () => true,
): Promise<number> {
  const began = performance.now()
  while (!(await question())) {
    if (!hope() || performance.now() - began > longestMs)
      throw new Error(`it did not come back within ${Math.round((performance.now() - began) / 1000)} s`)
    await sleep(20)
  }
  return performance.now() - began
}
