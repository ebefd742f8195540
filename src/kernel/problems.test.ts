import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kernelProblems } from './problems.ts'

const root = import.meta.dirname
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/[pP]roblems\.ts$/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))

/** Codes of refusals stand in the sources as whole literal strings, e.g. 'pack.unknown_state'. */
const prefixes = [...new Set(Object.keys(kernelProblems).map((code) => code.split('.')[0]))].join('|')
const codes = new RegExp(`'((?:${prefixes})\\.[a-z_]+)'`, 'g')
const used = new Set(sources.flatMap((text) => [...text.matchAll(codes)].map((match) => match[1]!)))

test('every refusal of the kernel has its words, and no words are left over', () => {
  expect(used.size).toBeGreaterThan(20)
  expect([...used].sort()).toEqual(Object.keys(kernelProblems).sort())
})

test('words are complete in both languages', () => {
  for (const [code, words] of Object.entries(kernelProblems)) {
    expect(words.zh, code).toMatch(/\p{Script=Han}/u)
    expect(words.en, code).toMatch(/[a-z]/)
  }
})
