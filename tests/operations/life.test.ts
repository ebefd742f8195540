import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { placesFor } from '#database/embedded/places.ts'
import { processesIn } from '#database/embedded/processes.ts'
import { aFolder, type Child, endAll, start } from './child.ts'
import { Visitor } from './visitor.ts'

const county = '610921'
const folder = aFolder()
const data = join(folder.path, 'data')
const ready = 'Press Ctrl-C' // the last line of what a start says
const args = (port: number) => ['--port', String(port), '--data', data]

/** Where the database works, whoever runs it. */
const clusterFolder = () => realpathSync(join(placesFor(data).folder, 'cluster-18'))

afterAll(async () => {
  await endAll()
  folder.remove()
})

/** The tests of this file are one life of one installation, in their order. */
let server: Child
let resident: Visitor
let orderNumber: string

test('a first start that is killed while it fills the database begins again and succeeds', async () => {
  const first = start(args(4120))
  await first.says('第一次启动')
  await sleep(2500)
  first.process.kill('SIGKILL')
  await first.ended()

  server = start(args(4120))
  await server.says(ready, 400) // it fills a county, beside a browser's journeys on the same two cores
  expect(server.said()).toContain('http://127.0.0.1:4120')
  expect(server.said()).toContain(data)
  expect(server.said()).toContain('示范账号')
  const response = await fetch('http://127.0.0.1:4120/readyz')
  expect(await response.json()).toEqual({ ready: true })
}, 450_000)

test('a second start on the same data folder refuses with a sentence', async () => {
  const second = start(args(4121))
  expect(await second.ended()).toBe(1)
  expect(second.said()).toContain(`正由另一个善治服务使用（进程 ${server.process.pid}）`)
  expect(second.said()).not.toMatch(/\n\s+at /)
  expect((await fetch('http://127.0.0.1:4120/healthz')).status).toBe(200)
})

test('what was acknowledged before kill -9 is there after the next start', async () => {
  const phone = server.said().match(/(\d{11}) {2}验证码/)?.[1] ?? ''
  resident = new Visitor(4120, county)
  await resident.signIn(phone)
  const order = (await resident.post('/requests', { text: '桥头路灯不亮，晚上过路看不见。' })) as { number: string }
  server.process.kill('SIGKILL')
  await server.ended()
  orderNumber = order.number
  expect(processesIn(clusterFolder()).length, 'the database was left running').toBeGreaterThan(0)

  const began = performance.now()
  server = start(args(4120))
  await server.says(ready)
  expect(performance.now() - began, 'a later start takes seconds, also beside other work').toBeLessThan(20_000)
  expect(server.said()).not.toContain('第一次启动')
  expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(orderNumber)
})

test('a database that is killed under the running server is started again, and meanwhile a call is told to come back', async () => {
  const postmaster = Number(readFileSync(join(clusterFolder(), 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  const [first] = await Promise.all([fetch(`${resident.address}/words`), sleep(20)])
  expect([200, 503]).toContain(first.status)
  await expect.poll(async () => (await fetch('http://127.0.0.1:4120/readyz')).status, { timeout: 10_000 }).toBe(200)
  expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(orderNumber)
  expect(server.process.exitCode).toBeNull()
})

test('server and database killed together: the next start succeeds, nothing acknowledged is lost', async () => {
  const postmaster = Number(readFileSync(join(clusterFolder(), 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  server.process.kill('SIGKILL')
  await server.ended()

  server = start(args(4120))
  await server.says(ready)
  expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(orderNumber)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops everything, the database included', async (signal) => {
  server.process.kill(signal)
  expect(await server.ended()).toBe(0)
  expect(server.said()).toContain('已停止')
  expect(processesIn(clusterFolder())).toEqual([])
  expect(existsSync(join(data, 'lock'))).toBe(false)
  await expect(fetch('http://127.0.0.1:4120/healthz')).rejects.toThrow()
  server = start(args(4120))
  await server.says(ready)
})

test('another county on a filled database is refused with a sentence, and the database stopped again', async () => {
  server.process.kill('SIGTERM')
  await server.ended()
  const other = start([...args(4120), '--county', '522727'])
  expect(await other.ended()).toBe(1)
  expect(other.said()).toContain('610921')
  expect(other.said()).toContain('522727')
  expect(other.said()).not.toMatch(/\n\s+at /)
  expect(processesIn(clusterFolder())).toEqual([])
})

test('when the door of npm start is killed, the server behind it stops in order', async () => {
  const door = start(args(4120), { bootstrap: true })
  await door.says(ready)
  door.process.kill('SIGKILL')
  await door.ended()
  await expect.poll(() => processesIn(clusterFolder()), { timeout: 15_000 }).toEqual([])
  await expect.poll(() => existsSync(join(data, 'lock')), { timeout: 5000 }).toBe(false)
})
