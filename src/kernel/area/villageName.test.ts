import { expect, test } from 'vitest'
import { groupCode, isResidentsArea } from './code.ts'
import { villageName } from './villageName.ts'

test.each([
  ['太行村委会', '太行村'],
  ['太行村村委会', '太行村'],
  ['上坝村民委员会', '上坝村'],
  ['肖村村民委员会', '肖村'],
  ['集镇社区居委会', '集镇社区'],
  ['玉池社区居民委员会', '玉池社区'],
  ['东街居委会', '东街居委会'],
  ['柳子街社区', '柳子街社区'],
  ['一连生活区', '一连生活区'],
  ['新华社区村委会', '新华社区'],
])('%s is called %s', (official, name) => expect(villageName(official)).toBe(name))

test('the last digits of the code tell villages from residents’ communities', () => {
  const codes = ['610921103001', '610921103214', '610921103498', '610921103500']
  expect(codes.map(isResidentsArea)).toEqual([true, false, true, false])
  expect(groupCode('610921103214', 8)).toBe('61092110321408')
})
