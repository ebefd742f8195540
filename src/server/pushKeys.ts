import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { PushKeys } from '#features/sendings/public.ts'
import type { Ground } from './ground.ts'

export const pushKeysPath = (dataFolder: string): string => join(dataFolder, 'keys', 'push.json')

const pair = z.object({ publicKey: z.base64url(), privateKey: z.base64url() })

/** The pair as a file holds it; null for anything else. */
export function readPushText(text: string): PushKeys | null {
  try {
    return pair.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The pair that is there. None is made. */
export const findPushKeys = async (dataFolder: string): Promise<PushKeys | null> =>
  readPushText(await readFile(pushKeysPath(dataFolder), 'utf8').catch(() => ''))

/** Puts a pair in its place; one that lies there already and is another is kept under a name that says until when it was in use. */
export async function placePushKeys(dataFolder: string, keys: PushKeys, now: string): Promise<void> {
  const path = pushKeysPath(dataFolder)
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there !== null && readPushText(there)?.privateKey === keys.privateKey) return
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  if (there !== null) await rename(path, `${path}.until-${now.replaceAll(':', '')}`)
  await writeFile(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx', flush: true })
}

/**
 * The pair by which push services know this server, made at the first start and kept beside the master key. With another pair every
 * browser would have to be asked again, so it belongs to what an operator keeps.
 */
export async function readPushKeys(dataFolder: string): Promise<PushKeys> {
  const path = pushKeysPath(dataFolder)
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there !== null) return JSON.parse(there) as PushKeys
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  const { generateVAPIDKeys } = (await import('web-push')).default
  const fresh = JSON.stringify(generateVAPIDKeys())
  await writeFile(path, fresh, { mode: 0o600, flag: 'wx', flush: true }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  return JSON.parse(await readFile(path, 'utf8')) as PushKeys
}

/** The public half, which a browser gives to its push service: it is no secret and belongs to no county. */
export function servePushKey(app: FastifyInstance, { pushKeys }: Pick<Ground, 'pushKeys'>): void {
  app.get('/api/push-key', async () => ({ publicKey: pushKeys?.publicKey ?? null }))
}
