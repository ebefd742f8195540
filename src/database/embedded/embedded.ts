import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clearLeftovers, halt, initialise, launch, runningSocket } from './cluster.ts'
import { keep } from './keeping.ts'
import { placesFor } from './places.ts'
import { ensureRoles, roles } from './roles.ts'

/** The ways into one database, by role; `superuser` is for roles, backup and templates only. */
export type DatabaseUrls = { owner: string; app: string; worker: string; superuser: string }

export type Embedded = { urls: DatabaseUrls; folder: string; notes: string[]; stop(): Promise<void> }

export const databaseName = 'shanzhi'

/**
 * PostgreSQL from npm, kept in the data folder and reachable only through a socket in a closed folder. Whoever calls this
 * holds the folder's lock. Everything here may be killed at any point and simply runs again.
 */
export async function startEmbedded(dataFolder: string, { forTests = false } = {}): Promise<Embedded> {
  if (forTests) openTheWay(dataFolder)
  const places = placesFor(dataFolder)
  const cluster = await initialise(places, forTests)
  const notes = [...places.notes, ...(await clearLeftovers(cluster))]
  const running = await launch(places, cluster, { forTests })
  try {
    await ensureRoles(urlOf('postgres', 'postgres', running.socketFolder), databaseName)
  } catch (error) {
    await halt(running.pid)
    throw error
  }
  const { stop } = forTests ? { stop: () => halt(running.pid) } : keep(places, cluster, running)
  return { urls: urlsOf(running.socketFolder, databaseName), folder: places.folder, notes, stop }
}

/** A test's folder is thrown away with all that is in it, so its database must lie there, also when root runs the test. */
function openTheWay(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}

/** The database another process of ours already runs on this data folder, for scripts that work beside the server. */
export function runningEmbedded(dataFolder: string): DatabaseUrls | null {
  const places = placesFor(dataFolder)
  const socket = runningSocket(join(places.folder, `cluster-${places.binaries.major}`))
  return socket ? urlsOf(socket, databaseName) : null
}

/** The same roles on another database of the same cluster: tests clone one per file. */
export function urlsOf(socketFolder: string, database: string): DatabaseUrls {
  return {
    owner: urlOf(roles.owner, database, socketFolder),
    app: urlOf(roles.app, database, socketFolder),
    worker: urlOf(roles.worker, database, socketFolder),
    superuser: urlOf('postgres', database, socketFolder),
  }
}

const urlOf = (role: string, database: string, socketFolder: string): string =>
  `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(socketFolder)}`

/** Another database behind the same door. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
