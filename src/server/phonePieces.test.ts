import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type PhonePage, phonePagesFile, phonePieces } from './phonePieces.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-pieces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a page of the phone names its own files, the fixed address before the one with a number; without a list none', () => {
  expect(phonePieces(folder)('/board')).toEqual({ headers: {}, reads: [] })
  const pages: PhonePage[] = [
    { path: '/requests/new', files: ['assets/new.js'], reads: [] },
    { path: '/requests/:id', files: ['assets/one.js', 'assets/line.js'], reads: ['/session', '/requests/:id'] },
    { path: '/board', files: [], reads: ['/session', '/board?villageId=:village'] },
  ]
  writeFileSync(join(folder, phonePagesFile), JSON.stringify(pages))
  const of = phonePieces(folder)
  const link = '</assets/one.js>; rel=modulepreload, </assets/line.js>; rel=modulepreload'
  expect(of('/requests/new')).toEqual({ headers: { link: '</assets/new.js>; rel=modulepreload' }, reads: [] })
  expect(of('/requests/17')).toEqual({ headers: { link }, reads: ['/session', '/requests/17'] })
  expect(of('/board', { village: '7' })).toEqual({ headers: {}, reads: ['/session', '/board?villageId=7'] })
  for (const other of ['/', '/requests/17/do/claim', '/nothing']) expect(of(other)).toEqual({ headers: {}, reads: [] })
})

test('what stands in an address of a page becomes no other address: unknown, doubled or strange, it is not read', () => {
  const of = phonePieces(folder)
  for (const query of [{}, { village: '' }, { village: ['7', '8'] }, { village: '7&x=1' }, { village: '../session' }])
    expect(of('/board', query).reads).toEqual(['/session'])
  expect(of('/requests/..%2Fmine').reads).toEqual(['/session'])
})
