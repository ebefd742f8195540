import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { attachments } from '#features/attachments/contract.ts'
import { endAll, run } from '#tests/operations/child.ts'
import { account, anS3Store, type S3Store } from '#tests/standIns/s3Store.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { call, type Send } from '#wire/client.ts'
import { openLogger } from './logging.ts'
import { startServer } from './main.ts'

// A server with all its clocks, and a backup beside it in a process of its own.
vi.setConfig({ testTimeout: 120_000 })

const dataFolder = mkdtempSync(join(tmpdir(), 'shanzhi-s3-'))
let store: S3Store
let village: Village
/** As an operator gives them: to the server and to the commands beside it. */
let settings: Record<string, string>

beforeAll(async () => {
  store = await anS3Store()
  village = await aVillage()
  settings = {
    SHANZHI_S3_ENDPOINT: store.endpoint,
    SHANZHI_S3_REGION: account.region,
    SHANZHI_S3_KEY_ID: account.keyId,
    SHANZHI_S3_SECRET: account.secret,
  }
  mkdirSync(join(dataFolder, 'keys'))
  writeFileSync(join(dataFolder, 'keys', 'master.key'), Buffer.alloc(32, 7).toString('base64'))
  // A started server has the clock of the wall, by which the sessions of the test's March are long over.
  await village.site.owner.query("update session set seen_at = now(), expires_at = now() + interval '1 day'")
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await endAll()
  store.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function aServer() {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const { ownerUrl: owner, appUrl: app, workerUrl: worker } = village.site.database
  const faults = openLogger('error', { write: (line: string) => console.error(line) })
  return startServer({
    ...{ dataFolder, host: '127.0.0.1', port: 0, webFolder: null, logger: faults },
    urls: { owner, app, worker },
  })
}

test('with the settings of a store given, a photo sent over HTTP lies in it alone, is read back from it, and is in the backup', async () => {
  const { county, resident, site } = village
  const server = await aServer()
  try {
    const cookie = { cookie: `sz_session=${resident.cookie}` }
    const send: Send = ({ method, path, headers, body }) =>
      fetch(server.address + path, { method, headers: { ...headers, ...cookie }, ...(body ? { body } : {}) })
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer()
    const file = new Blob([new Uint8Array(picture)])
    const { id } = await call(send, attachments.upload, { county: county.code }, { file })
    const { rows } = await site.owner.query('select digest from attachment where county_id = $1', [county.id])
    const kept = store.objects.get(`shanzhi/files/${rows[0].digest}`)!
    expect(store.refused).toEqual([])
    expect([...store.objects.keys()], 'under its digest, and nothing else').toEqual([`shanzhi/files/${rows[0].digest}`])
    const onDisk = readdirSync(dataFolder, { recursive: true }).filter((path) => `${path}`.endsWith(rows[0].digest))
    expect(onDisk).toEqual([])

    const read = await fetch(`${server.address}/api/c/${county.code}/attachments/${id}`, { headers: cookie })
    expect(Buffer.from(await read.arrayBuffer()).equals(kept)).toBe(true)

    const archive = join(dataFolder, 'backup.tar')
    const env = { ...settings, DATABASE_URL: site.database.ownerUrl }
    const backup = run('backup', [archive, '--data', dataFolder], env)
    expect(await backup.ended(90), backup.said()).toBe(0)
    expect(readFileSync(archive).includes(kept)).toBe(true)
  } finally {
    await server.close()
  }
})
