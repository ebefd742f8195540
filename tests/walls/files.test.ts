import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { models } from '#packs/models.ts'

const root = join(import.meta.dirname, '../..')
const longest = 400

/** Written by a tool from the live schema, and read by nobody. */
const generated = ['src/database/types.ts']

const files = ['src', 'scripts', 'tests']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !generated.includes(path))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const kernel = files.filter((path) => path.startsWith('src/kernel/') && !path.endsWith('.test.ts'))

/** Code without its comments and texts, so that a sentence about a clock is not a clock. */
const code = (path: string) =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")

test('the walls look at the whole house', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(kernel.length).toBeGreaterThan(10)
})

test('no file is so long that a newcomer must scroll for minutes', () => {
  expect(files.filter((path) => textOf(path).split('\n').length > longest + 1)).toEqual([])
})

test('no file hides behind a name that says nothing', () => {
  const empty = /^(utils?|helpers?|common|misc|managers?|services?|base|index)\./i
  expect(files.filter((path) => empty.test(basename(path)))).toEqual([])
})

test('files of code are named in lowerCamel, components in PascalCase', () => {
  const named = /^[a-z][A-Za-z0-9]*(\.test|\.d)?\.(ts|tsx|mjs)$|^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/
  expect(files.filter((path) => !named.test(basename(path)))).toEqual([])
})

describe('the kernel', () => {
  test('does not wait, and has no clock and no dice', () => {
    const impure =
      /\bawait\b|\basync\b|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bcrypto\./
    expect(kernel.filter((path) => impure.test(code(path)))).toEqual([])
  })
})

test('no code of the product names a model: what a region decided is data', () => {
  const names = new RegExp(Object.keys(models).join('|'))
  const product = files.filter((path) => path.startsWith('src/') && !/^src\/packs\/|\.test\.tsx?$/.test(path))
  expect(product.length).toBeGreaterThan(200)
  expect(product.filter((path) => names.test(textOf(path)))).toEqual([])
})

test('nothing erasable-only Node cannot run: no enum, namespace, decorator or parameter property', () => {
  const outlawed =
    /^\s*(export\s+)?(const\s+)?enum\s|^\s*(export\s+)?namespace\s|^\s*@[A-Za-z]\w*(\(.*\))?\s*$|constructor\([^)]*\b(private|public|readonly)\s/m
  expect(files.filter((path) => !path.endsWith('.mjs') && outlawed.test(code(path)))).toEqual([])
})

test('no test is skipped, and no promise to write something later stays behind', () => {
  const later = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'not imple' + 'mented', '敬请' + '期待'].join('|'))
  const skipped = new RegExp(`\\b(it|test|describe)\\.(${['sk' + 'ip', 'on' + 'ly', 'to' + 'do'].join('|')})\\b`)
  expect(files.filter((path) => later.test(textOf(path)) || skipped.test(textOf(path)))).toEqual([])
})
