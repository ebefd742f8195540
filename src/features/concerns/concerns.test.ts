import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { anOrder, refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { concerns } from './contract.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

const found = (kind: string, name: string, areaId: number = village.villages[0].villageId) =>
  village.administrator.call(organisations.found, { kind, areaId, name })
const titles = async (who: Somebody, bodyId: number) =>
  (await who.call(concerns.ofBody, { bodyId })).rows.map((row) => row.title)
const of = (who: Somebody, requestId: number) => who.call(concerns.ofRequest, { requestId })

test('[H-34] a dispatcher names the organisation that a matter concerns; matter and organisation lead to each other', async () => {
  const { dispatcher, officer, resident, supervisor } = village
  const { id: bodyId } = await found('cooperative', '惠民合作社')
  await officer.call(elections.hold, {
    ...{ bodyId, how: 'registration', on: '2026-01-05', termFrom: '2026-01-05' },
    seats: [{ personId: (await village.addPerson('理事长')).personId, role: 'head' }],
  })
  const { id: requestId } = await anOrder(resident, { text: '合作社欠了三个月工钱。' })
  const before = await resident.call(requests.read, { requestId })
  expect(await of(dispatcher, requestId)).toEqual({ rows: [], mayName: true })
  const { rows } = await dispatcher.call(concerns.choices, { requestId, text: '惠民' })
  expect(rows).toMatchObject([{ id: bodyId, name: '惠民合作社', areaName: '桥头村', contact: '理事长' }])

  await dispatcher.call(concerns.name, { requestId, bodyId })
  await dispatcher.call(concerns.name, { requestId, bodyId })
  expect((await of(dispatcher, requestId)).rows.map((one) => one.name)).toEqual(['惠民合作社'])
  expect(await of(resident, requestId)).toMatchObject({ rows: [{ id: bodyId, contact: null }], mayName: false })
  expect(await of(supervisor, requestId)).toMatchObject({ rows: [{ contact: '理事长' }], mayName: false })
  expect(await titles(officer, bodyId)).toEqual(['合作社欠了三个月工钱'])
  expect(await resident.call(requests.read, { requestId })).toEqual(before)

  await dispatcher.call(concerns.takeAway, { requestId, bodyId })
  expect(await titles(officer, bodyId)).toEqual([])
  expect((await refused(dispatcher.call(concerns.takeAway, { requestId, bodyId }))).code).toBe('concerns.not_named')
})

test('[H-34] a matter names organisations of its own village and township, no office and no circle of persons', async () => {
  const { dispatcher, resident } = village
  const { id: requestId } = await anOrder(resident, { text: '电梯又停了。' })
  const [here, near] = village.villages
  const company = await found('newEconomicOrg', '全镇物业公司', here.townshipId)
  const closed = await found('cooperative', '散了的合作社')
  await village.administrator.call(organisations.close, { bodyId: closed.id })
  const others = [
    closed,
    await found('cooperative', '柳林合作社', near.villageId),
    await found('villagersCommittee', '桥头村村民委员会'),
    await found('invitedCircle', '桥头村议事邀请'),
    { id: 999_999_999 },
  ]
  for (const { id: bodyId } of others) {
    expect((await refused(dispatcher.call(concerns.name, { requestId, bodyId }))).code).toBe('concerns.not_here')
  }
  await dispatcher.call(concerns.name, { requestId, bodyId: company.id })
  for (const n of [1, 2, 3, 4, 5]) {
    await dispatcher.call(concerns.name, { requestId, bodyId: (await found('cooperative', `合作社${n}`)).id })
  }
  const seventh = await found('cooperative', '第七个')
  const more = dispatcher.call(concerns.name, { requestId, bodyId: seventh.id })
  expect((await refused(more)).code).toBe('concerns.enough')
})

test('[H-34] whoever may not read a matter does not find it by the organisation, and merged matters are one', async () => {
  const { dispatcher, outsideDispatcher, townshipOfficer, outsideOfficer, resident, outsider } = village
  const { id: bodyId } = await found('newEconomicOrg', '镇上的公司', village.villages[0].townshipId)
  const one = await anOrder(resident, { text: '公司门口污水外流。' })
  const other = await anOrder(village.neighbour, { text: '污水流到我家地里。' })
  await dispatcher.call(concerns.name, { requestId: other.id, bodyId })
  await dispatcher.call(requests.merge, { requestId: other.id, into: one.id })
  expect(await titles(townshipOfficer, bodyId)).toEqual(['公司门口污水外流'])
  expect((await of(dispatcher, one.id)).rows.map((row) => row.id)).toEqual([bodyId])
  for (const who of [outsideOfficer, outsideDispatcher])
    expect((await refused(titles(who, bodyId))).code).toBe('organisations.missing')
  for (const who of [outsider, outsideOfficer]) expect((await refused(of(who, one.id))).code).toBe('requests.missing')
  expect((await refused(titles(resident, bodyId))).code).toBe('authority.not_granted')
})
