import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { aFolder, start } from '../operations/child.ts'
import { copyInstallation } from '../operations/installation.ts'

/** Somebody of the demonstration, as the start prints them. */
export type Person = { name: string; title: string; phone: string; password: string | null }

/** The running product: where it answers, where its data lies, whom a visitor can be. */
export type County = { address: string; home: string; dataFolder: string; people: Person[] }

declare module 'vitest' {
  export interface ProvidedContext {
    county: County
  }
}

/** One start of the real thing for all journeys: what they open is what a visitor of `npm start` opens. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { county, stop } = await startCounty(project.getProvidedContext().installation)
  project.provide('county', county)
  return stop
}

/** In seconds: a first start beside other work on the machine. */
const longestStart = 400

/** The demonstration in a folder of its own: a first start, or a later one on a copy of what a first start has left. */
export async function startCounty(from?: string): Promise<{ county: County; stop: () => Promise<void> }> {
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  if (from) copyInstallation(from, dataFolder)
  const port = await freePort()
  const server = start(['--port', String(port), '--data', dataFolder], { env: { LOG_LEVEL: 'warn' } })
  const address = `http://127.0.0.1:${port}`
  const stop = async () => {
    server.process.kill('SIGTERM')
    await server.ended()
    folder.remove()
  }
  await server.says('Ctrl-C', longestStart).catch(async (late) => {
    await stop() // nothing that was begun outlives whoever gave it up
    throw late
  })
  return {
    county: { address, home: `${address}/c/610921`, dataFolder, people: peopleIn(server.said()) },
    stop,
  }
}

const peopleIn = (said: string): Person[] =>
  [...said.matchAll(/^ {2}(\d{11}) {2}(.+?) {2}(\S+) · (.+) · \S+$/gm)].map(([, phone, secret, name, title]) => ({
    phone: phone!,
    password: /^[\w-]+$/.test(secret!) ? secret! : null,
    name: name!,
    title: title!,
  }))

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
