import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { jobOffers } from '#features/jobOffers/contract.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { organisations } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
})

const place = () => village.villages[0]
const enterprise = async (name: string, more = {}) => {
  const { villageId: areaId } = place()
  return (await village.officer.call(organisations.found, { kind: 'newEconomicOrg', areaId, name, ...more })).id
}
const seat = async (bodyId: number, role: string, name: string) => {
  const { personId } = await village.addPerson(name)
  const how = { how: 'registration', on: today, termFrom: today } as const
  await village.officer.call(elections.hold, { bodyId, ...how, seats: [{ personId, role }] })
}
const shown = async (bodyId: number) => {
  const { rows } = await village.nobody.call(organisations.ofVillage, { villageId: place().villageId })
  return rows.find((row) => row.id === bodyId)
}

test('[D-42] a worker with a complaint finds whom the enterprise has named, and nobody else of it', async () => {
  const bodyId = await enterprise('河口制衣厂')
  await seat(bodyId, 'head', '厂长某')
  await seat(bodyId, 'staff', '工人某')
  const notes = async () => (await village.officer.call(organisations.read, { bodyId })).notes.map((one) => one.kind)
  expect(await notes()).toEqual(['noContact'])
  expect(await shown(bodyId)).toMatchObject({ seats: [], vacant: [{ zh: '劳动纠纷联系人' }] })
  await village.officer.call(jobOffers.offer, { bodyId, title: '缝纫工', places: 3 })
  const near = async () => {
    const { rows } = await village.nobody.call(jobOffers.near, { villageId: place().villageId })
    return rows.find((row) => row.employerId === bodyId)?.contact
  }
  expect(await near()).toBeNull()
  await seat(bodyId, 'disputeContact', '工会某')
  expect(await notes()).toEqual([])
  expect(await shown(bodyId)).toMatchObject({
    seats: [{ name: '工会某', roleName: { zh: '劳动纠纷联系人' } }],
    vacant: [],
  })
  expect((await shown(bodyId))!.seats).toHaveLength(1)
  expect(await near()).toBe('工会某')
})

test('[D-43] an enterprise says how many work there on which day; a place sums what was said last', async () => {
  const sum = async () => {
    const { rows } = await village.officer.call(organisations.ofArea, { areaId: place().villageId })
    return rows.find((row) => row.id === 'newEconomicOrg')!.staff
  }
  const before = await sum()
  const bodyId = await enterprise('上湾砖厂', { staff: { n: 40, on: today } })
  await enterprise('下湾石材厂', { staff: { n: 7, on: today } })
  await enterprise('没有报数的厂')
  expect(await sum()).toBe(before! + 47)
  const read = async () => (await village.officer.call(organisations.read, { bodyId })).staff
  expect(await read()).toEqual({ n: 40, on: today })
  const change = (staff: { n: number; on: string } | null, id = bodyId) =>
    refusal(village.officer.call(organisations.change, { bodyId: id, name: '上湾砖厂', staff }))
  expect(await change({ n: 41, on: '2999-01-01' })).toBe('organisations.not_yet')
  await change({ n: 35, on: today })
  expect(await sum()).toBe(before! + 42)
  const { villageId: areaId } = place()
  const team = await village.officer.call(organisations.found, { kind: 'volunteerTeam', areaId, name: '爱心志愿队' })
  expect(await change({ n: 3, on: today }, team.id)).toBe('organisations.not_staffed')
})

test('[D-43] a list of enterprises brings how many work there', async () => {
  const text = '名称,类型,从业人数\n桥下纸箱厂,非公有制经济组织,12\n桥下养殖场,非公有制经济组织,很多\n'
  const look = (content: string) =>
    village.officer.call(organisations.previewList, { areaId: place().villageId }, { file: new Blob([content]) })
  expect((await look(text)).lines.map((line) => line.problem?.zh ?? null)).toEqual([null, '从业人数要写成整数'])
  const good = text.replace('很多', '')
  const { digest } = await look(good)
  await village.officer.call(
    organisations.bringInList,
    { areaId: place().villageId, digest },
    { file: new Blob([good]) },
  )
  const { rows } = await village.officer.call(organisations.list, {
    ...{ areaId: place().villageId, kind: 'newEconomicOrg', limit: 50 },
  })
  const { id: bodyId } = rows.find((row) => row.name === '桥下纸箱厂')!
  expect((await village.officer.call(organisations.read, { bodyId })).staff).toEqual({ n: 12, on: today })
})
