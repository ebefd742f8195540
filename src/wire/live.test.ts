import { expect, test } from 'vitest'
import { concerns } from './live.ts'

test('a change is read anew where it may show: lists, the matter itself, notices; not another matter, not the rest', () => {
  const one = ['requests.read', 'zh', { requestId: 12 }]
  const other = ['requests.read', 'zh', { requestId: 13 }]
  const queue = ['requests.queue', 'zh', 'list', { phase: 'toDispatch' }]
  const bell = ['notices.unread', 'zh', {}]
  const words = ['words.read', 'zh', {}]
  const read = (news: Parameters<typeof concerns>[1]) =>
    [one, other, queue, bell, words].map((key) => concerns(key, news))
  expect(read({ requests: [12] })).toEqual([true, false, true, false, false])
  expect(read({ notices: true })).toEqual([false, false, false, true, false])
  expect(read({ features: ['words'] })).toEqual([false, false, false, false, true])
  expect(read({ notices: true, features: ['words'] })).toEqual([false, false, false, true, true])
  expect(read({ all: true })).toEqual([true, true, true, true, false])
  expect(read({ requests: [] })).toEqual([false, false, false, false, false])
})
