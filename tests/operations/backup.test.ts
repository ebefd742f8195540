import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import type { PushKeys } from '#features/sendings/public.ts'
import { pushKeysPath } from '#server/pushKeys.ts'
import { aFolder, type Child, endAll, run, start } from './child.ts'
import { copyInstallation } from './installation.ts'
import { Visitor } from './visitor.ts'

const county = '610921'
const folder = aFolder()
const [data, other, archive, keys] = ['data', 'other', 'backup.tar', 'backup.keys'].map((name) =>
  join(folder.path, name),
) as [string, string, string, string]
const ready = 'Press Ctrl-C' // the last line of what a start says
/** Each of these starts a server or two; on a busy machine that takes its time. */
const patience = 400_000

afterAll(async () => {
  await endAll()
  folder.remove()
})

const pushKeysOf = (folder: string): PushKeys => JSON.parse(readFileSync(pushKeysPath(folder), 'utf8'))

/** The tests of this file are one life of one installation, in their order. */
let server: Child
let orderNumber: string

test(
  'a running server is backed up; the keys go to a file of their own',
  async () => {
    copyInstallation(inject('installation'), data)
    server = start(['--port', '4112', '--data', data])
    await server.says(ready, 240)
    const resident = new Visitor(4112, county)
    await resident.signIn(server.said().match(/(\d{11}) {2}验证码/)?.[1] ?? '')
    orderNumber = ((await resident.post('/requests', { text: '桥头路灯不亮' })) as { number: string }).number
    const backup = run('backup', [archive, '--data', data, '--keys', keys])
    expect(await backup.ended(200), backup.said()).toBe(0)
    expect(backup.said()).toContain('已读回核对')
    expect(statSync(keys).mode & 0o777).toBe(0o600)
    const kept = readFileSync(archive)
    for (const line of readFileSync(keys, 'utf8').trim().split('\n')) expect(kept.includes(line)).toBe(false)
    expect(kept.includes(pushKeysOf(data).privateKey)).toBe(false)
  },
  patience,
)

test(
  'a backup that is killed leaves no file under its name',
  async () => {
    const file = join(folder.path, 'killed.tar')
    const killed = run('backup', [file, '--data', data])
    await expect.poll(() => existsSync(`${file}.part`), { interval: 2, timeout: 30_000 }).toBe(true)
    killed.process.kill('SIGKILL')
    await killed.ended()
    expect(existsSync(file)).toBe(false)
    const again = run('backup', [file, '--data', data])
    expect(await again.ended(200), again.said()).toBe(0)
    expect(again.said()).toContain('主密钥不在备份里')
  },
  patience,
)

test(
  'a restore into the folder of a running server is refused',
  async () => {
    const refused = run('restore', [archive, '--data', data])
    expect(await refused.ended()).toBe(1)
    expect(refused.said()).toContain('正由另一个善治服务使用')
  },
  patience,
)

test(
  'on another machine the archive alone is refused; with its keys it becomes the same installation',
  async () => {
    server.process.kill('SIGTERM')
    await server.ended()
    const keyless = run('restore', [archive, '--data', other])
    expect(await keyless.ended()).toBe(1)
    expect(keyless.said()).toContain('--keys')
    const restored = run('restore', [archive, '--data', other, '--keys', keys])
    expect(await restored.ended(200), restored.said()).toBe(0)
    expect(restored.said()).toContain('审计链完好')
    expect(pushKeysOf(other), 'devices that are told by push stay turned on').toEqual(pushKeysOf(data))
    server = start(['--port', '4112', '--data', other])
    await server.says(ready, 200)
    const resident = new Visitor(4112, county)
    await resident.signIn(server.said().match(/(\d{11}) {2}验证码/)?.[1] ?? '')
    expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(orderNumber)
    server.process.kill('SIGTERM')
    await server.ended()
    const verified = run('verifyAudit', ['--data', other])
    expect(await verified.ended(60), verified.said()).toBe(0)
  },
  patience,
)

test(
  'a restore that is killed: the start says what to do, and the restore runs again',
  async () => {
    const killed = run('restore', [archive, '--data', other, '--replace'])
    await expect.poll(() => existsSync(join(other, 'restore-unfinished')), { interval: 2, timeout: 30_000 }).toBe(true)
    killed.process.kill('SIGKILL')
    await killed.ended()
    const refused = start(['--port', '4112', '--data', other])
    expect(await refused.ended()).toBe(1)
    expect(refused.said()).toContain('没有做完的恢复')
    const again = run('restore', [archive, '--data', other, '--replace'])
    expect(await again.ended(200), again.said()).toBe(0)
    server = start(['--port', '4112', '--data', other])
    await server.says(ready, 200)
    rmSync(archive)
  },
  patience,
)
