import { beforeAll, expect, test } from 'vitest'
import { facilities } from '#features/facilities/contract.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { organisations } from './contract.ts'

let village: Village
let areaId: number
beforeAll(async () => {
  village = await aVillage()
  areaId = village.villages[0].villageId
})

const csv = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])
const look = (file: Blob, who = village.officer) => who.call(organisations.previewList, { areaId }, { file })
const bring = (file: Blob, digest: string) =>
  village.officer.call(organisations.bringInList, { areaId, digest }, { file })
const named = async () => (await village.officer.call(organisations.list, { areaId, limit: 100 })).rows

test('a list of bodies is looked at, comes in whole with its counters, seats nobody, and adds nothing twice', async () => {
  const kind = (await village.officer.call(organisations.ofArea, { areaId })).rows.find(
    (one) => one.id === 'volunteerTeam',
  )!
  const file = csv(
    '名称,类型,所在地,负责人姓名,详址',
    `桥头志愿队,${kind.zh},桥头村,周大山,村部`,
    `桥头夜巡队,${kind.zh},,,`,
  )
  const found = await look(file)
  expect(found).toMatchObject({ faulty: 0, there: 0 })
  expect((await bring(file, found.digest)).added).toBe(2)
  const rows = (await named()).filter((one) => one.kind === 'volunteerTeam')
  expect(rows.map((one) => [one.name, one.areaName, one.seats])).toEqual([
    ['桥头志愿队', '桥头村', 0],
    ['桥头夜巡队', '桥头村', 0],
  ])
  const after = (await village.officer.call(organisations.ofArea, { areaId })).rows.find((one) => one.id === kind.id)
  expect(after?.bodies).toBe(kind.bodies + 2)
  expect((await look(file)).there).toBe(2)
  expect((await bring(file, found.digest)).added).toBe(0)
})

test('places leave as a list of GB/T 31000 with telephone and point, and come back in with both', async () => {
  const file = csv(
    '代码,名称,类型,层级,所在地,负责人,联系方式,详址,经纬度',
    '1,桥头卫生室,healthStation,村级,桥头村,,0990 0000015,村口,"108.512,32.891"',
    '2,桥头东卫生室,healthStation,村级,桥头村,,家里电话,,',
    '3,桥头西卫生室,healthStation,村级,桥头村,,,,"32.891,108.512"',
  )
  const said = (await look(file)).lines.map((one) => one.problem?.zh.slice(0, 4) ?? null)
  expect(said).toEqual([null, '联系方式', '经纬度要'])
  const good = csv(...(await file.text()).trim().split('\n').slice(0, 2))
  const { digest } = await look(good)
  await bring(good, digest)
  const { rows } = await village.officer.call(facilities.list, { areaId, kind: 'healthStation', limit: 100 })
  expect(rows.find((one) => one.name === '桥头卫生室')).toMatchObject({
    ...{ phone: '0990 0000015', address: '村口', place: { lng: 108.512, lat: 32.891 } },
  })
})

test('a wrong line keeps the whole list out: a kind nobody knows, another level, a place elsewhere', async () => {
  const file = csv('名称,类型,所在地', '某会,神秘组织,', '某队,volunteerTeam,柳林村', '好队,volunteerTeam,')
  const found = await look(file)
  expect(found.lines.map((one) => one.problem?.zh ?? null)).toEqual([
    '本地的治理模式里没有这类组织',
    '这里没有叫“柳林村”的地方，或不止一个',
    null,
  ])
  expect(await refusal(bring(file, found.digest))).toBe('organisations.list_faulty')
  expect((await named()).map((one) => one.name)).not.toContain('好队')
  expect(await refusal(look(csv('姓名,电话', '谁,1')))).toBe('organisations.no_table')
  expect(await refusal(look(file, village.outsideOfficer))).toBe('area.missing')
})

test('a unified social credit code with a slip in it is told, in the list and in the form; a local number stays as it is', async () => {
  const [right, wrong] = ['52990000MA0000001C', '52990000MA0000010C']
  const file = csv(
    '名称,类型,代码',
    `对的队,volunteerTeam,${right}`,
    `错的队,volunteerTeam,${wrong}`,
    '旧证队,volunteerTeam,津农0017',
  )
  const told = (await look(file)).lines.map((one) => one.problem?.zh.slice(0, 8) ?? null)
  expect(told).toEqual([null, '统一社会信用代码', null])
  const form = { kind: 'volunteerTeam', areaId, name: '填表的队' }
  expect(await refusal(village.officer.call(organisations.found, { ...form, registration: wrong }))).toBe(
    'organisations.credit_code',
  )
  const registration = right.toLowerCase()
  const { id: bodyId } = await village.officer.call(organisations.found, { ...form, registration })
  const kept = await village.officer.call(organisations.read, { bodyId })
  expect(kept.registration).toBe(right)
  const about = { bodyId, name: '填表的队' }
  expect(await refusal(village.officer.call(organisations.change, { ...about, registration: wrong }))).toBe(
    'organisations.credit_code',
  )
})
