import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Restored, restoreBackup } from '#server/backup/restore.ts'
import { filesOf } from '#server/files.ts'
import { type Keys, readKeyFile } from '#server/keyFile.ts'
import { findMasterKey } from '#server/masterKey.ts'
import { CannotStart } from '#server/packs.ts'
import { findPushKeys } from '#server/pushKeys.ts'
import { backupWords } from './backupWords.ts'
import { openAlone } from './openDatabase.ts'

type Asked = { file: string; keys: string | null; replace: boolean; dataFolder: string }

function askedOf(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' }, data: { type: 'string' }, replace: { type: 'boolean', default: false } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) return null
    const dataFolder = resolve(values.data ?? (process.env.SHANZHI_DATA || './data'))
    const keys = values.keys === undefined ? null : resolve(values.keys)
    return { file: resolve(file), keys, replace: values.replace, dataFolder }
  } catch {
    return null
  }
}

/** The keys somebody names, else the one that is in force here; its push keys then stay as they are. */
async function keysOf({ keys, dataFolder }: Asked): Promise<Keys> {
  const inForce = await findMasterKey(dataFolder)
  if (!keys) {
    if (!inForce) throw new CannotStart(backupWords.needKey)
    return { master: inForce, push: null }
  }
  const named = readKeyFile(await readFile(keys, 'utf8').catch(() => ''))
  if (!named) throw new CannotStart(backupWords.noKeyFile(keys))
  if (process.env.SHANZHI_MASTER_KEY && !inForce?.equals(named.master))
    throw new CannotStart(backupWords.otherEnvironment)
  return named
}

/** `npm run restore`: takes the data folder for itself, so it never works beside a server. */
async function restore(asked: Asked): Promise<Restored> {
  const { master: masterKey, push: pushKeys } = await keysOf(asked)
  const { dataFolder, file, replace } = asked
  const database = await openAlone({ dataFolder, databaseUrl: process.env.DATABASE_URL || null })
  try {
    const files = filesOf(dataFolder)
    const target = { ownerUrl: database.urls.owner, files, dataFolder, now: new Date().toISOString() }
    const restored = await restoreBackup(target, { path: file, masterKey, pushKeys, replace })
    if (!(await findPushKeys(dataFolder))) console.error(backupWords.noPushKeys)
    return restored
  } finally {
    await database.close()
  }
}

const asked = askedOf()
if (asked) {
  await restore(asked).then(
    (restored) => {
      const { troubles, unkept } = restored
      console.log(backupWords.restored(restored, restored.head.takenAt))
      if (unkept.length > 0) console.error(backupWords.unkeptBefore(unkept))
      if (troubles.length > 0) console.error(backupWords.chainBroken(troubles))
      else console.log(backupWords.chainWhole)
      process.exitCode = unkept.length + troubles.length > 0 ? 1 : 0
    },
    (error: unknown) => {
      console.error(error instanceof CannotStart ? error.message : error)
      process.exitCode = 1
    },
  )
} else {
  console.error(backupWords.usageRestore)
  process.exitCode = 2
}
