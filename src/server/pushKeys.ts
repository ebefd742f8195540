import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { PushKeys } from '#features/sendings/public.ts'
import type { Ground } from './ground.ts'

export const pushKeysPath = (dataFolder: string): string => join(dataFolder, 'keys', 'push.json')

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
