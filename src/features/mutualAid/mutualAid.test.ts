import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { mutualAid } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'dingxi'] })
  today = village.site.time.now.slice(0, 10)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const group = async (kind: string, name: string) => {
  const areaId = village.villages[0].villageId
  return (await village.officer.call(organisations.found, { kind, areaId, name })).id
}
const neighbour = async (name: string) => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  return village.signIn(personId, phone)
}
type Led = Record<string, unknown> & { origin?: string }
const lead = (bodyId: number, personId: number, { origin = 'kind', ...rest }: Led = {}) =>
  village.officer.call(elections.hold, {
    ...{ bodyId, how: 'joining', on: today, termFrom: today, ...rest },
    seats: [{ personId, role: 'leader', origin, ...(rest.roll ? { votes: rest.present as number } : {}) }],
  })
const livesIn = async (n: 0 | 1) => {
  const { villageId, townshipId, groups } = village.villages[n]
  await village.site.owner.query(
    `update household h set village_id = $3, township_id = $4, group_id = $5, grid_id = $6 from membership m
     where h.county_id = $1 and m.county_id = $1 and m.household_id = h.id and m.person_id = $2`,
    [village.county.id, village.resident.personId, villageId, townshipId, groups[0]!.groupId, groups[0]!.gridId],
  )
}
const ofKind = async (kind: string) => {
  const areaId = village.villages[0].villageId
  return (await village.officer.call(organisations.ofArea, { areaId })).rows.find((row) => row.id === kind)!
}

test('[D-14 D-15 D-16 D-13 D-05] groups of three kinds; one joins by asking, its leader says yes, and whoever wants leaves', async () => {
  const bodyId = await group('neighbourhoodAid', '河边地缘互助组')
  await group('industryAid', '马铃薯产业互助组')
  await group('livingAid', '陪读家长生产生活互助组')
  const leader = await neighbour('孟热心')
  await lead(bodyId, leader.personId)
  const { rows } = await village.resident.call(mutualAid.ofMyVillage, {})
  expect(rows.map((row) => row.kindName.zh)).toEqual(['地缘互助组', '产业互助组', '生产生活互助组'])
  expect(rows[0]).toMatchObject({ leader: '孟热心', persons: 1, standing: 'none' })

  await village.resident.call(mutualAid.ask, { bodyId, said: '住得近' })
  expect(await refusal(village.resident.call(mutualAid.ask, { bodyId }))).toBe('mutualAid.asked_already')
  const before = await village.resident.call(mutualAid.read, { bodyId })
  expect(before).toMatchObject({ standing: 'asked', members: [], askings: [] })
  const led = await leader.call(mutualAid.read, { bodyId })
  expect(led.askings).toMatchObject([{ name: village.resident.name, said: '住得近' }])
  const answer = { bodyId, askingId: led.askings[0]!.id, accept: true }
  expect(await refusal(village.resident.call(mutualAid.answer, answer))).toBe('mutualAid.not_leader')
  await leader.call(mutualAid.answer, answer)
  expect(await refusal(leader.call(mutualAid.answer, answer))).toBe('mutualAid.answered_already')
  const member = await village.resident.call(mutualAid.read, { bodyId })
  expect(member).toMatchObject({ standing: 'member', persons: 2, askings: [] })
  expect(member.members).toHaveLength(2)
  expect(await ofKind('neighbourhoodAid')).toMatchObject({
    bodies: 1,
    seats: 2,
    persons: 2,
    leaderSeats: 1,
    leaders: 1,
  })

  // also from another village, where the family has moved to
  await livesIn(1)
  const left = await village.resident.call(mutualAid.ofMyVillage, {})
  expect(left.rows).toMatchObject([{ id: bodyId, standing: 'member' }])
  await village.resident.call(mutualAid.leave, { bodyId })
  expect((await village.resident.call(mutualAid.ofMyVillage, {})).rows).toEqual([])
  expect(await refusal(village.resident.call(mutualAid.read, { bodyId }))).toBe('mutualAid.missing')
  await livesIn(0)
  expect(await village.resident.call(mutualAid.read, { bodyId })).toMatchObject({ standing: 'none', persons: 1 })
  expect(await ofKind('neighbourhoodAid')).toMatchObject({ seats: 1, persons: 1 })
  expect(await refusal(village.resident.call(mutualAid.leave, { bodyId }))).toBe('mutualAid.no_member')
})

test('[D-13] the leader is told who asks and the asker what was answered; without a leader who reads it, the office writes the answer down', async () => {
  const bodyId = await group('neighbourhoodAid', '井边互助组')
  const leader = await neighbour('蔡组长')
  await lead(bodyId, leader.personId)
  const asker = await neighbour('想加入的人')
  await asker.call(mutualAid.ask, { bodyId })
  const hear = async () => {
    while ((await deliver(village.site.ground, village.county)) > 0);
  }
  const heard = async (who: Somebody) =>
    (await who.call(notices.list, {})).rows.map((row) => [row.kind, row.title, row.bodyId])
  await hear()
  expect(await heard(leader)).toEqual([['aidAsked', '井边互助组', bodyId]])
  const waiting = async () => (await village.officer.call(mutualAid.waiting, { limit: 100 })).rows
  const [one] = (await waiting()).filter((row) => row.bodyId === bodyId)
  expect(one).toMatchObject({ name: '想加入的人', leader: '蔡组长', leaderReads: true, mayAnswer: false })
  const answer = { askingId: one!.id, accept: false }
  expect(await refusal(village.officer.call(mutualAid.answerFor, answer))).toBe('mutualAid.leader_answers')
  await leader.call(mutualAid.answer, { bodyId, ...answer })
  await hear()
  expect(await heard(asker)).toEqual([['aidDeclined', '井边互助组', bodyId]])

  const quiet = await group('livingAid', '山后互助组')
  await lead(quiet, (await village.addPerson('不用手机的组长')).personId)
  await asker.call(mutualAid.ask, { bodyId: quiet })
  const [other] = (await waiting()).filter((row) => row.bodyId === quiet)
  expect(other).toMatchObject({ leader: '不用手机的组长', leaderReads: false, mayAnswer: true })
  const accept = { askingId: other!.id, accept: true }
  expect(await refusal(village.outsideOfficer.call(mutualAid.answerFor, accept))).toBe('mutualAid.no_asking')
  await village.officer.call(mutualAid.answerFor, accept)
  await hear()
  expect((await heard(asker))[0]).toEqual(['aidAccepted', '山后互助组', quiet])
  expect(await asker.call(mutualAid.read, { bodyId: quiet })).toMatchObject({ standing: 'member' })
})

test('[D-05] a leader says with one press which of the eight the group did together', async () => {
  const bodyId = await group('neighbourhoodAid', '学习互助组')
  const leader = await neighbour('封组长')
  await lead(bodyId, leader.personId)
  const { actions } = await leader.call(mutualAid.read, { bodyId })
  expect(actions.map((one) => one.zh.slice(-2))).toEqual([
    '联调',
    '联治',
    '联管',
    '联帮',
    '联扶',
    '联建',
    '联办',
    '联学',
  ])
  await leader.call(mutualAid.act, { bodyId, action: 'learn', on: today, note: '学了反诈' })
  expect(await leader.call(mutualAid.read, { bodyId })).toMatchObject({
    ...{ lastActionOn: today, done: [{ action: 'learn', note: '学了反诈' }] },
  })
  const act = (action: string, who = leader) => refusal(who.call(mutualAid.act, { bodyId, action, on: today }))
  expect(await act('parade')).toBe('mutualAid.no_such_action')
  expect(await act('learn', village.resident)).toBe('mutualAid.not_leader')
})

test('[D-18] members choose their leader for a term, and may choose another', async () => {
  const bodyId = await group('livingAid', '推选互助组')
  const people = [await neighbour('甲组员'), await neighbour('乙组员'), await neighbour('丙组员')]
  for (const one of people) await one.call(mutualAid.ask, { bodyId })
  const [first, second] = people.map((one) => one.personId)
  const chosen = (personId: number, roll: number, present: number) =>
    refusal(lead(bodyId, personId, { how: 'selectionMeeting', roll, present }))
  expect(await chosen(first!, 30, 20)).toBe('elections.roll_not_members')
  expect(await chosen(village.neighbour.personId, 3, 3)).toBe('elections.not_a_member')
  expect(await chosen(first!, 3, 1)).toBe('organisation.no_quorum')
  expect(await chosen(first!, 3, 2)).toBe('no refusal')
  const read = () => village.officer.call(organisations.read, { bodyId })
  const seat = (await read()).seats.find((one) => one.role === 'leader')!
  expect(seat).toMatchObject({ name: '甲组员', votes: 2, origin: { zh: '热心人' } })
  expect(seat.termTo).not.toBeNull()
  expect(await chosen(second!, 3, 3)).toBe('organisation.role_full')
  const recall = (vote?: { roll: number; present: number; votes: number }) =>
    refusal(
      village.officer.call(elections.end, {
        ...{ bodyId, seatId: seat.id, on: today, reason: 'recalled' as const },
        ...(vote ? { recall: { on: today, ...vote } } : {}),
      }),
    )
  expect(await recall()).toBe('elections.recall_uncounted')
  expect(await recall({ roll: 9, present: 9, votes: 9 })).toBe('elections.roll_not_members')
  expect(await recall({ roll: 3, present: 1, votes: 1 })).toBe('organisation.no_quorum')
  expect(await recall({ roll: 3, present: 3, votes: 1 })).toBe('organisation.not_enough_votes')
  expect(await recall({ roll: 3, present: 3, votes: 2 })).toBe('no refusal')
  expect((await read()).sittings[0]).toMatchObject({ how: 'recall', roll: 3, present: 3, votes: 2 })
  expect(await refusal(lead(bodyId, second!))).toBe('elections.members_choose')
  expect(await chosen(second!, 3, 3)).toBe('no refusal')
  expect((await read()).seats.filter((one) => one.role === 'leader')).toMatchObject([
    { name: '乙组员', seated: true },
    { name: '甲组员', seated: false, endReason: 'recalled' },
  ])
})

test('[D-17 A-22] one leader may head several groups; beyond five a reason is asked, and roles are not persons', async () => {
  const before = await ofKind('industryAid')
  const who = (await neighbour('裴能人')).personId
  const bodies = []
  for (let n = 0; n < 6; n += 1) bodies.push(await group('industryAid', `第${n}产业互助组`))
  for (const bodyId of bodies.slice(0, 5)) await lead(bodyId, who)
  expect(await refusal(lead(bodies[5]!, who))).toBe('elections.leads_many')
  await lead(bodies[5]!, who, { manyBecause: '组里没有别人愿意' })
  const after = await ofKind('industryAid')
  expect(after.leaderSeats - before.leaderSeats).toBe(6)
  expect(after.leaders - before.leaders).toBe(1)
  expect([after.seats - before.seats, after.persons - before.persons]).toEqual([6, 1])
})

test('[D-13] whoever founds a group or asks to join reads by what neighbours come together', async () => {
  const bodyId = await group('neighbourhoodAid', '原则互助组')
  const six = ['地缘相邻', '人缘相亲', '产业相近', '需求相当', '自愿组合', '协作共赢']
  expect((await ofKind('neighbourhoodAid')).principles.map((one) => one.zh)).toEqual(six)
  const { principles, standing } = await village.resident.call(mutualAid.read, { bodyId })
  expect([standing, principles.map((one) => one.zh)]).toEqual(['none', six])
})

test('[D-17] where leaders come from is chosen among what the kind names, and counted', async () => {
  const leaders = async () => {
    const { villageId: areaId } = village.villages[0]
    const { rows } = await village.officer.call(organisations.leaders, { kind: 'livingAid', areaId })
    return Object.fromEntries(rows.map((row) => [row.name?.zh ?? '', row.seats]))
  }
  const before = await leaders()
  const named = async (origin: string) => {
    const who = (await neighbour('某组长')).personId
    const bodyId = await group('livingAid', `${origin}互助组`)
    return refusal(lead(bodyId, who, { origin }))
  }
  expect(await named('村社干部')).toBe('elections.unknown_origin')
  for (const origin of ['cadre', 'cadre', 'able']) expect(await named(origin)).toBe('no refusal')
  const after = await leaders()
  expect(Object.keys(after).slice(0, 3)).toEqual(['村社干部', '协会负责人、组内能人', '热心人'])
  expect([
    after.村社干部! - before.村社干部!,
    after['协会负责人、组内能人']! - before['协会负责人、组内能人']!,
  ]).toEqual([2, 1])
})

test('[D-05] what a leader without a phone says the group did is written down by the office and shown as that', async () => {
  const bodyId = await group('livingAid', '纸上记事互助组')
  const act = { bodyId, action: 'learn', on: today, note: '一起学修剪', heard: 'letter' } as const
  expect(await refusal(village.officer.call(mutualAid.noteAction, act))).toBe('mutualAid.no_leader')
  await lead(bodyId, (await village.addPerson('不用手机的带头人')).personId)
  expect(await refusal(village.gridWorker.call(mutualAid.noteAction, act))).toBe('authority.not_granted')
  expect(await refusal(village.outsideOfficer.call(mutualAid.noteAction, act))).toBe('mutualAid.no_group')
  expect(await refusal(village.officer.call(mutualAid.noteAction, { ...act, action: 'dance' }))).toBe(
    'mutualAid.no_such_action',
  )
  await village.officer.call(mutualAid.noteAction, act)
  const row = { action: 'learn', on: today, note: '一起学修剪', noted: { heard: 'letter', name: village.officer.name } }
  const { rows, kinds } = await village.officer.call(mutualAid.actions, { bodyId })
  expect(rows).toMatchObject([row])
  expect(kinds.map((one) => one.id)).toContain('learn')
  const seen = await village.resident.call(mutualAid.read, { bodyId })
  expect(seen).toMatchObject({ lastActionOn: today, done: [row] })
})

test('[R-11 D-18] a child neither joins a mutual-aid group nor leads it: the grown-ups of a household come together', async () => {
  const bodyId = await group('livingAid', '大人互助组')
  const phone = inventedPhone()
  const birthDate = `${Number(today.slice(0, 4)) - 10}-01-01`
  const { personId } = await village.addPerson('十岁的孩子', { phone, birthDate })
  const child = await village.signIn(personId, phone)
  expect(await refusal(child.call(mutualAid.ask, { bodyId }))).toBe('mutualAid.grown_ups')
  expect(await refusal(lead(bodyId, personId))).toBe('elections.minor')
  const oneDayShort = await village.addPerson('明天十八岁', {
    birthDate: addDays(`${Number(today.slice(0, 4)) - 18}${today.slice(4)}`, 1),
  })
  expect(await refusal(lead(bodyId, oneDayShort.personId))).toBe('elections.minor')
  const grown = await village.addPerson('今天十八岁', {
    birthDate: `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`,
  })
  expect(await refusal(lead(bodyId, grown.personId))).toBe('no refusal')
  // What was asked before the register knew the age is not accepted either.
  const asker = await neighbour('早先申请的孩子')
  await asker.call(mutualAid.ask, { bodyId })
  await village.site.owner.query('update person set birth_date = $2 where id = $1', [asker.personId, birthDate])
  const asked = (await village.officer.call(mutualAid.waiting, {})).rows.find((row) => row.bodyId === bodyId)!
  const answer = (accept: boolean) => village.officer.call(mutualAid.answerFor, { askingId: asked.id, accept })
  expect(await refusal(answer(true))).toBe('mutualAid.grown_ups')
  expect(await refusal(answer(false))).toBe('no refusal')
})

test('groups of another village are out of reach, and nobody without a sign-in reads any', async () => {
  const { rows } = await village.outsider.call(mutualAid.ofMyVillage, {})
  expect(rows).toEqual([])
  const mine = (await village.resident.call(mutualAid.ofMyVillage, {})).rows[0]!
  expect(await refusal(village.outsider.call(mutualAid.read, { bodyId: mine.id }))).toBe('mutualAid.missing')
  expect(await refusal(village.outsider.call(mutualAid.ask, { bodyId: mine.id }))).toBe('mutualAid.missing')
  expect(await refusal(village.nobody.call(mutualAid.ofMyVillage, {}))).toBe('authority.unsigned')
})
