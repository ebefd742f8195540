import { expect, test } from 'vitest'
import { policy } from './app.ts'
import { policyWith, readMapTiles } from './mapTiles.ts'

const address = 'https://tiles.example.gov.cn/wmts/{z}/{x}/{y}.png?tk=abc'

test('without a setting no page may ask a stranger’s server for a picture', () => {
  expect(readMapTiles({})).toEqual({ ok: true, value: null })
  expect(policyWith(policy, null)).toBe(policy)
  expect(policy.directives.imgSrc).toEqual(["'self'", 'data:', 'blob:'])
})

test('the security policy follows the address of tiles, its origin and nothing more', () => {
  expect(readMapTiles({ SHANZHI_MAP_TILES: address })).toEqual({ ok: true, value: address })
  const { imgSrc, scriptSrc } = policyWith(policy, address).directives
  expect(imgSrc).toEqual(["'self'", 'data:', 'blob:', 'https://tiles.example.gov.cn'])
  expect(scriptSrc).toEqual(["'self'"])
})

test.each(['tiles', 'ftp://a/{z}/{x}/{y}', 'https://a.example/{z}/{x}', 'https://a .example/{z}/{x}/{y}'])(
  'an address that is none is refused: %s',
  (value) => {
    expect(readMapTiles({ SHANZHI_MAP_TILES: value })).toMatchObject({ problem: { code: 'option.map_tiles' } })
  },
)
