import { expect, test } from 'vitest'
import { type CountyRows, readCountyRows, writeProvince } from './format.ts'

const village = (code: string, name: string) => ({ code, name })
const counties: CountyRows[] = [
  {
    code: '990101',
    name: '甲县',
    cityCode: '9901',
    townships: [
      {
        code: '990101001',
        name: '东街道',
        villages: [village('990101001001', '一居委会'), village('990101001002', '二居委会')],
      },
      { code: '990101100', name: '南镇', villages: [] },
    ],
  },
  {
    code: '990102',
    name: '乙县',
    cityCode: '9901',
    townships: [
      {
        code: '990102000',
        name: '零乡',
        villages: [village('990102000000', '145 团'), village('990102000200', '12 连')],
      },
    ],
  },
]

test('what is written is read again, first and last county alike', () => {
  const text = writeProvince(counties)
  expect(counties.map((county) => readCountyRows(text, county.code))).toEqual(counties)
  expect(readCountyRows(text, '990103')).toBeNull()
  expect(readCountyRows('', '990101')).toBeNull()
})
