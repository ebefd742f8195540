import { read, utils } from '@e965/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { contacts } from '#features/contacts/contract.ts'
import { dwellings } from '#features/dwellings/contract.ts'
import { elections } from '#features/elections/contract.ts'
import { facilities } from '#features/facilities/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { visits } from '#features/visits/contract.ts'
import { roles } from '#packs/core/roles.ts'
import { aFamily, happens, refusal } from '#tests/village/family.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { alsoAsked, type ExportList, listExports } from './contract.ts'

let village: Village
let family: Awaited<ReturnType<typeof aFamily>>
let today: string
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'dingxi'] })
  today = village.site.time.now.slice(0, 10)
  family = await aFamily(village)
})

const purpose = '年终归档'

/** Headings and rows of a ledger as a spreadsheet program shows them, without the number in front and the remark behind. */
async function rowsOf(who: Somebody, list: ExportList, more = {}) {
  const { id } = await who.call(listExports.make, { list, purpose, ...more })
  const answer = await village.site.app.inject({
    url: `/api/c/${village.county.code}/exports/${id}/file`,
    headers: { cookie: `sz_session=${who.cookie}` },
  })
  const sheet = read(answer.rawPayload, { type: 'buffer' }).Sheets.Sheet1!
  return utils
    .sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
    .slice(2)
    .map((row) => row.slice(1, -1))
}
const looksAt = async (personId: number) =>
  (
    await village.site.owner.query(
      'select reason from access_log where county_id = $1 and person_id = $2 and reason like $3',
      [village.county.id, personId, '导出%'],
    )
  ).rows.map((row) => row.reason)

test('matters leave with what came of them and never with who brought them; disputes are those that a model calls so', async () => {
  await aDone(village, today, { text: '桥头路灯不亮。', category: 'livelihood' })
  await anOrder(village.resident, { text: '两家为水沟争执。', category: 'dispute' })
  const all = await rowsOf(village.officer, 'requests')
  expect(all[0]).toContain('责任人')
  expect(all.slice(1).map((row) => row[all[0]!.indexOf('简要情况')])).toEqual(['桥头路灯不亮', '两家为水沟争执'])
  expect(all[1]!.join(' ')).toContain('换了灯头')
  expect(all.flat().join(' ')).not.toContain(village.resident.name)
  expect(await rowsOf(village.officer, 'requests', { from: today, to: today })).toHaveLength(3)
  expect(await rowsOf(village.officer, 'requests', { to: '2020-12-31' })).toHaveLength(1)
  expect(await refusal(rowsOf(village.officer, 'register', { from: today }))).toBe('exports.untimed')
  expect(await refusal(rowsOf(village.officer, 'requests', { from: today, to: '2020-12-31' }))).toBe('exports.period')
  expect((await rowsOf(village.officer, 'disputes')).slice(1).map((row) => row[5])).toEqual(['两家为水沟争执'])
  const standard = await rowsOf(village.officer, 'gbt31000.disputes')
  expect(standard[0]!.slice(0, 4)).toEqual(['编号', '名称', '发生日期', '发生地点'])
  expect(standard[1]![2]).toMatch(/^\d{8}$/)
  expect((await rowsOf(village.outsideOfficer, 'requests')).slice(1)).toEqual([])
})

test('bodies, seats, the meetings that gave them and groups of mutual aid follow from what is there', async () => {
  const areaId = village.villages[0].villageId
  const found = async (kind: string, name: string) =>
    (await village.officer.call(organisations.found, { kind, areaId, name })).id
  const seat = (bodyId: number, personId: number, role: string) =>
    village.officer.call(elections.hold, {
      ...{ bodyId, how: 'joining', on: today, termFrom: today },
      seats: [{ personId, role, ...(role === 'leader' ? { origin: 'kind' } : {}) }],
    })
  await seat(await found('volunteerTeam', '桥头志愿服务队'), family.man, 'member')
  await seat(await found('neighbourhoodAid', '河边地缘互助组'), family.wife, 'leader')
  const offices = await rowsOf(village.officer, 'organisations')
  expect(offices.filter((row) => row.includes('桥头志愿服务队'))).toMatchObject([
    ['桥头志愿服务队', expect.any(String), '村级', '桥头村', expect.any(String), '周大山', today, '', '自愿加入'],
  ])
  expect(offices.flat()).not.toContain('河边地缘互助组')
  expect((await rowsOf(village.officer, 'mutualAid')).slice(1)).toMatchObject([
    ['河边地缘互助组', '地缘互助组', '桥头村', '许秋月', '1', ''],
  ])
  const bodies = await rowsOf(village.officer, 'gbt31000.bodies')
  expect(bodies[0]).toEqual(['名称', '类型', '层级', '所在地', '登记编号', '负责人姓名', '人数', '详址'])
  expect(bodies.map((row) => row[0])).toContain('桥头志愿服务队')
  expect((await rowsOf(village.officer, 'meetings')).slice(1).map((row) => row[1])).toContain('桥头志愿服务队')
  expect((await rowsOf(village.officer, 'meetings', { to: '2020-12-31' })).slice(1)).toEqual([])
  expect((await rowsOf(village.outsideOfficer, 'organisations')).flat()).not.toContain('周大山')
  expect(await looksAt(family.man)).toEqual([`导出《组织和任职台账》：${purpose}`])
})

test('what visits left leaves with the household, which reads it; what is let leaves by the names of GB/T 31000', async () => {
  const { villageId } = village.villages[0]
  const to = { householdIds: [family.householdId] }
  const head = village.clusterHead
  await village.officer.call(contacts.assign, {
    ...{ villageId, line: 'headLine', level: 'head', personId: head.personId, to },
  })
  await head.call(visits.record, {
    ...{ householdId: family.householdId, line: 'headLine', outcome: 'need', text: '屋后水沟堵了', duty: 'dispute' },
  })
  expect((await rowsOf(village.officer, 'visits')).slice(1)).toMatchObject([
    [
      today,
      '桥头村',
      expect.any(String),
      '周大山',
      '中心户长联系村民',
      '纠纷调解',
      '需求',
      '屋后水沟堵了',
      head.name,
      '',
    ],
  ])
  expect((await rowsOf(village.officer, 'visits', { from: today })).slice(1)).toHaveLength(1)
  expect((await rowsOf(village.officer, 'visits', { to: '2020-12-31' })).slice(1)).toEqual([])
  expect(await looksAt(family.grandson)).toContain(`导出《走访台账》：${purpose}`)
  expect((await rowsOf(village.outsideOfficer, 'visits')).slice(1)).toEqual([])

  const { id: dwellingId } = await village.officer.call(dwellings.add, {
    ...{ villageId, kind: 'flat', community: '幸福社区', building: '2号楼', unit: '1单元', room: '301' },
    ...{ ownerName: '房东', ownerPhone: '13800005678', isLet: true },
  })
  await happens(village, family.householdId, '2026-02-10', { kind: 'dwelling', dwellingId, tenure: 'rent' })
  const rented = await rowsOf(village.officer, 'gbt31000.let')
  expect(rented[0]!.slice(0, 5)).toEqual(['房屋编号', '房屋地址', '建筑用途', '房主姓名', '房主联系方式'])
  expect(rented[1]).toMatchObject([
    ...[String(dwellingId), '桥头村 幸福社区 2号楼 1单元 301', '住宅', '房东', '138****5678'],
    ...['', '周大山', ''],
  ])
  expect(await rowsOf(village.officer, 'gbt31000.buildings')).toEqual([
    ['所在地', '小区', '楼栋', '单元数', '房间数', '户数', '人数', '楼栋长', '联系方式'],
    ['桥头村', '幸福社区', '2号楼', '1', '1', '1', '6', '', ''],
  ])
  expect(await looksAt(family.man)).toContain(`导出《GB/T 31000 出租房屋》：${purpose}`)
})

test('places that people go to leave with their public number', async () => {
  const at = { kind: 'healthStation', areaId: village.villages[0].villageId }
  const { id } = await village.officer.call(organisations.found, { ...at, name: '桥头卫生室', address: '村口' })
  await village.officer.call(facilities.place, { bodyId: id, place: { lng: 108.5, lat: 32.9 }, phone: '0990 0000014' })
  const rows = await rowsOf(village.officer, 'gbt31000.facilities')
  expect(rows[0]).toEqual(['代码', '名称', '类型', '层级', '所在地', '负责人', '联系方式', '详址', '经纬度'])
  expect(rows.slice(1)).toEqual([
    [String(id), '桥头卫生室', expect.any(String), '村级', '桥头村', '', '0990 0000014', '村口', '108.5,32.9'],
  ])
  expect((await rowsOf(village.outsideOfficer, 'gbt31000.facilities')).slice(1)).toEqual([])
})

test('a ledger of work goes by place alone, and every role that exports reads on the pages what it may take', async () => {
  expect(await refusal(rowsOf(village.officer, 'requests', { name: '周' }))).toBe('exports.place_only')
  expect((await rowsOf(village.officer, 'visits', { villageId: village.villages[1].villageId })).slice(1)).toEqual([])
  // What visits left is for those who serve a household: of it the county takes nothing out, in no place.
  for (const role of roles.filter((one) => one.grants.includes('export.make')))
    for (const permission of Object.values(alsoAsked))
      expect(role.grants.includes(permission), `${role.id} ${permission}`).toBe(
        role.id !== 'countyAdministrator' || permission !== 'visit.read',
      )
})
