import { expect, test } from 'vitest'
import { type Dictionary, findCode, wordOfCode } from './dictionary.ts'
import { isHeadRelation, relationCodes, sexOfRelation } from './relation.ts'
import { sexCodes } from './sex.ts'

const all: Dictionary[] = [sexCodes, relationCodes]

test.each(all.map((dictionary) => [dictionary.id, dictionary] as const))(
  '%s: no code and no word twice',
  (_, { entries }) => {
    const codes = entries.map((entry) => entry.code)
    const words = entries.flatMap((entry) => [entry.zh, ...(entry.also ?? [])])
    expect(new Set(codes).size).toBe(codes.length)
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
    expect(entries.every((entry) => entry.zh !== '' && entry.en !== '')).toBe(true)
  },
)

test.each([
  ['户主', '02'],
  ['本人', '01'],
  ['妻', '12'],
  ['妻子', '12'],
  ['丈夫', '11'],
  ['长子', '22'],
  ['次子', '23'],
  ['儿子', '20'],
  ['女儿', '30'],
  ['儿媳', '38'],
  ['女婿', '28'],
  ['父', '51'],
  ['母亲', '52'],
  ['婆婆', '54'],
  ['孙女', '42'],
  ['外孙', '43'],
  ['弟弟', '73'],
  [' 妻 ', '12'],
  ['主', '02'],
  ['老公', '11'],
  ['次儿', '23'],
  ['大儿媳', '38'],
  ['外孙女儿', '44'],
  ['12', '12'],
])('the relation %s has the code %s', (word, code) => expect(findCode(relationCodes, word)).toBe(code))

test('an unforeseen word is no code; 媳妇 means two things and is asked', () => {
  expect(['邻家', '', '媳妇'].map((word) => findCode(relationCodes, word))).toEqual([null, null, null])
})

test('a relation tells the sex where it can', () => {
  const sexes = ['02', '10', '11', '12', '20', '29', '30', '38', '40', '41', '42', '51', '52', '74'].map(sexOfRelation)
  expect(sexes).toEqual([null, null, '1', '2', '1', '1', '2', '2', null, '1', '2', '1', '2', '2'])
  expect(['01', '02', '12'].map(isHeadRelation)).toEqual([true, true, false])
})

test('a code reads as its word in both languages, an unknown one as itself', () => {
  expect(wordOfCode(sexCodes, '2')).toBe('女')
  expect(wordOfCode(relationCodes, '38', 'en')).toBe('daughter-in-law')
  expect(wordOfCode(sexCodes, '7')).toBe('7')
})

test('no written word stands for two codes, because the first would win unseen', () => {
  for (const { entries } of [relationCodes, sexCodes]) {
    const words = entries.flatMap(({ zh, also = [] }) => [zh, ...also])
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([])
  }
})
