import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { phonePagesFile, phonePieces } from './phonePieces.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-pieces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a page of the phone names its own files, the fixed address before the one with a number; without a list none', () => {
  expect(phonePieces(folder)('/board')).toEqual({})
  const pages = [
    { path: '/requests/new', files: ['assets/new.js'] },
    { path: '/requests/:id', files: ['assets/one.js', 'assets/line.js'] },
    { path: '/board', files: [] },
  ]
  writeFileSync(join(folder, phonePagesFile), JSON.stringify(pages))
  const of = phonePieces(folder)
  expect(of('/requests/new')).toEqual({ link: '</assets/new.js>; rel=modulepreload' })
  expect(of('/requests/17').link).toBe('</assets/one.js>; rel=modulepreload, </assets/line.js>; rel=modulepreload')
  for (const other of ['/board', '/', '/requests/17/do/claim', '/nothing']) expect(of(other)).toEqual({})
})
