import { expect, test } from 'vitest'
import { dropDraft, keepDraft, readDraft, type Shelf } from './draft.ts'

const aShelf = (): Shelf => {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  }
}

const blank = { words: '', publish: false, village: null as number | null, photos: [] as string[] }
const now = Date.parse('2026-03-04T08:00:00Z')
const days = (n: number) => n * 86_400_000

test('a draft is there again after the browser was killed, and gone once it was sent', () => {
  const shelf = aShelf()
  keepDraft(shelf, 'place', { ...blank, words: '桥头路灯不亮', village: 12 }, now)
  expect(readDraft(shelf, 'place', blank, now + days(3))).toEqual({ ...blank, words: '桥头路灯不亮', village: 12 })
  dropDraft(shelf, 'place')
  expect(readDraft(shelf, 'place', blank, now)).toEqual(blank)
})

test('a draft is forgotten after thirty days', () => {
  const shelf = aShelf()
  keepDraft(shelf, 'place', { ...blank, words: '旧事' }, now)
  expect(readDraft(shelf, 'place', blank, now + days(31))).toEqual(blank)
})

test('fields of another kind or another version are left out', () => {
  const shelf = aShelf()
  keepDraft(shelf, 'place', { words: 7, publish: true, photos: 'none', gone: 'x' }, now)
  expect(readDraft(shelf, 'place', blank, now)).toEqual({ ...blank, publish: true })
})

test('a shelf that refuses, holds rubbish or is missing gives the blank form', () => {
  const refusing = {
    ...aShelf(),
    getItem: () => {
      throw new Error('forbidden')
    },
  }
  const rubbish = { ...aShelf(), getItem: () => '{"at":' }
  for (const shelf of [refusing, rubbish, null]) expect(readDraft(shelf, 'place', blank, now)).toEqual(blank)
})
