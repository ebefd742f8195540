import { expect, test } from 'vitest'
import type { CountyTree } from '#kernel/area/tree.ts'
import { findCounties, listCounties, readCounty } from './readCounty.ts'

function read(code: string): CountyTree {
  const answer = readCounty(code)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}
const townshipsOf = (code: string) => read(code).townships.length
const villagesOf = (code: string) => read(code).townships.flatMap((township) => township.villages).length

test('汉阴县 has its ten townships and one hundred and sixty villages, 太行村 in 平梁镇 among them', () => {
  const county = read('610921')
  expect(county).toMatchObject({
    edition: '2023',
    province: { code: '610000', name: '陕西省' },
    city: { code: '610900', name: '安康市' },
    county: { code: '610921', name: '汉阴县' },
  })
  expect([townshipsOf('610921'), villagesOf('610921')]).toEqual([10, 160])
  const pingliang = county.townships.find((township) => township.code === '610921103')
  expect(pingliang?.name).toBe('平梁镇')
  expect(pingliang?.villages).toContainEqual({ code: '610921103214', name: '太行村', officialName: '太行村委会' })
})

test.each([
  ['522727', '平塘县', 11, 131],
  ['431102', '零陵区', 16, 334],
  ['620902', '肃州区', 24, 147],
  ['441900', '东莞市', 36, 609],
])('%s is %s with %i townships and %i villages', (code, name, townships, villages) => {
  expect(read(code).county.name).toBe(name)
  expect([townshipsOf(code), villagesOf(code)]).toEqual([townships, villages])
})

test('a city without counties is its own county; the city of one county leads to it', () => {
  expect(read('441900')).toMatchObject({ province: { code: '440000' }, city: null, county: { code: '441900' } })
  expect(read('620200')).toMatchObject({ city: { code: '620200' }, county: { code: '620201', name: '嘉峪关市' } })
  expect(read('110101')).toMatchObject({ province: { name: '北京市' }, city: null, county: { name: '东城区' } })
})

test('the prefecture 定西 has 122 townships and 1987 villages', () => {
  const codes = listCounties('62').filter((county) => county.code.startsWith('6211'))
  expect(codes).toHaveLength(7)
  const sum = (count: (code: string) => number) => codes.reduce((total, { code }) => total + count(code), 0)
  expect([sum(townshipsOf), sum(villagesOf)]).toEqual([122, 1987])
})

test('every village code continues the code of its township, without repetition', () => {
  for (const { code, villages } of read('370102').townships) {
    expect(villages.every((village) => /^\d{12}$/.test(village.code) && village.code.startsWith(code))).toBe(true)
    expect(new Set(villages.map((village) => village.code)).size).toBe(villages.length)
  }
})

test('an unknown county is refused with those that were probably meant', () => {
  expect(readCounty('610920')).toMatchObject({ ok: false, problem: { code: 'area.unknown_county' } })
  const near = (code: string) => {
    const answer = readCounty(code)
    return answer.ok ? [] : (answer.problem.facts.near as string[])
  }
  expect(near('610920')).toContain('610921 汉阴县')
  expect(near('汉阴')).toEqual(['610921 汉阴县'])
  expect(near('621100')[0]).toBe('621102 安定区')
  expect([near('999999'), near('')]).toEqual([[], []])
})

test('counties are found by a part of the name or by the beginning of the code', () => {
  expect(findCounties('汉阴')).toEqual([{ code: '610921', name: '汉阴县' }])
  expect(findCounties('4311').map((county) => county.code)).toContain('431102')
  expect([findCounties('  '), findCounties('区').length]).toEqual([[], 20])
  expect(listCounties()).toHaveLength(2978)
})
