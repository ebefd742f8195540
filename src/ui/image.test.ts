import { expect, test } from 'vitest'
import { sizeWithin } from './image.ts'

test('a photo is drawn at most 1600 pixels long and keeps its shape', () => {
  expect(sizeWithin(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(sizeWithin(3000, 4000)).toEqual({ width: 1200, height: 1600 })
})

test('a small photo is never enlarged, and a thin one keeps a pixel', () => {
  expect(sizeWithin(800, 600)).toEqual({ width: 800, height: 600 })
  expect(sizeWithin(20_000, 3)).toEqual({ width: 1600, height: 1 })
})
