import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addDays, dayOf, instantOn } from '#kernel/shared/day.ts'
import { buildApp } from '#server/app.ts'
import { aVillage } from '#tests/village.ts'
import { openFiles } from '../files.ts'
import { openLogger } from '../logging.ts'
import { readOperating } from '../operating.ts'
import { lastDue, nameOf, superfluous, takenAtOf, usualKeep } from './keeping.ts'
import { startSchedule } from './schedule.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-schedule-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup is due at two in the morning in Shanghai', () => {
  expect(lastDue('2026-03-02T17:59:00.000Z')).toBe('2026-03-01T18:00:00.000Z')
  expect(lastDue('2026-03-02T18:00:00.000Z')).toBe('2026-03-02T18:00:00.000Z')
})

test('an archive says by its name when it was taken; other files say nothing', () => {
  const name = nameOf('2026-03-02T18:00:05.000Z')
  expect(name).toBe('shanzhi-20260303-020005.tar')
  expect(takenAtOf(name)).toBe('2026-03-02T18:00:05.000Z')
  expect(takenAtOf('shanzhi-20260303-020005.tar.part')).toBeNull()
  expect(takenAtOf('before-the-move.tar')).toBeNull()
})

test('of two years of days, seven days, four weeks and twelve months are kept, the newest always', () => {
  const last = '2026-03-03'
  const days = Array.from({ length: 730 }, (_, back) => addDays(last, -back))
  const names = days.map((day) => nameOf(instantOn(day, '02:00')))
  const gone = new Set(superfluous([...names, 'before-the-move.tar'], usualKeep))
  const kept = names.filter((name) => !gone.has(name)).map((name) => dayOf(takenAtOf(name)!))
  expect(kept.slice(0, 7)).toEqual(days.slice(0, 7))
  expect(kept).toEqual(expect.arrayContaining(['2026-03-01', '2026-02-22', '2026-02-15'])) // Sundays: newest of their week
  expect(kept).toEqual(expect.arrayContaining(['2026-02-28', '2026-01-31', '2025-12-31', '2025-04-30']))
  expect(kept).not.toContain('2025-03-31')
  expect(gone.has('before-the-move.tar')).toBe(false)
  expect(superfluous([names[700]!], { daily: 0, weekly: 0, monthly: 0 })).toEqual([])
})

test('the plan is read from the environment; a wrong one is refused', () => {
  expect(readOperating({})).toMatchObject({ value: { backup: null } })
  expect(readOperating({ SHANZHI_BACKUP_FOLDER: '/b', SHANZHI_BACKUP_KEEP: '3,2,1' })).toMatchObject({
    value: { backup: { folder: '/b', keep: { daily: 3, weekly: 2, monthly: 1 } } },
  })
  for (const wrong of ['3', '0,1,1', '3,2,x', '-1,2,3'])
    expect(readOperating({ SHANZHI_BACKUP_FOLDER: '/b', SHANZHI_BACKUP_KEEP: wrong }).ok).toBe(false)
})

test('of two servers on one database one takes the backup at a time, the other waits for its turn', async () => {
  const { site } = await aVillage()
  const log = openLogger('silent')
  const clock = () => '2026-03-02T19:00:00.000Z'
  const source = { ownerUrl: site.database.ownerUrl, files: openFiles(site.folder), masterKey: Buffer.alloc(32, 7) }
  const folders = ['first', 'second'].map((name) => join(folder, name))
  const both = folders.map((into) => startSchedule({ folder: into, keep: usualKeep }, source, { clock, log }))
  const taken = () => folders.map((into) => readdirSync(into).length)
  await Promise.all(both.map((schedule) => schedule.look()))
  expect(taken().toSorted()).toEqual([0, 1])
  await Promise.all(both.map((schedule) => schedule.look()))
  expect(taken()).toEqual([1, 1])
  for (const schedule of both) await schedule.stop()
})

test('once a day an archive is taken and old ones go; a failure is seen in /readyz and the log, and made up for', async () => {
  const { site } = await aVillage()
  const lines: string[] = []
  const log = openLogger('info', { write: (line: string) => void lines.push(line) })
  const into = join(folder, 'kept')
  let now = '2026-03-02T19:00:00.000Z'
  const source = { ownerUrl: site.database.ownerUrl, files: openFiles(site.folder), masterKey: Buffer.alloc(32, 7) }
  const plan = { folder: into, keep: { daily: 1, weekly: 0, monthly: 0 } }
  const schedule = startSchedule(plan, source, { clock: () => now, log })
  const app = await buildApp(site.ground, {
    webFolder: null,
    logger: null,
    watched: () => ({ backup: schedule.state() }),
  })
  const readyz = async () => (await app.inject('/readyz')).json()

  await schedule.look()
  expect(readdirSync(into)).toEqual(['shanzhi-20260303-030000.tar'])
  await schedule.look()
  expect(readdirSync(into)).toHaveLength(1)
  expect(await readyz()).toEqual({ ready: true, backup: { last: now, failingSince: null } })

  rmSync(into, { recursive: true })
  writeFileSync(into, 'a file where the folder should be')
  now = '2026-03-03T19:00:00.000Z'
  await schedule.look()
  expect(await readyz()).toMatchObject({ ready: true, backup: { failingSince: now } })
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'backup failed', reason: 'EEXIST' }),
  )

  rmSync(into)
  mkdirSync(into)
  writeFileSync(join(into, 'shanzhi-20260301-020000.tar.part'), 'half')
  writeFileSync(join(into, 'shanzhi-20260301-020000.tar'), 'old')
  now = '2026-03-03T19:05:00.000Z'
  await schedule.look()
  expect(existsSync(join(into, 'shanzhi-20260301-020000.tar'))).toBe(true) // not tried again so soon
  now = '2026-03-03T19:20:00.000Z'
  await schedule.look()
  expect(readdirSync(into)).toEqual(['shanzhi-20260304-032000.tar'])
  expect(await readyz()).toMatchObject({ backup: { last: now, failingSince: null } })
  await schedule.stop()
  await app.close()
})
