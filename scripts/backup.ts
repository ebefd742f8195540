import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { takeBackup } from '#server/backup/take.ts'
import { backupWords as refusals } from '#server/backup/words.ts'
import { filesOf } from '#server/files.ts'
import { keyFileOf } from '#server/keyFile.ts'
import { findMasterKey } from '#server/masterKey.ts'
import { CannotStart } from '#server/packs.ts'
import { findPushKeys } from '#server/pushKeys.ts'
import { backupWords } from './backupWords.ts'
import { openBeside } from './openDatabase.ts'

type Asked = { file: string; keys: string | null; dataFolder: string }

function askedOf(): Asked | null {
  try {
    const options = { keys: { type: 'string' }, data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const [file] = positionals
    if (!file || positionals.length > 1) return null
    const dataFolder = resolve(values.data ?? (process.env.SHANZHI_DATA || './data'))
    return { file: resolve(file), keys: values.keys === undefined ? null : resolve(values.keys), dataFolder }
  } catch {
    return null
  }
}

/** `npm run backup`: beside a running server or alone. The keys go to a file of their own, or nowhere. */
async function backup({ file, keys, dataFolder }: Asked): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || null
  if (!databaseUrl && !existsSync(dataFolder)) throw new CannotStart(backupWords.noData(dataFolder))
  const masterKey = await findMasterKey(dataFolder)
  if (!masterKey) throw new CannotStart(refusals.noKey(dataFolder))
  if (keys && existsSync(keys)) throw new CannotStart(backupWords.keyExists(keys))
  const database = await openBeside({ dataFolder, databaseUrl })
  try {
    const files = filesOf(dataFolder)
    const source = { ownerUrl: database.urls.owner, files, masterKey, now: new Date().toISOString() }
    const taken = await takeBackup(source, file)
    console.log(backupWords.taken(file, taken))
    if (taken.unkept.length > 0) console.error(backupWords.unkept(taken.unkept))
    const text = keyFileOf({ master: masterKey, push: await findPushKeys(dataFolder) })
    if (keys) await writeFile(keys, text, { mode: 0o600, flag: 'wx', flush: true })
    console.log(keys ? backupWords.keyWritten(keys) : backupWords.keyApart)
  } finally {
    await database.close()
  }
}

const asked = askedOf()
if (asked) {
  await backup(asked).catch((error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error)
    process.exitCode = 1
  })
} else {
  console.error(backupWords.usageBackup)
  process.exitCode = 2
}
