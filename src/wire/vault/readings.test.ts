import { expect, test } from 'vitest'
import { mostCarried } from './carried.ts'
import { tooOld } from './readings.ts'

test('all that is packed stays, and as much again that is looked at afterwards; then the oldest makes room, of the same operation alone', () => {
  const kept = (operation: string, at: number) => ({ operation, at })
  const packed = Array.from({ length: mostCarried }, (_, at) => kept('visits.household', at))
  const list = kept('visits.toVisit', -1)
  expect(tooOld([list, ...packed], 'visits.household')).toEqual([])
  const later = Array.from({ length: mostCarried }, (_, n) => kept('visits.household', 1_000 + n))
  expect(tooOld([list, ...packed, ...later], 'visits.household')).toEqual([])
  const more = kept('visits.household', 5_000)
  expect(tooOld([list, ...packed, ...later, more], 'visits.household')).toEqual([packed[0]])
})
