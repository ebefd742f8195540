import { createECDH } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { theSite } from '#tests/village/site.ts'
import { buildApp } from './app.ts'
import { pushKeysPath, readPushKeys } from './pushKeys.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-push-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the keys of web push are made once, belong together, and only the owner of the data may read them', async () => {
  const [first, beside] = await Promise.all([readPushKeys(folder), readPushKeys(folder)])
  expect(beside).toEqual(first)
  expect(await readPushKeys(folder)).toEqual(first)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(first.privateKey, 'base64url')
  expect(pair.getPublicKey('base64url')).toBe(first.publicKey)
  expect(statSync(pushKeysPath(folder)).mode & 0o777).toBe(0o600)
})

test('a browser is told the public half and never the other', async () => {
  const { ground } = await theSite()
  const pushKeys = await readPushKeys(folder)
  const app = await buildApp({ ...ground, pushKeys }, { webFolder: null, logger: null })
  expect((await app.inject('/api/push-key')).json()).toEqual({ publicKey: pushKeys.publicKey })
  await app.close()
})
