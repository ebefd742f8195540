import { beforeAll, expect, test } from 'vitest'
import { listExports } from '#features/exports/contract.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { dwellings } from './contract.ts'

let village: Village
let villageId: number
beforeAll(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
})

const csv = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])
const standard = csv(
  '房屋编号,房屋地址,建筑用途,房主姓名,房主联系方式,承租人姓名',
  '1,桥头村 幸福社区 2号楼 1单元 301,住宅,房东,13800005678,租客',
  '2,桥头村三组12号,宿舍,老房东,139****0000,',
  '3,桥头村三组12号,宿舍,老房东,,',
)
const look = (file: Blob, who = village.officer) => who.call(dwellings.previewList, { villageId }, { file })
const all = async () =>
  (await village.officer.call(dwellings.list, { villageId, limit: 100 })).rows.sort((a, b) => a.id - b.id)

test('a list by the names of GB/T 31000 is looked at, comes in whole, and the same file twice adds nothing', async () => {
  const found = await look(standard)
  expect(found).toMatchObject({ faulty: 0, there: 1 })
  expect(found.lines.map((one) => [one.name, one.kind, one.isLet, one.there])).toEqual([
    ['幸福社区 2号楼 1单元 301', 'flat', true, false],
    ['三组12号', 'dormitory', true, false],
    ['三组12号', 'dormitory', true, true],
  ])
  expect(await all()).toEqual([])
  const bring = () =>
    village.officer.call(dwellings.bringInList, { villageId, digest: found.digest }, { file: standard })
  expect((await bring()).added).toBe(2)
  expect((await all()).map((one) => [one.name, one.ownerName, one.ownerPhone, one.isLet])).toEqual([
    ['幸福社区 2号楼 1单元 301', '房东', '138****5678', true],
    ['三组12号', '老房东', null, true],
  ])
  expect((await bring()).added).toBe(0)
  const { rows } = await village.officer.call(listExports.make, { list: 'gbt31000.let', purpose: '核对租住' })
  expect(rows).toBe(2)
})

test('a wrong line keeps the whole list out, and so does a column that nobody may keep', async () => {
  const wrong = csv('小区,楼栋,房号,建筑用途,是否出租', '惠民小区,1号楼,101,车库,是', '惠民小区,1号楼,102,神庙,否')
  const found = await look(wrong)
  expect(found.faulty).toBe(2)
  expect(found.lines.map((one) => one.problem?.zh)).toEqual([
    '厨房、地下室、车库不能出租居住',
    '不认识的建筑用途“神庙”',
  ])
  const bring = (digest: string) => village.officer.call(dwellings.bringInList, { villageId, digest }, { file: wrong })
  expect(await refusal(bring(found.digest))).toBe('dwellings.list_faulty')
  expect(await refusal(bring('0'.repeat(64)))).toBe('dwellings.list_changed')
  expect(await refusal(look(csv('房屋地址,房主姓名,是否重点关注人员', '三组13号,房东,是')))).toBe(
    'import.unkept_columns',
  )
  expect(await refusal(look(csv('姓名,电话', '谁,13800000000')))).toBe('dwellings.no_table')
  expect(await refusal(look(standard, village.outsideOfficer))).toBe('area.missing')
})
