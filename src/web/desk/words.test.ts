import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deskPages } from './pages.ts'
import { deskWords } from './words.ts'

const src = join(import.meta.dirname, '../..')
const words = Object.assign({}, ...deskWords) as Record<string, { zh: string; en: string }>

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) =>
    /(?:^ui\/desk|^web\/desk|\/web\/desk|people\/web|grids\/web).*\.tsx?$/.test(name.replaceAll('\\', '/')),
  )
  .filter((name) => !name.endsWith('.test.ts') && !name.includes('phone'))
  .map((name) => readFileSync(join(src, name), 'utf8'))

/** Keys written whole: `t('…')`; those put together from a state or kind are seen in the journeys. */
const asked = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')),
)

test('every word that a page of the desk asks for is there in both languages', () => {
  expect(asked.size).toBeGreaterThan(200)
  const missing = [...asked].filter((key) => !words[key]?.zh.trim() || !words[key]?.en.trim())
  expect(missing).toEqual([])
})

test('no page of the desk carries Chinese text of its own', () => {
  const literal = sources
    .filter((text) => !text.includes(': Record<string, Words>'))
    .flatMap((text) => text.split('\n'))
    .filter((line) => /[\u4e00-\u9fff]/.test(line) && !/^\s*(?:\/\/|\/\*\*|\*)/.test(line))
  expect(literal).toEqual([])
})

test('every page has its words, and no two pages share an address', () => {
  const named = deskPages.flatMap((page) => [page.title, ...(page.menu ? [page.menu.word] : [])])
  expect(named.filter((key) => !words[key])).toEqual([])
  const paths = deskPages.map((page) => page.path)
  expect(new Set(paths).size).toBe(paths.length)
})

test('no word says where on the screen the places are: at the left of a desk they stand, behind a button on a phone', () => {
  const told = Object.entries(words).filter(([, { zh, en }]) => /左侧|左边/.test(zh) || /at the left/i.test(en))
  expect(told.map(([key]) => key)).toEqual([])
})
