import { type DatabaseUrls, runningEmbedded, startEmbedded } from '#database/embedded/embedded.ts'
import { lockFolder, lockHolder } from '#database/embedded/lock.ts'
import { CannotStart } from '#server/packs.ts'
import { startWords } from './startWords.ts'

/** A database somebody opened; `close` gives back all that opening took, the lock of the data folder included. */
export type OpenDatabase = { urls: DatabaseUrls; place: string; notes: readonly string[]; close(): Promise<void> }

type Where = { dataFolder: string; databaseUrl: string | null }

/** For the server: takes the data folder for itself, or says who has it. */
export async function openAlone(where: Where): Promise<OpenDatabase> {
  const lock = lockFolder(where.dataFolder)
  if (!lock.taken) throw new CannotStart(startWords.alreadyServed(where.dataFolder, lock.holder.pid))
  try {
    const opened = where.databaseUrl ? outside(where.databaseUrl) : await embedded(where.dataFolder)
    return { ...opened, close: () => opened.close().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** For a script beside the server: joins the database that runs, and starts it only when nobody does. */
export async function openBeside(where: Where): Promise<OpenDatabase> {
  if (where.databaseUrl) return outside(where.databaseUrl)
  const running = lockHolder(where.dataFolder) ? runningEmbedded(where.dataFolder) : null
  return running ? { urls: running, place: where.dataFolder, notes: [], close: async () => {} } : openAlone(where)
}

async function embedded(dataFolder: string): Promise<OpenDatabase> {
  const { urls, folder, notes, stop } = await startEmbedded(dataFolder)
  return { urls, place: folder, notes, close: stop }
}

/** An outside server has one login; the pools step down to the roles themselves. */
function outside(url: string): OpenDatabase {
  const { host, pathname } = new URL(url)
  const urls = { owner: url, app: url, worker: url, superuser: url }
  return { urls, place: `${host}${pathname}`, notes: [], close: async () => {} }
}
