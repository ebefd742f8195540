import { beforeAll, expect, test } from 'vitest'
import { notices } from '#features/notices/contract.ts'
import { people } from '#features/people/contract.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { contacts } from './contract.ts'

let village: Village
let villageId: number
let gridId: number
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'lingling', 'dingxi'] })
  villageId = village.villages[0].villageId
  gridId = village.villages[0].groups[0]!.gridId
  await seat('villagersCommittee', 'director', 'village', village.officer.personId)
  await seat('townshipGovernment', 'head', 'township', village.townshipOfficer.personId)
})

/** A body of the first village, or of its township, in which somebody sits. */
const seat = (kind: string, role: string, level: 'village' | 'township', personId: number) =>
  village.site.owner.query(
    `with made as (
       insert into body (county_id, kind, name, area_id, level, township_id, village_id, source, valid_from)
       select county_id, $2, $2, id, level, township_id, village_id, 'test', '2020-01-01' from area where county_id = $1 and id = $3 returning id)
     insert into body_member (county_id, body_id, person_id, role, leads, term_from)
     select $1, id, $4, $5, true, '2020-01-01' from made`,
    [village.county.id, kind, level === 'village' ? villageId : village.villages[0].townshipId, personId, role],
  )

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

type Given = { line: string; level: string; personId: number; to: Record<string, unknown> } & Record<string, unknown>
const give = (given: Given) => village.officer.call(contacts.assign, { villageId, ...given } as never)
const ofLine = (line: string) => village.officer.call(contacts.ofVillage, { villageId, line })
const homesOf = async (line: string, more: Record<string, unknown> = {}) =>
  (await village.officer.call(contacts.households, { villageId, line, limit: 100, ...more } as never)).rows

const endedOf = async (line: string, more: Record<string, unknown> = {}) =>
  (await village.officer.call(contacts.ended, { villageId, line, limit: 100, ...more })).rows

/** Somebody of the village whom the office calls a Party member, with a sign-in of their own. */
async function aMember(name: string, kind = 'partyMember') {
  const phone = inventedPhone()
  const { personId, householdId } = await village.addPerson(name, { phone })
  await village.officer.call(contacts.say, { villageId, personId, kind, holds: true })
  return { ...(await village.signIn(personId, phone)), personId, householdId }
}

test('[H-12 H-13] line three: a whole grid goes to its cluster head in one step, with a term, and the tree reaches up to the township', async () => {
  const { clusterHead, officer, townshipOfficer } = village
  const before = (await ofLine('headLine')).cover
  expect(before).toMatchObject({ covered: 0, nobody: before.homes, contacts: 0 })
  await give({ line: 'headLine', level: 'head', personId: clusterHead.personId, to: { gridId } })
  await give({
    line: 'headLine',
    level: 'committee',
    personId: officer.personId,
    to: { personIds: [clusterHead.personId] },
  })
  await give({
    ...{ line: 'headLine', level: 'government', personId: townshipOfficer.personId },
    to: { personIds: [officer.personId] },
  })
  const toOfficer = { personIds: [officer.personId] }
  const noSeat = (line: string, level: string) =>
    refusal(give({ line, level, personId: townshipOfficer.personId, to: toOfficer }))
  expect([await noSeat('partyLine', 'committee'), await noSeat('deputyLine', 'presidium')]).toEqual([
    'contacts.not_eligible',
    'contacts.not_eligible',
  ])
  const { cover, people } = await ofLine('headLine')
  const inGrid = (await homesOf('headLine', { gridId })).length
  expect(cover).toMatchObject({ covered: inGrid, nobody: cover.homes - inGrid, contacts: 1, crowded: 0 })
  expect(people.map((one) => [one.level, one.name, one.above?.name ?? null])).toEqual([
    ['government', townshipOfficer.name, null],
    ['committee', officer.name, townshipOfficer.name],
    ['head', clusterHead.name, officer.name],
  ])
  const { rows } = await village.site.owner.query(
    `insert into contact (county_id, line, level, by_person_id, household_id, township_id, village_id, term_from, at)
     select county_id, line, level, $2, household_id, township_id, village_id, term_from, at from contact
     where county_id = $1 and line = 'headLine' and household_id is not null limit 1 returning id`,
    [village.county.id, officer.personId],
  )
  expect((await ofLine('headLine')).cover).toMatchObject({ covered: inGrid, crowded: 1, contacts: 2 })
  const county = await village.administrator.call(contacts.coverage, { line: 'headLine' })
  expect(county.total).toMatchObject({ covered: inGrid, crowded: 1, contacts: 2 })
  await officer.call(contacts.end, { contactId: Number(rows[0].id), reason: 'mistake' })
  expect(people[2]).toMatchObject({ households: inGrid, lost: false, termTo: expect.stringMatching(/^\d{4}-/) })
  expect(people[2]?.phone).toMatch(/^\d{3}\*{4}\d{4}$/)
  const { lines } = await village.resident.call(contacts.own, {})
  expect(JSON.stringify(lines)).not.toContain('phone')
  const again = give({ line: 'headLine', level: 'head', personId: clusterHead.personId, to: { gridId } })
  expect(await refusal(again)).toBe('contacts.nobody_left')
})

test('[H-05 H-09] who has nobody and who has too many is counted for each line, by village and by township', async () => {
  const members = [await aMember('党员甲'), await aMember('党员乙')]
  const homes = await homesOf('partyLine')
  const some = homes.slice(0, 4).map((home) => home.id)
  await give({ line: 'partyLine', level: 'member', personId: members[0]!.personId, to: { householdIds: some } })
  await give({
    line: 'partyLine',
    level: 'member',
    personId: members[1]!.personId,
    to: { householdIds: some.slice(0, 1) },
  })
  const { cover, people } = await ofLine('partyLine')
  expect(cover).toMatchObject({ covered: 4, nobody: cover.homes - 4, contacts: 2, few: 1, many: 0 })
  expect(people).toMatchObject([
    { name: '党员甲', households: 4, note: null, above: null },
    { name: '党员乙', households: 1, note: 'few' },
  ])
  expect(await homesOf('partyLine', { show: 'nobody' })).toHaveLength(cover.homes - 4)
  expect(await homesOf('partyLine', { personId: members[1]!.personId })).toHaveLength(1)
  const county = await village.administrator.call(contacts.coverage, { line: 'partyLine' })
  expect(county.rows.map((row) => row.name)).toEqual(['青石镇', '白水镇'])
  expect(county.total).toMatchObject({ covered: 4, contacts: 2, few: 1 })
  const { townshipId } = village.villages[0]
  const township = await village.townshipOfficer.call(contacts.coverage, { line: 'partyLine', townshipId })
  expect(township.rows.map((row) => [row.name, row.covered])).toEqual([
    ['桥头村', 4],
    ['柳林村', 0],
  ])
  const deputies = await ofLine('deputyLine')
  expect(deputies.cover).toMatchObject({ covered: 0, nobody: deputies.cover.homes })
})

test('everything of one contact goes to another in one step, and a list whose holder lost the post says so', async () => {
  const [from, to] = [await aMember('老代表', 'deputy'), await aMember('新代表', 'deputy')]
  const stranger = await village.addPerson('没有身份的人')
  const homes = (await homesOf('deputyLine')).slice(0, 3).map((home) => home.id)
  await give({ line: 'deputyLine', level: 'deputy', personId: from.personId, to: { householdIds: homes } })
  await village.officer.call(contacts.say, { villageId, personId: from.personId, kind: 'deputy', holds: false })
  expect((await ofLine('deputyLine')).people).toMatchObject([{ name: '老代表', lost: true, households: 3 }])
  const hand = (toPersonId: number) =>
    village.officer.call(contacts.handOver, { fromPersonId: from.personId, toPersonId, line: 'deputyLine' })
  expect(await refusal(hand(stranger.personId))).toBe('contacts.not_eligible')
  await hand(to.personId)
  expect((await ofLine('deputyLine')).people).toMatchObject([{ name: '新代表', lost: false, households: 3 }])
  expect(await refusal(hand(to.personId))).toBe('contacts.nothing_to_hand')
  const ended = await endedOf('deputyLine', { personId: from.personId })
  expect(ended.map((one) => [one.reason, one.followedBy])).toEqual(Array(3).fill(['handedOver', '新代表']))
})

test('[H-28] one named contact for a close-contact household; the household refuses, or asks for somebody else', async () => {
  const { householdId, personId } = await village.addPerson('连心户户主', { phone: '19911110001' })
  const family = await village.signIn(personId, '19911110001')
  const { clusterHead, gridWorker } = village
  const one = (who: number, replace = false) =>
    give({ line: 'oneToOne', level: 'contact', personId: who, to: { householdIds: [householdId] }, replace })
  expect(await refusal(one(clusterHead.personId))).toBe('contacts.not_in_tier')
  await village.site.owner.query(
    `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
     values ($1, $2, 'closeContact', 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')
     on conflict (county_id, household_id) do update set tier = excluded.tier, ended_on = null`,
    [village.county.id, householdId],
  )
  await one(clusterHead.personId)
  expect(await refusal(one(gridWorker.personId))).toBe('contacts.has_contact')
  await one(gridWorker.personId, true)
  const mine = async () => (await family.call(contacts.own, {})).lines!.find((line) => line.id === 'oneToOne')
  expect(await mine()).toMatchObject({ contacts: [{ name: gridWorker.name, title: { zh: '联系人' } }], wish: null })

  await family.call(contacts.wish, { line: 'oneToOne', kind: 'another', said: '白天不在家' })
  expect((await ofLine('oneToOne')).wishes).toMatchObject([
    { kind: 'another', said: '白天不在家', headName: '连心户户主' },
  ])
  await one(clusterHead.personId, true)
  expect(await mine()).toMatchObject({ contacts: [{ name: clusterHead.name }], wish: null })

  const sheet = () => village.officer.call(contacts.ofHousehold, { householdId })
  expect((await sheet()).lines.find((line) => line.id === 'oneToOne')).toMatchObject({
    ...{ contacts: [{ name: clusterHead.name }], toReview: false },
  })
  expect((await sheet()).ended.map((row) => [row.name, row.reason])).toEqual([
    [gridWorker.name, 'replaced'],
    [clusterHead.name, 'replaced'],
  ])
  const phone = inventedPhone()
  const child = await village.addPerson('连心户孩子', { birthDate: '2015-03-02', householdId, phone })
  const pressing = (await village.signIn(child.personId, phone)).call(contacts.wish, {
    line: 'oneToOne',
    kind: 'refuse',
  })
  expect(await refusal(pressing)).toBe('contacts.children')
  await family.call(contacts.wish, { line: 'oneToOne', kind: 'refuse' })
  expect(await mine()).toMatchObject({ contacts: [], wish: { kind: 'refuse' } })
  expect((await ofLine('oneToOne')).cover).toMatchObject({ homes: 1, covered: 0, refused: 1, nobody: 0 })
  expect(await refusal(one(clusterHead.personId, true))).toBe('contacts.refused')
  await family.call(contacts.wish, { line: 'oneToOne', kind: 'takeBack' })
  await one(clusterHead.personId)
  expect((await ofLine('oneToOne')).cover).toMatchObject({ homes: 1, covered: 1, refused: 0 })
})

test('[H-28] the tier asks for a contact: household and office read who it is or that nobody is named; after another tier it waits for review', async () => {
  const { householdId, personId } = await village.addPerson('换类户户主', { phone: '19911110002' })
  const family = await village.signIn(personId, '19911110002')
  const inTier = (tier: string) =>
    village.site.owner.query(
      `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
       values ($1, $2, $3, 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')
       on conflict (county_id, household_id) do update set tier = excluded.tier, ended_on = null`,
      [village.county.id, householdId, tier],
    )
  const sheet = () => village.officer.call(contacts.ofHousehold, { householdId })
  const served = async () => (await family.call(contacts.own, {})).served
  expect(await served()).toBeNull()
  await inTier('closeContact')
  expect(await served()).toEqual({ by: 'oneToOne', lines: ['oneToOne'] })
  expect(await sheet()).toMatchObject({ served: { by: 'oneToOne' }, villageId, may: { manage: true } })
  expect((await village.administrator.call(contacts.ofHousehold, { householdId })).served).toBeNull()
  expect((await sheet()).lines.find((line) => line.id === 'oneToOne')).toMatchObject({ contacts: [], wish: null })
  const { personId: who } = village.clusterHead
  await give({ line: 'oneToOne', level: 'contact', personId: who, to: { householdIds: [householdId] } })
  expect((await ofLine('oneToOne')).toReview).toBe(0)
  await inTier('concern')
  expect((await served())?.by).toBe('line')
  expect((await served())?.lines).toContain('headLine')
  const review = () => homesOf('oneToOne', { show: 'review' })
  expect(await ofLine('oneToOne')).toMatchObject({ toReview: 1 })
  const [home] = await review()
  expect(home).toMatchObject({ id: householdId, contacts: [{ personId: who }] })
  expect((await sheet()).lines.find((line) => line.id === 'oneToOne')).toMatchObject({ toReview: true })
  await village.officer.call(contacts.end, { contactId: home!.contacts[0]!.id, reason: 'done' })
  expect([(await ofLine('oneToOne')).toReview, await review()]).toEqual([0, []])
  expect(await refusal(village.outsideOfficer.call(contacts.ofHousehold, { householdId }))).toBe('contacts.missing')
})

test('[R-05] a line made for one tier: its sums are for the county, its households, wishes and ends for those who serve them; they read who was shown them', async () => {
  const { householdId, personId } = await village.addPerson('暖阳户主', { phone: '19911110003' })
  const family = await village.signIn(personId, '19911110003')
  await village.site.owner.query(
    `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
     values ($1, $2, 'closeContact', 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')`,
    [village.county.id, householdId],
  )
  const { administrator, officer, townshipOfficer, clusterHead, gridWorker } = village
  const line = 'oneToOne'
  const given = { villageId, line, level: 'contact', to: { householdIds: [householdId] } }
  await officer.call(contacts.assign, { ...given, personId: gridWorker.personId })
  await officer.call(contacts.assign, { ...given, personId: clusterHead.personId, replace: true })
  await family.call(contacts.wish, { line, kind: 'another', said: '想换一位近的' })

  const closed = 'contacts.closed_line'
  for (const show of ['all', 'nobody', 'review'] as const)
    expect(await refusal(administrator.call(contacts.households, { villageId, line, show }))).toBe(closed)
  expect(await refusal(administrator.call(contacts.ended, { villageId, line }))).toBe(closed)
  expect(await refusal(administrator.call(contacts.assign, { ...given, personId: gridWorker.personId }))).toBe(closed)
  const noted = { householdId, line, kind: 'refuse', heard: 'call' } as const
  expect(await refusal(administrator.call(contacts.noteWish, noted))).toBe(closed)
  const page = await administrator.call(contacts.ofVillage, { villageId, line })
  expect(page).toMatchObject({ wishes: [], may: { manage: false, households: false } })
  expect(page.cover.homes).toBeGreaterThan(0)
  const sheet = await administrator.call(contacts.ofHousehold, { householdId })
  expect(JSON.stringify([sheet.lines, sheet.ended])).not.toMatch(/oneToOne|连心|一对一/)
  expect((await administrator.call(contacts.households, { villageId, line: 'headLine' })).rows).not.toEqual([])

  const looks = async () =>
    (await family.call(people.listAccess, {})).rows.map((row) => [row.byName, row.reason]).toSorted()
  await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
  for (const who of [townshipOfficer, townshipOfficer, officer]) {
    const { rows } = await who.call(contacts.households, { villageId, line })
    expect(rows.map((row) => row.id)).toContain(householdId)
  }
  const shown = [townshipOfficer, officer].map((who) => [who.name, 'contact.list']).toSorted()
  expect(await looks()).toEqual(shown)
  for (const op of [contacts.ended, contacts.ofVillage] as const) {
    await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
    await officer.call(op, { villageId, line })
    expect(await looks(), op.id).toEqual([[officer.name, 'contact.list']])
  }
  await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
  await administrator.call(contacts.ofHousehold, { householdId })
  expect(await looks()).toEqual([[administrator.name, 'contact.household']])
})

test('[H-28] what a household without a phone says at the door is written down for it: it holds, is shown with who heard it, and is told', async () => {
  const { officer, gridWorker } = village
  const family = await aMember('周家口头')
  const { householdId } = family
  const line = 'headLine'
  await give({ line, level: 'head', personId: village.clusterHead.personId, to: { householdIds: [householdId] } })
  const note = (kind: 'another' | 'refuse' | 'takeBack') =>
    officer.call(contacts.noteWish, { householdId, line, kind, heard: 'visit' })
  expect(await refusal(gridWorker.call(contacts.noteWish, { householdId, line, kind: 'refuse', heard: 'visit' }))).toBe(
    'authority.not_granted',
  )
  const mine = async () => (await family.call(contacts.own, {})).lines!.find((one) => one.id === line)
  await note('another')
  expect((await mine())?.contacts).toHaveLength(1)
  await note('refuse')
  const noted = { heard: 'visit', name: officer.name }
  expect(await mine()).toMatchObject({ contacts: [], wish: { kind: 'refuse', noted } })
  expect((await homesOf(line, { show: 'nobody' })).map((one) => one.id)).not.toContain(householdId)
  expect((await ofLine(line)).wishes.find((one) => one.householdId === householdId)).toMatchObject({ noted })
  while ((await deliver(village.site.ground, village.county)) > 0);
  expect((await family.call(notices.list, {})).rows.map((one) => one.kind)).toContain('wishNoted')
  await note('takeBack')
  await family.call(contacts.wish, { line, kind: 'refuse' })
  expect((await mine())?.wish?.noted).toBe(null)
  expect(await refusal(note('takeBack'))).toBe('contacts.own_wish')
  await family.call(contacts.wish, { line, kind: 'takeBack' })
})

test('a grid given as a whole passes over a household that refused', async () => {
  const [refusing, other] = [await village.addPerson('不要联系人'), await village.addPerson('等联系人')]
  const line = 'headLine'
  const wish = { householdId: refusing.householdId, line, kind: 'refuse', heard: 'visit' } as const
  await village.officer.call(contacts.noteWish, wish)
  await give({ line, level: 'head', personId: village.clusterHead.personId, to: { gridId } })
  const { rows } = await village.site.owner.query(
    'select household_id as id from contact where county_id = $1 and line = $2 and ended_on is null and household_id = any($3)',
    [village.county.id, line, [refusing.householdId, other.householdId]],
  )
  expect(rows.map(({ id }) => Number(id))).toEqual([other.householdId])
})

test('[L-01 H-02] 137, 联村联户 and paired assistance are lines like any other, with their own people, purpose, end and result', async () => {
  const member = await aMember('结对党员')
  const homes = (await homesOf('memberPairing')).slice(0, 2).map((home) => home.id)
  await give({ line: 'memberPairing', level: 'member', personId: member.personId, to: { householdIds: homes } })
  const { people } = await ofLine('memberPairing')
  expect(people.find((one) => one.personId === member.personId)).toMatchObject({ note: 'few' })
  const { officer, townshipOfficer } = village
  const to = { householdIds: homes.slice(0, 1) }
  await give({ line: 'villagesAndHouseholds', level: 'household', personId: officer.personId, to })
  await give({
    line: 'villagesAndHouseholds',
    level: 'village',
    personId: townshipOfficer.personId,
    to: { personIds: [officer.personId] },
  })
  await give({ line: 'pairing', level: 'helper', personId: member.personId, to, purpose: '学会网上卖茶' })
  const [home] = await homesOf('pairing', { personId: member.personId })
  expect(home).toMatchObject({ contacts: [{ name: '结对党员', purpose: '学会网上卖茶' }] })
  expect((await ofLine('pairing')).cover).toMatchObject({ covered: 1, nobody: 0 })
  const { id: contactId } = home!.contacts[0]!
  expect(await endedOf('pairing')).toEqual([])
  await officer.call(contacts.end, { contactId, reason: 'done', result: '茶叶在网上卖出去了' })
  expect((await ofLine('pairing')).cover).toMatchObject({ covered: 0 })
  expect(await endedOf('pairing')).toMatchObject([
    { name: '结对党员', householdId: home!.id, purpose: '学会网上卖茶', reason: 'done', result: '茶叶在网上卖出去了' },
  ])
})

test('a household that ends leaves no contact behind, and one without a term that holds counts as having nobody', async () => {
  const { householdId } = await village.addPerson('要搬走的人')
  const member = await aMember('短任期党员')
  const to = { householdIds: [householdId] }
  const given = { line: 'partyLine', level: 'member', personId: member.personId, to }
  await give(given)
  const covered = async () => (await ofLine('partyLine')).cover.covered
  const before = await covered()
  await village.site.owner.query(
    "update contact set term_from = '2020-01-01', term_to = '2025-12-31' where by_person_id = $1",
    [member.personId],
  )
  expect(await covered()).toBe(before - 1)
  expect(await endedOf('partyLine', { personId: member.personId })).toMatchObject([
    { householdId, reason: 'termOver', on: '2025-12-31' },
  ])
  await give(given)
  expect(await covered()).toBe(before)
  await village.site.owner.query('update household set valid_to = $2 where id = $1', [householdId, '2030-01-01'])
  expect(await covered()).toBe(before - 1)
  await village.site.owner.query('update household set valid_to = null where id = $1', [householdId])
  expect(await covered()).toBe(before)
})

test('outside the own area there is no line to see or to change, and residents see their own household alone', async () => {
  const outside = village.outsideOfficer.call(contacts.ofVillage, { villageId, line: 'headLine' })
  expect(await refusal(outside)).toBe('area.missing')
  expect(await refusal(village.resident.call(contacts.ofVillage, { villageId, line: 'headLine' }))).toBe(
    'authority.not_granted',
  )
  const elsewhere = village.outsideOfficer.call(contacts.handOver, {
    ...{ fromPersonId: village.clusterHead.personId, toPersonId: village.gridWorker.personId },
  })
  expect(await refusal(elsewhere)).toBe('contacts.nothing_to_hand')
  expect((await village.outsider.call(contacts.own, {})).lines!.flatMap((line) => line.contacts)).toEqual([])
})
