import { describe, expect, test } from 'vitest'
import type { Model } from '#kernel/pack/model.ts'
import { guessCategory, handlerAsked, maskName, titleOf } from './rules.ts'

describe('the title is the first sentence of what was said', () => {
  test.each([
    ['桥头路灯不亮。晚上看不见。', '桥头路灯不亮'],
    ['水管漏了！快来', '水管漏了'],
    ['\n  没有标点的一句话', '没有标点的一句话'],
    ['长'.repeat(60), `${'长'.repeat(39)}…`],
  ])('%s', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })
})

test('names are masked for strangers', () => {
  expect([maskName('张三'), maskName('欧阳小明'), maskName('')]).toEqual(['张*', '欧*', ''])
})

test('a category that nobody chose is found by its own words, else it is the first', () => {
  const categories = {
    livelihood: { id: 'livelihood', zh: '民生类别', en: '' },
    lights: { id: 'lights', zh: '路灯', en: '' },
  }
  const model = { categories } as unknown as Model
  expect(guessCategory(model, '桥头路灯不亮')).toBe('lights')
  expect(guessCategory(model, '有件事想说')).toBe('livelihood')
  expect(guessCategory({ categories: {} } as unknown as Model, '有件事想说')).toBeNull()
})

test('a handler is named by a post, by a person, or by the bare id of a person', () => {
  const procedure = {
    ...{ id: 'p', zh: '', en: '', start: 'a', states: {}, moves: [] },
    fields: { handler: { zh: '', en: '', kind: 'handler' as const } },
  }
  expect(handlerAsked(procedure, { handler: { postId: 4 } })).toEqual({ postId: 4, personId: null })
  expect(handlerAsked(procedure, { handler: { personId: 5 } })).toEqual({ postId: null, personId: 5 })
  expect(handlerAsked(procedure, { handler: 6 })).toEqual({ postId: null, personId: 6 })
  expect(handlerAsked(procedure, { handler: '张三' })).toEqual({ postId: null, personId: null })
  expect(handlerAsked(procedure, { note: '' })).toBeNull()
})
