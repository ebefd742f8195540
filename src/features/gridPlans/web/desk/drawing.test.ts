import { expect, test } from 'vitest'
import { frameOf, hatchings, inks, lookOf, onFrame, tilesUnder } from './drawing.ts'

const places = [
  { lng: 108.5, lat: 32.9 },
  { lng: 108.52, lat: 32.91 },
]

test('every place lies within the frame, north above south and west left of east', () => {
  const frame = frameOf(places, 720)
  const [southWest, northEast] = places.map((place) => onFrame(frame, place))
  expect(southWest!.x).toBeLessThan(northEast!.x)
  expect(southWest!.y).toBeGreaterThan(northEast!.y)
  for (const { x, y } of [southWest!, northEast!]) {
    expect(x).toBeGreaterThanOrEqual(20)
    expect(x).toBeLessThanOrEqual(frame.width - 20)
    expect(y).toBeGreaterThanOrEqual(20)
    expect(y).toBeLessThanOrEqual(frame.height - 20)
  }
})

test('a single place has a frame, and tiles cover all of a frame without a gap', () => {
  expect(onFrame(frameOf([places[0]!], 400), places[0]!).x).toBeCloseTo(200, 0)
  const frame = frameOf(places, 720)
  const tiles = tilesUnder(frame, 'https://tiles.example/{z}/{x}/{y}.png')
  expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(0)
  expect(Math.max(...tiles.map(({ x, size }) => x + size))).toBeGreaterThanOrEqual(frame.width)
  expect(Math.max(...tiles.map(({ y, size }) => y + size))).toBeGreaterThanOrEqual(frame.height)
  expect(tiles[0]!.href).toMatch(/^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/)
  expect(tiles.length).toBeLessThan(40)
})

test('grids that follow each other differ in ink and in hatching', () => {
  const looks = Array.from({ length: 35 }, (_, index) => lookOf(index))
  expect(new Set(looks.map(({ ink, hatching }) => ink + hatching)).size).toBe(inks.length * hatchings.length)
  expect(looks[0]!.ink).not.toBe(looks[1]!.ink)
  expect(looks[0]!.hatching).not.toBe(looks[1]!.hatching)
})
