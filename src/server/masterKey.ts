import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const masterKeyPath = (dataFolder: string): string => join(dataFolder, 'keys', 'master.key')

/** A key as a file or the environment holds it. Anything but 32 bytes is no key of ours. */
export function readKeyText(text: string): Buffer | null {
  const key = Buffer.from(text.trim(), 'base64')
  return key.length === 32 ? key : null
}

/** The key that is there: the environment first, then the folder beside the data. None is made. */
export async function findMasterKey(dataFolder: string): Promise<Buffer | null> {
  const given = process.env.SHANZHI_MASTER_KEY
  if (given) return readKeyText(given)
  const text = await readFile(masterKeyPath(dataFolder), 'utf8').catch(() => '')
  return readKeyText(text)
}

/** The master key lies in its own folder beside the data, so that a backup of the data never holds it; or in the environment. */
export async function readMasterKey(dataFolder: string): Promise<Buffer> {
  const given = process.env.SHANZHI_MASTER_KEY
  if (given) return Buffer.from(given, 'base64')
  const path = masterKeyPath(dataFolder)
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  await chmod(path, 0o600)
  return Buffer.from(await readFile(path, 'utf8'), 'base64')
}

/** Puts a key in its place; one that lies there already and is another is kept under a name that says until when it was in use. */
export async function placeMasterKey(dataFolder: string, key: Buffer, now: string): Promise<void> {
  if (process.env.SHANZHI_MASTER_KEY) return
  const path = masterKeyPath(dataFolder)
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there !== null && readKeyText(there)?.equals(key)) return
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  if (there !== null) await rename(path, `${path}.until-${now.replaceAll(':', '')}`)
  await writeFile(path, key.toString('base64'), { mode: 0o600, flag: 'wx', flush: true })
}
