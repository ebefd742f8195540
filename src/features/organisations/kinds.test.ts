import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { packs } from '#features/packs/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { organisations } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
})

const place = () => village.villages[0]
const found = (kind: string, areaId: number, name: string) =>
  village.officer.call(organisations.found, { kind, areaId, name })
const person = async (name: string) => (await village.addPerson(name)).personId
const read = (bodyId: number) => village.officer.call(organisations.read, { bodyId })

test('[S-50 S-51] a township centre has a hall and five rooms, hours and windows by unit; everybody reads when the village’s is open', async () => {
  const { townshipOfficer, nobody } = village
  const about = { hours: '周一至周五 8:30–17:30', address: '镇政府一楼' }
  const { id } = await townshipOfficer.call(organisations.found, {
    ...{ kind: 'townshipCentre', areaId: place().townshipId, name: '青石镇综治中心', ...about },
  })
  await townshipOfficer.call(elections.hold, {
    ...{ bodyId: id, how: 'appointment', on: today, termFrom: today },
    seats: ['司法所', '人社所'].map((unit) => ({ unit, role: 'window' })),
  })
  const centre = await townshipOfficer.call(organisations.read, { bodyId: id })
  expect(centre).toMatchObject(about)
  expect(centre.checks.map((room) => room.id)).toEqual(['hall', 'mediation', 'legal', 'counsel', 'grid', 'duty'])
  const windows = centre.seats.filter((seat) => seat.roleName.zh === '窗口人员')
  expect(windows.map((seat) => seat.name)).toEqual(['司法所', '人社所'])

  const ofVillage = await found('villageCentre', place().villageId, '便民的综治中心')
  const hours = '每天 8:00–18:00'
  await village.officer.call(organisations.change, { bodyId: ofVillage.id, name: '便民的综治中心', hours })
  await village.officer.call(organisations.check, { bodyId: ofVillage.id, item: 'police', there: true })
  const { rows } = await nobody.call(organisations.ofVillage, { villageId: place().villageId })
  expect(rows.find((row) => row.id === ofVillage.id)).toMatchObject({ hours, rooms: [{ zh: '警务室' }] })
})

test('[A-19] which rooms a centre of a level has is the county’s to change', async () => {
  const { administrator } = village
  const { id } = await found('villageCentre', place().villageId, '换了清单的综治中心')
  await village.officer.call(organisations.check, { bodyId: id, item: 'hall', there: true })
  const type = village.site.ground.packsOf(village.county).everywhere.bodyTypes.villageCentre!
  const rooms = [type.rooms![0]!, { id: 'tea', zh: '院坝茶室', en: 'Tea room' }]
  const own = { id: 'our-own', version: '1.0.0', zh: '本县', en: 'Ours', bodyTypes: [{ ...type, rooms }] }
  await administrator.call(packs.upload, { seen: 0 }, { file: new Blob([JSON.stringify(own)]) })
  const { decided } = await administrator.call(packs.read, {})
  const { draft } = await administrator.call(packs.draft, {})
  await administrator.call(packs.schedule, { seen: draft!.edition, decided, from: today })
  const centre = await village.officer.call(organisations.read, { bodyId: id })
  expect(centre.checks).toMatchObject([
    { id: 'hall', there: true },
    { id: 'tea', zh: '院坝茶室', there: null },
  ])
})

test('[X-12] each mass organisation names its contact, and everybody of the village reads whom to ask', async () => {
  for (const [kind, name] of [
    ['youthLeague', '团干部'],
    ['womensFederation', '妇联执委'],
    ['tradeUnion', '工会干部'],
  ] as const) {
    const { id } = await found(kind, place().villageId, `桥头村${kind}`)
    await village.officer.call(elections.hold, {
      ...{ bodyId: id, how: 'appointment', on: today, termFrom: today },
      seats: [{ personId: await person(name), role: 'contact' }],
    })
    const { rows } = await village.nobody.call(organisations.ofVillage, { villageId: place().villageId })
    expect(rows.find((row) => row.id === id)?.seats).toMatchObject([{ name, roleName: { zh: '联系人' } }])
  }
})

test('[S-19] whoever is invited to consult carries a tag or two, and is found by them as one person', async () => {
  const { id } = await found('invitedCircle', place().villageId, '桥头村议事邀请')
  const elder = await person('老教师')
  await village.officer.call(elections.hold, {
    ...{ bodyId: id, how: 'joining', on: today, termFrom: today },
    seats: [
      ...['fiveElders', 'respectedVillager'].map((role) => ({ personId: elder, role })),
      ...['delegate', 'deputy', 'cppccMember'].map((role) => ({ unit: `${role}一名`, role })),
    ],
  })
  const circle = await read(id)
  const tags = circle.seats.filter((seat) => seat.personId === elder).map((seat) => seat.roleName.zh)
  expect(tags).toEqual(['“五老”人员', '乡贤'])
  expect(circle).toMatchObject({ seatCount: 5, persons: 4 })
  const { rows } = await village.officer.call(organisations.list, { personId: elder })
  expect(rows.map((row) => row.id)).toEqual([id])
})

test('[X-30] the club of linked-household heads has heads as persons, a convener, and member units that are no persons', async () => {
  const { id } = await found('linkedHeadClub', place().villageId, '桥头村联户长之家')
  const [convener, head] = [await person('召集的联户长'), await person('联户长乙')]
  await village.officer.call(elections.hold, {
    ...{ bodyId: id, how: 'joining', on: today, termFrom: today },
    seats: [
      { personId: convener, role: 'head' },
      { personId: head, role: 'member' },
      { unit: '积分超市', role: 'memberUnit' },
    ],
  })
  expect((await read(id)).seats).toMatchObject([
    { personId: convener, roleName: { zh: '召集人' } },
    { personId: head, roleName: { zh: '联户长' } },
    { personId: null, name: '积分超市', roleName: { zh: '成员单位' } },
  ])
  const { rows } = await village.officer.call(organisations.list, { kind: 'linkedHeadClub' })
  expect(rows).toMatchObject([{ id, leader: '召集的联户长', seats: 3 }])
})
