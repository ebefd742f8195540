import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder, lockHolder } from './lock.ts'
import { markOf, startOf } from './processes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockOf = (content: unknown) =>
  writeFileSync(join(folder, 'lock'), typeof content === 'string' ? content : JSON.stringify(content))

test('a data folder is served by one process at a time, and is free again afterwards', () => {
  const first = lockFolder(folder)
  expect(first.taken).toBe(true)
  expect(lockFolder(folder)).toMatchObject({ taken: false, holder: { pid: process.pid } })
  if (first.taken) first.release()
  expect(lockHolder(folder)).toBeNull()
  expect(lockFolder(folder).taken).toBe(true)
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  lockOf(markOf(child.pid ?? 0))
  expect(lockFolder(folder)).toMatchObject({ taken: false, holder: { pid: child.pid } })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  expect(lockFolder(folder).taken).toBe(true)
})

test('a pid that the system has given to another process does not hold the lock', () => {
  lockOf({ pid: process.pid, startedAt: 'another boot:1' })
  expect(lockHolder(folder)).toBeNull()
  expect(lockFolder(folder).taken).toBe(true)
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual(markOf(process.pid))
})

test('a lock file cut short by a power failure is taken over', () => {
  lockOf('{"pid":')
  expect(lockFolder(folder).taken).toBe(true)
})

test('a process that never was has no start', () => {
  expect(startOf(0)).toBeNull()
  expect(startOf(2 ** 30)).toBeNull()
})
