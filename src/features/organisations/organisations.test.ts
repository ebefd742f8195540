import { beforeAll, describe, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { policies } from '#features/policies/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { organisations } from './contract.ts'
import { organisationsJobs } from './jobs.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'lingling', 'dingxi'] })
  today = village.site.time.now.slice(0, 10)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const place = () => village.villages[0]
const found = (kind: string, areaId = place().villageId, name = `${kind}甲`) =>
  village.officer.call(organisations.found, { kind, areaId, name })
const person = async (name: string) => (await village.addPerson(name)).personId
const read = (bodyId: number, on?: string) =>
  village.officer.call(organisations.read, { bodyId, ...(on ? { on } : {}) })
const ofKind = async (kind: string, areaId = place().villageId) =>
  (await village.officer.call(organisations.ofArea, { areaId })).rows.find((row) => row.id === kind)!

test('[H-31] the bodies of a village stand on one list with members and terms, and what is missing is said', async () => {
  expect(await ofKind('villagersCommittee')).toMatchObject({ bodies: 0, places: 1, missing: 1 })
  const { id } = await found('villagersCommittee')
  expect(await ofKind('villagersCommittee')).toMatchObject({ bodies: 1, places: 1, missing: 0 })
  const director = await person('邹主任')
  await village.administrator.call(elections.hold, {
    ...{ bodyId: id, how: 'election', on: today, roll: 900, present: 700, termFrom: today },
    seats: [{ personId: director, role: 'director', votes: 500 }],
  })
  const body = await read(id)
  expect(body.seats).toMatchObject([
    { name: '邹主任', roleName: { zh: '主任' }, votes: 500, hasPost: true, seated: true },
  ])
  expect(body.seats[0]!.termTo).toBe(addDays(`${Number(today.slice(0, 4)) + 5}${today.slice(4)}`, -1))
  expect(body.sittings).toMatchObject([{ how: 'election', roll: 900, present: 700 }])
  expect(body.law).toContain('第八条')
  expect(body.notes.map((note) => note.kind)).toEqual(['tooFew'])
  const held = await village.administrator.call(posts.list, { personId: director })
  expect(held.rows).toMatchObject([{ role: 'villageOfficer', termTo: body.seats[0]!.termTo }])
})

describe('a council of each group', () => {
  test('[S-21 S-22 A-41] is chosen by a meeting of two thirds, under the name of the place', async () => {
    const group = place().groups[0]!.groupId
    const before = await ofKind('groupCouncil')
    expect(before).toMatchObject({ zh: '事管委（寨管委）', bodies: 0, missing: before.places })
    const { id } = await found('groupCouncil', group, '一组寨管委')
    const [head, member] = [await person('龙寨老'), await person('杨寨老')]
    const hold = (present: number, votes: number, roll = 61) =>
      village.officer.call(elections.hold, {
        ...{ bodyId: id, how: 'selectionMeeting', on: today, roll, present, termFrom: today },
        seats: [
          { personId: head, role: 'head', votes },
          { personId: member, role: 'member', votes },
        ],
      })
    expect(await refusal(hold(40, 40))).toBe('organisation.no_quorum')
    expect(await refusal(hold(41, 20))).toBe('organisation.not_enough_votes')
    expect(await refusal(hold(1, 1, 1))).toBe('elections.roll_below_register') // two thirds of a roll of one is no meeting
    expect(await refusal(hold(41, 21))).toBe('no refusal')
    expect((await read(id)).seats.map((seat) => seat.roleName.zh)).toEqual(['理事长', '理事'])
    expect(await ofKind('groupCouncil')).toMatchObject({ bodies: 1, missing: before.places! - 1, seats: 2, persons: 2 })
  })

  test('[S-21] the groups without one are listed', async () => {
    const { rows } = await village.officer.call(organisations.missing, {
      kind: 'groupCouncil',
      areaId: place().villageId,
    })
    expect(rows.map((row) => row.id)).toEqual(
      place()
        .groups.slice(1)
        .map((group) => group.groupId),
    )
  })

  test('[S-22] the refusal names the article', async () => {
    const { id } = await found('groupCouncil', place().groups[1]!.groupId, '二组寨管委')
    const fault = await village.officer
      .call(elections.hold, {
        ...{ bodyId: id, how: 'selectionMeeting', on: today, roll: 30, present: 19, termFrom: today },
        seats: [{ personId: await person('罗某'), role: 'head', votes: 19 }],
      })
      .then(
        () => null,
        (thrown: { body: { title: string } }) => thrown.body.title,
      )
    expect(fault).toContain('村民委员会组织法(2025年修订)第三十二条')
  })
})

test('[A-03] near relatives do not sit in one committee, and the refusal names law and article', async () => {
  const at = village.villages[2]
  const { id } = await village.administrator.call(organisations.found, {
    ...{ kind: 'villagersCommittee', areaId: at.villageId, name: '高坪村村民委员会' },
  })
  const { personId, householdId } = await village.addPerson('温主任', { village: 2 })
  const son = await village.addPerson('温小', { village: 2, householdId })
  const hold = (who: number, role: string) =>
    village.administrator.call(elections.hold, {
      ...{ bodyId: id, how: 'election', on: today, roll: 500, present: 400, termFrom: today },
      seats: [{ personId: who, role, votes: 300 }],
    })
  await hold(personId, 'director')
  const fault = await hold(son.personId, 'member').then(
    () => null,
    (thrown: { body: { code: string; title: string } }) => thrown.body,
  )
  expect(fault).toMatchObject({ code: 'authority.relative_in_body' })
  expect(fault?.title).toContain('第八条')
  const again = await village.administrator.call(organisations.read, { bodyId: id })
  expect(again.seats).toHaveLength(1)
  expect(again.sittings).toHaveLength(1)
})

test('a seat with powers is not given by a village officer', async () => {
  const { rows } = await village.officer.call(organisations.list, { kind: 'villagersCommittee' })
  const hold = village.officer.call(elections.hold, {
    ...{ bodyId: rows[0]!.id, how: 'election', on: today, roll: 900, present: 700, termFrom: today },
    seats: [{ personId: await person('鲍某'), role: 'member', votes: 500 }],
  })
  expect(await refusal(hold)).toBe('elections.needs_post')
})

test('[S-03] a leading group has its head, deputies and members for a year, departments and village secretaries among them', async () => {
  const { id } = await village.townshipOfficer.call(organisations.found, {
    ...{ kind: 'leadingGroup', areaId: place().townshipId, name: '平安建设领导小组' },
  })
  const [head, deputy] = [await person('镇委书记'), await person('镇长')]
  const first = addDays(today, -400)
  const roster = (from: string, secretary: string) =>
    village.townshipOfficer.call(elections.hold, {
      ...{ bodyId: id, how: 'appointment', on: from, termFrom: from },
      seats: [
        { personId: head, role: 'head' },
        { personId: deputy, role: 'deputyHead' },
        { unit: '派出所', role: 'member' },
        { unit: secretary, role: 'member' },
      ],
    })
  await roster(first, '桥头村党支部')
  await roster(addDays(first, 365), '柳林村党支部')
  const now = await village.townshipOfficer.call(organisations.read, { bodyId: id, on: today })
  const then = await village.townshipOfficer.call(organisations.read, { bodyId: id, on: addDays(first, 10) })
  const names = (body: typeof now) => body.seats.map((seat) => seat.name)
  expect(names(then)).toEqual(['镇委书记', '镇长', '派出所', '桥头村党支部'])
  expect(names(now)).toEqual(['镇委书记', '镇长', '派出所', '柳林村党支部'])
})

test('[S-51 X-36] a centre has its rooms as a checklist of its level, seen item by item', async () => {
  const { id } = await found('villageCentre', place().villageId, '桥头村综治中心')
  const rooms = (await read(id)).checks
  expect(rooms).toHaveLength(6)
  expect(rooms.every((room) => room.there === null)).toBe(true)
  await village.officer.call(organisations.check, { bodyId: id, item: 'hall', there: true })
  await village.officer.call(organisations.check, { bodyId: id, item: 'legal', there: true })
  await village.officer.call(organisations.check, { bodyId: id, item: 'legal', there: false, remark: '改作仓库' })
  expect((await read(id)).checks.filter((room) => room.there !== null)).toMatchObject([
    { id: 'hall', there: true, on: today },
    { id: 'legal', there: false, remark: '改作仓库' },
  ])
  const check = village.officer.call(organisations.check, { bodyId: id, item: 'sauna', there: true })
  expect(await refusal(check)).toBe('organisations.no_such_item')
  const community = await found('communityCentre', place().villageId, '社区综治中心')
  expect((await read(community.id)).checks.map((one) => one.zh)).toEqual(['设施标准化', '运行实战化', '办公信息化'])
})

test('[H-10] a studio says when it is open, keeps what was said, and publishes the answers', async () => {
  const { id } = await village.officer.call(organisations.found, {
    ...{ kind: 'deputyStudio', areaId: place().villageId, name: '桥头村人大代表工作室', hours: '每月15日上午' },
  })
  const deputy = await person('沈代表')
  await village.officer.call(elections.hold, {
    ...{ bodyId: id, how: 'appointment', on: today, termFrom: today },
    seats: [{ personId: deputy, role: 'deputy' }],
  })
  await village.officer.call(organisations.receive, { bodyId: id, on: today, topic: '水渠护栏断了' })
  await village.officer.call(organisations.receive, { bodyId: id, on: today, topic: '想要一条近路' })
  const [, first] = (await read(id)).receptions
  const answering = { bodyId: id, receptionId: first!.id }
  const numbered = village.officer.call(organisations.answer, { ...answering, answer: '请打13800138000' })
  expect(await refusal(numbered)).toBe('text.numbers_in_text')
  await village.officer.call(organisations.answer, { ...answering, answer: '下周修好' })
  const { rows } = await village.nobody.call(organisations.ofVillage, { villageId: place().villageId })
  const studio = rows.find((row) => row.id === id)!
  expect(studio).toMatchObject({ hours: '每月15日上午', seats: [{ name: '沈代表', roleName: { zh: '驻室代表' } }] })
  expect(studio.receptions).toEqual([
    { on: today, topic: '水渠护栏断了', answer: '下周修好', by: null, takenDown: null },
  ])
})

test('[H-41 D-41 D-43 L-31] organisations beside the bodies are registered and counted by kind', async () => {
  const at = village.villages[1].villageId
  const kinds = ['cooperative', 'mutualFund', 'volunteerTeam', 'weddingFuneralCouncil', 'otherSocialOrg']
  const more = ['industryAssociation', 'newEconomicOrg', 'newSocialOrg', 'womensFederation', 'neighbourHelp']
  const last = ['healthStation', 'linkedHeadClub', 'invitedCircle', 'ruralServicePlatform']
  for (const kind of [...kinds, ...more, ...last])
    await village.administrator.call(organisations.found, { kind, areaId: at, name: `柳林${kind}`, registration: 'N2' })
  const { rows } = await village.administrator.call(organisations.ofArea, { areaId: at })
  const counted = rows.filter((row) => row.bodies === 1).map((row) => row.id)
  expect(counted.toSorted()).toEqual([...kinds, ...more, ...last].toSorted())
})

test('[X-13] neighbours who help, who mediate and who volunteer each have an organisation of their own, led and joined', async () => {
  const kinds = ['neighbourHelp', 'neighbourMediation', 'communityVolunteers']
  for (const kind of kinds) {
    const { id } = await found(kind, place().villageId, `桥头${kind}`)
    const seats = [
      { personId: await person(`${kind}甲`), role: 'head' },
      { personId: await person(`${kind}乙`), role: 'member' },
    ]
    await village.officer.call(elections.hold, { bodyId: id, how: 'joining', on: today, termFrom: today, seats })
    expect(await ofKind(kind)).toMatchObject({ bodies: 1, seats: 2, leaderSeats: 1 })
  }
})

test('[A-22 D-04 D-08] one person in two of the eight roles is two seats and one person, and each role has its duty card', async () => {
  const { id } = await found('serviceStation', place().villageId, '桥头村社会服务管理站')
  const who = await person('郭干部')
  await village.officer.call(elections.hold, {
    ...{ bodyId: id, how: 'appointment', on: today, termFrom: today },
    seats: [
      { personId: who, role: 'mediator' },
      { personId: who, role: 'errands' },
      { personId: await person('秦干部'), role: 'adviser' },
    ],
  })
  expect(await ofKind('serviceStation')).toMatchObject({ bodies: 1, seats: 3, persons: 2 })
  const body = await read(id)
  expect(body).toMatchObject({ seatCount: 3, persons: 2 })
  const eight = body.roles.filter((role) => role.id !== 'head')
  expect(eight).toHaveLength(8)
  expect(eight.every((role) => role.duties.length > 0 && role.duties[0]!.zh !== '')).toBe(true)
  // and its plan: eight papers beside each other, each on the card of its role
  const plans = ['mediator', 'errands', 'adviser']
  for (const role of plans)
    await village.administrator.call(policies.adopt, {
      ...{ subject: `serviceStation.${role}`, title: `${role}工作方案`, adoptedBy: '县委', adoptedOn: '2025-01-01' },
      validFrom: '2025-01-01',
    })
  const cards = (await read(id)).roles.flatMap((role) => (role.plan ? [[role.id, role.plan.title]] : []))
  expect(new Map(cards as [string, string][])).toEqual(new Map(plans.map((role) => [role, `${role}工作方案`])))
  const seat = body.seats.find((one) => one.role === 'mediator')!
  await village.officer.call(elections.end, { bodyId: id, seatId: seat.id, on: today, reason: 'resigned' })
  expect(await ofKind('serviceStation')).toMatchObject({ seats: 2, persons: 2 })
  const other = (await read(id)).seats.find((one) => one.role === 'errands')!
  await village.officer.call(elections.end, { bodyId: id, seatId: other.id, on: today, reason: 'moved' })
  expect(await ofKind('serviceStation')).toMatchObject({ seats: 1, persons: 1 })
  expect(await refusal(village.officer.call(organisations.close, { bodyId: id }))).toBe('organisations.still_seated')
})

test('[D-12 D-44 A-22] staff serve in three ways, at the centre, in enterprises and in the village; roles and persons stay apart', async () => {
  const who = await person('三处都去的干部')
  const serve = async (kind: string, areaId: number, role: string) => {
    const { id } = await village.administrator.call(organisations.found, { kind, areaId, name: `${kind}三处` })
    await village.administrator.call(elections.hold, {
      ...{ bodyId: id, how: 'appointment', on: today, termFrom: today },
      seats: [{ personId: who, role }],
    })
  }
  const at = village.villages[1]
  await serve('socialServiceCentre', at.townshipId, 'mediator')
  await serve('enterpriseService', at.townshipId, 'liaison')
  await serve('serviceStation', at.villageId, 'errands')
  const ways = ['socialServiceCentre', 'enterpriseService', 'serviceStation']
  const counted = async (areaId: number) =>
    (await village.administrator.call(organisations.ofArea, { areaId })).rows.filter((row) => ways.includes(row.id))
  const above = await counted(at.townshipId)
  expect(above.slice(0, 2)).toMatchObject([
    { id: ways[0], seats: 1 },
    { id: ways[1], seats: 1 },
  ])
  expect(await counted(at.villageId)).toMatchObject([{ seats: 0 }, { seats: 0 }, { seats: 1, persons: 1 }])
  const { rows: bodies } = await village.administrator.call(organisations.list, { personId: who, limit: 50 })
  expect(bodies.map((body) => body.kind)).toEqual(ways)
})

test('the counters kept by the writes are those of a recount', async () => {
  const tallies = () =>
    village.site.owner.query(
      'select area_id, kind, bodies, seats, persons, leader_seats, leaders from body_tally where county_id = $1 order by 1, 2',
      [village.county.id],
    )
  const kept = (await tallies()).rows
  await village.site.owner.query('select recount_bodies($1)', [village.county.id])
  expect((await tallies()).rows).toEqual(kept)
  expect(kept.length).toBeGreaterThan(10)
})

test('[D-53 D-07] what is tried in one township is founded there only, until it holds everywhere', async () => {
  const [here, there] = [place().townshipId, village.villages[2].townshipId]
  const old = await village.administrator.call(policies.adopt, {
    ...{ subject: 'careStation', title: '关爱服务点办法（旧）', adoptedBy: '县委', adoptedOn: '2025-01-01' },
    validFrom: '2025-01-01',
  })
  const { id } = await village.administrator.call(policies.adopt, {
    ...{
      subject: 'enterpriseService',
      title: '进园区服务方案',
      adoptedBy: '市委常委会',
      adoptedOn: addDays(today, -60),
    },
    pilots: [{ areaId: here, from: addDays(today, -30) }],
  })
  const create = (areaId: number) =>
    refusal(
      village.administrator.call(organisations.found, { kind: 'enterpriseService', areaId, name: '进园区服务队' }),
    )
  expect([await create(here), await create(there)]).toEqual(['no refusal', 'organisations.not_here_yet'])
  const inForce = async (areaId: number) =>
    (await village.nobody.call(policies.inForce, { subject: 'enterpriseService', areaId })).policy?.state ?? null
  expect([await inForce(here), await inForce(there)]).toEqual(['piloted', null])
  await village.administrator.call(policies.spread, { policyId: id, from: today })
  expect([await inForce(there), await create(there)]).toEqual(['inForce', 'no refusal'])
  const next = await village.administrator.call(policies.adopt, {
    ...{ subject: 'careStation', title: '关爱服务点办法', adoptedBy: '县委', adoptedOn: today, validFrom: today },
    replacesId: old.id,
  })
  const { id: bodyId } = await found('careStation')
  expect((await read(bodyId)).policy).toMatchObject({ title: '关爱服务点办法', adoptedBy: '县委', pilot: false })
  const { rows } = await village.nobody.call(policies.list, { subject: 'careStation' })
  expect(rows.map((row) => [row.id, row.state])).toEqual([
    [next.id, 'inForce'],
    [old.id, 'replaced'],
  ])
  const before = await village.nobody.call(policies.inForce, { subject: 'careStation', on: addDays(today, -1) })
  expect(before.policy?.id).toBe(old.id)
})

test('an officer sees the own village’s bodies, and a resident none of the register', async () => {
  const { rows } = await village.outsideOfficer.call(organisations.list, { limit: 100 })
  const own = await village.officer.call(organisations.list, { limit: 100 })
  expect(own.rows.length).toBeGreaterThan(5)
  expect(rows.some((row) => own.rows.some((other) => other.id === row.id))).toBe(false)
  expect(await refusal(village.outsideOfficer.call(organisations.read, { bodyId: own.rows[0]!.id }))).toBe(
    'organisations.missing',
  )
  expect(await refusal(village.resident.call(organisations.list, {}))).toBe('authority.not_granted')
})

test('a term that is over lapses by itself, and the body says so', async () => {
  const { id } = await found('volunteerTeam', place().villageId, '短期志愿队')
  await village.officer.call(elections.hold, {
    ...{ bodyId: id, how: 'joining', on: today, termFrom: today, termTo: addDays(today, 3) },
    seats: [{ personId: await person('短期'), role: 'head' }],
  })
  expect((await read(id)).notes.map((note) => note.kind)).toEqual(['termEnds'])
  village.later({ days: 5 })
  await inSetting(village.site.ground, village.county, organisationsJobs[0]!.name, organisationsJobs[0]!.run)
  const phone = inventedPhone()
  const { personId } = await village.addPerson('新文书', { phone })
  await village.addPost(personId, { role: 'villageOfficer', title: 'committeeMember', at: 'village' })
  const officer = await village.signIn(personId, phone, 'staff')
  const body = await officer.call(organisations.read, { bodyId: id })
  expect(body.notes).toMatchObject([{ kind: 'termOver', on: addDays(today, 3) }])
  expect(body).toMatchObject({ persons: 0, seats: [{ seated: false, endReason: 'termOver' }] })
})
