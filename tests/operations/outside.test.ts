import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { halt, initialise, launch, type Running } from '#database/embedded/cluster.ts'
import { placesFor } from '#database/embedded/places.ts'
import { withClient } from '#database/embedded/roles.ts'
import { aFolder, type Child, endAll, run, start } from './child.ts'
import { copyInstallation } from './installation.ts'
import { Visitor } from './visitor.ts'

const county = '610921'
const folder = aFolder()
const [data, fresh, archive, keys] = ['data', 'fresh', 'backup.tar', 'backup.keys'].map((name) =>
  join(folder.path, name),
) as [string, string, string, string]
const ready = 'Press Ctrl-C' // the last line of what a start says
const patience = 500_000

let cluster: Running
let outside: { DATABASE_URL: string }

/** A PostgreSQL of somebody else's, prepared with the two sentences of the operator's guide and nothing more. */
beforeAll(async () => {
  const place = join(folder.path, 'elsewhere')
  mkdirSync(place)
  chmodSync(place, 0o711)
  const places = placesFor(place)
  cluster = await launch(places, await initialise(places, true), { forTests: true })
  const at = (role: string, database: string) =>
    `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(cluster.socketFolder)}`
  await withClient(at('postgres', 'postgres'), async (client) => {
    await client.query("create role shanzhi login password 'nobody reads this' createrole")
    await client.query("create database shanzhi owner shanzhi encoding 'UTF8' template template0")
  })
  outside = { DATABASE_URL: at('shanzhi', 'shanzhi') }
})

afterAll(async () => {
  await endAll()
  await halt(cluster.pid)
  folder.remove()
})

/** The drill of the guide, from the embedded database onto an outside one, in its order. */
let server: Child
let orderNumber: string
let phone: string

test(
  'a county on the embedded database is backed up with its keys',
  async () => {
    copyInstallation(inject('installation'), data)
    server = start(['--port', '4119', '--data', data])
    await server.says(ready, 300)
    phone = server.said().match(/(\d{11}) {2}验证码/)?.[1] ?? ''
    const resident = new Visitor(4119, county)
    await resident.signIn(phone)
    orderNumber = ((await resident.post('/requests', { text: '水渠堵了' })) as { number: string }).number
    const backup = run('backup', [archive, '--data', data, '--keys', keys])
    expect(await backup.ended(200), backup.said()).toBe(0)
    server.process.kill('SIGTERM')
    expect(await server.ended(60)).toBe(0)
  },
  patience,
)

test(
  'it is restored onto an outside PostgreSQL, starts there, and is the same installation with a whole chain',
  async () => {
    const restored = run('restore', [archive, '--data', fresh, '--keys', keys], outside)
    expect(await restored.ended(300), restored.said()).toBe(0)
    expect(restored.said()).toContain('审计链完好')
    const again = run('restore', [archive, '--data', fresh, '--keys', keys], outside)
    expect(await again.ended(60), 'a filled outside database is not written over').toBe(1)
    expect(again.said()).toContain('--replace')
    server = start(['--port', '4119', '--data', fresh], { env: outside })
    await server.says(ready, 300)
    const resident = new Visitor(4119, county)
    await resident.signIn(phone)
    expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(orderNumber)
    const { number } = (await resident.post('/requests', { text: '恢复以后又说一件' })) as { number: string }
    expect(JSON.stringify(await resident.get('/requests/mine'))).toContain(number)
    const verified = run('verifyAudit', ['--data', fresh], outside)
    expect(await verified.ended(60), verified.said()).toBe(0)
    const onward = run('backup', [join(folder.path, 'onward.tar'), '--data', fresh], outside)
    expect(await onward.ended(200), onward.said()).toBe(0)
    expect(onward.said()).toContain('已读回核对')
  },
  patience,
)

test(
  'the app on the outside database steps down: its pools do not own what they read',
  async () => {
    const who = await withClient(outside.DATABASE_URL, async (client) => {
      const { rows } = await client.query<{ tables: string; walled: string }>(
        `select count(*)::text as tables, count(*) filter (where relrowsecurity)::text as walled from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r' and relname in ('request', 'person', 'aftercare')`,
      )
      await client.query('begin')
      await client.query('set local role shanzhi_app')
      const seen = await client.query('select from request')
      await client.query('rollback')
      return { ...rows[0], seen: seen.rowCount }
    })
    expect(who).toEqual({ tables: '3', walled: '3', seen: 0 })
    server.process.kill('SIGTERM')
    expect(await server.ended(60)).toBe(0)
  },
  patience,
)
