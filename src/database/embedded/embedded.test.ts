import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Embedded, runningEmbedded, startEmbedded } from './embedded.ts'
import { processesIn } from './processes.ts'
import { roles, withClient } from './roles.ts'
import { note } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-embedded-'))
const asRoot = process.getuid?.() === 0
const toRemove = [folder]
let running: Embedded | null = null

afterAll(async () => {
  await running?.stop()
  for (const path of toRemove) rmSync(path, { recursive: true, force: true })
})

const clusterOf = (embedded: Embedded) => join(embedded.folder, 'cluster-18')

test('a folder becomes a database with three roles, none of which stands above the walls', async () => {
  running = await startEmbedded(folder, { forTests: true })
  for (const [url, role] of [
    [running.urls.owner, roles.owner],
    [running.urls.app, roles.app],
    [running.urls.worker, roles.worker],
  ] as const) {
    const { rows } = await withClient(url, (client) =>
      client.query('select current_user as me, rolsuper, rolbypassrls from pg_roles where rolname = current_user'),
    )
    expect(rows).toEqual([{ me: role, rolsuper: false, rolbypassrls: false }])
  }
  await expect(withClient(running.urls.app, (client) => client.query('create table x (y int)'))).rejects.toThrow(
    'permission denied',
  )
  expect(runningEmbedded(folder)).toEqual(running.urls)
})

test('a database that a killed server left running is stopped, started again, and has kept what was committed', async () => {
  const left = running as Embedded
  await withClient(left.urls.owner, (client) => client.query('create table kept as select 7 as seven'))
  running = await startEmbedded(folder, { forTests: true })
  expect(running.notes).toContain(note.stoppedLeftover)
  const { rows } = await withClient(running.urls.owner, (client) => client.query('select seven from kept'))
  expect(rows).toEqual([{ seven: 7 }])
})

test('after a stop nothing runs; a pid file that names a stranger does not stand in the way', async () => {
  const before = running as Embedded
  await before.stop()
  expect(processesIn(clusterOf(before))).toEqual([])
  const pidFile = join(clusterOf(before), 'postmaster.pid')
  expect(existsSync(pidFile)).toBe(false)
  writeFileSync(pidFile, `${process.pid}\n${clusterOf(before)}\n`, { mode: 0o644 })
  writeFileSync(join(clusterOf(before), '.s.PGSQL.5432.lock'), `${process.pid}\n${clusterOf(before)}\n`, {
    mode: 0o644,
  })
  running = await startEmbedded(folder, { forTests: true })
  expect(running.notes).toContain(note.removedPidFile)
})

test('as root, a folder that only root can enter gets its database elsewhere, and the start says where', async () => {
  if (!asRoot) return expect(running?.notes.join()).not.toContain('/var/lib/shanzhi')
  const closed = mkdtempSync(join(tmpdir(), 'shanzhi-closed-'))
  toRemove.push(closed)
  const far = await startEmbedded(closed)
  toRemove.push(dirname(far.folder))
  await far.stop()
  expect(far.folder).toMatch(/^\/var\/lib\/shanzhi\//)
  expect(far.notes).toContain(note.farAway(closed, far.folder))
  expect(readFileSync(join(closed, 'where-the-database-lies.txt'), 'utf8').trim()).toBe(far.folder)
})
