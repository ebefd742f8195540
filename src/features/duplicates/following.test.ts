import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { people } from '#features/people/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { aFamily, type Family, refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { duplicates } from './contract.ts'

let village: Village
let family: Family
let again: { personId: number; householdId: number }
let who: Somebody
beforeEach(async () => {
  village = await aVillage()
  family = await aFamily(village)
  const phone = inventedPhone()
  again = await village.addPerson('郑桂花', { birthDate: '1940-08-06', phone })
  await owner("update person set name_pinyin = 'zhengguihua zgh', sex = '2' where county_id = $1 and name = '郑桂花'")
  who = await village.signIn(again.personId, phone)
  await village.officer.call(duplicates.seek, { villageId: village.villages[0].villageId })
})

const owner = async (text: string, values: unknown[] = []) =>
  (await village.site.owner.query(text, [village.county.id, ...values])).rows
const waiting = async () => (await village.officer.call(duplicates.list, {})).rows
async function merged(): Promise<number> {
  const [pair] = await waiting()
  await village.officer.call(duplicates.decide, {
    pairId: pair!.id,
    same: true,
    keepId: family.mother,
    reason: '同一人',
  })
  return (await village.officer.call(duplicates.list, { decided: true })).rows[0]!.eventId!
}
const undone = (eventId: number) => village.officer.call(lifeEvents.undo, { eventId, reason: '其实是两个人' })
const home = async () => (await who.call(people.readOwn, {})).household?.id
const mine = async () => (await who.call(requests.mine, {})).rows.map(({ id }) => id)

test('[D-27 R-05] whoever signs in for a row that was merged speaks for the row kept: household, requests, notices and looks; an undo gives all of it back', async () => {
  const { id } = await who.call(requests.place, { text: '门前的路灯不亮。' })
  await owner(
    `insert into notice (county_id, account_id, person_id, kind, cause, at) values ($1, $2, $3, 'answered', 'event:1', now())`,
    [...[who.accountId, again.personId]],
  )
  await village.officer.call(people.readHousehold, { householdId: again.householdId })
  const looks = async () => (await who.call(people.listAccess, {})).rows.map((look) => look.id)
  const looked = await looks()
  expect(looked.length).toBeGreaterThan(0)
  expect(await home()).toBe(again.householdId)
  const eventId = await merged()
  expect(await home()).toBe(family.householdId)
  expect(await mine()).toEqual([id])
  expect((await who.call(requests.read, { requestId: id })).id).toBe(id)
  expect((await who.call(notices.list, {})).rows).toHaveLength(1)
  expect(await looks()).toEqual(expect.arrayContaining(looked))
  const session = await who.call(accounts.readSession, {})
  expect(session.speakers.map((one) => one.personId)).toEqual([family.mother])
  await undone(eventId)
  expect(await home()).toBe(again.householdId)
  expect(await mine()).toEqual([id])
  expect((await who.call(notices.list, {})).rows).toHaveLength(1)
  expect(await waiting()).toHaveLength(1)
})

test('what is open in the name of the row that ended goes along, unless the row kept has its own; an undo knows which', async () => {
  const { villageId, townshipId } = village.villages[0]
  const { handler } = village
  const standing = (personId: number, kind: string) =>
    owner(
      "insert into standing (county_id, person_id, kind, source, valid_from, village_id) values ($1, $2, $3, 'office', '2025-01-01', $4)",
      [...[personId, kind, villageId]],
    )
  await standing(again.personId, 'partyMember')
  await standing(family.mother, 'partyMember')
  await standing(again.personId, 'deputy')
  await owner(
    "insert into whereabouts (county_id, person_id, kind, reason, source, valid_from) values ($1, $2, 'away', 'work', 'office', '2026-01-01')",
    [...[again.personId]],
  )
  await owner(
    "insert into aftercare (county_id, person_id, need_sealed, key_id, opened_on, ends_on, by_account_id, created_at) values ($1, $2, 'x', 'k', '2026-01-01', '2026-12-01', 1, now())",
    [...[again.personId]],
  )
  await owner(
    "insert into contact (county_id, line, level, by_person_id, person_id, township_id, village_id, term_from, at) values ($1, 'l', 'l', $2, $3, $4, $5, '2026-01-01', now())",
    [...[handler.personId, again.personId, townshipId, villageId]],
  )
  await owner(
    "insert into declared_kin (county_id, person_id, relative_id, declared_on) values ($1, $2, $3, '2026-01-01')",
    [...[handler.personId, again.personId]],
  )
  const of = async (personId: number) => {
    const [row] = await owner(
      `select (select array_agg(kind order by kind) from standing where county_id = $1 and person_id = $2 and valid_to is null) as stands,
        (select count(*)::int from whereabouts where county_id = $1 and person_id = $2) as away,
        (select count(*)::int from aftercare where county_id = $1 and person_id = $2) as helped,
        (select count(*)::int from contact where county_id = $1 and person_id = $2) as visited,
        (select count(*)::int from declared_kin where county_id = $1 and relative_id = $2) as kin`,
      [personId],
    )
    return row
  }
  const before = [await of(family.mother), await of(again.personId)]
  const eventId = await merged()
  expect(await of(family.mother)).toEqual({ stands: ['deputy', 'partyMember'], away: 1, helped: 1, visited: 1, kin: 1 })
  expect(await of(again.personId)).toEqual({ stands: ['partyMember'], away: 0, helped: 0, visited: 0, kin: 1 })
  await undone(eventId)
  expect([await of(family.mother), await of(again.personId)]).toEqual(before)
})

test('a number that came from the row that ended goes back with it; kin of the old household are still kin', async () => {
  await owner('update person set identity_hash = $3 where county_id = $1 and id = $2', [
    again.personId,
    Buffer.from('dd', 'hex'),
  ])
  const { villageId } = village.villages[0]
  // A brother lived in the household of the row that ends, and moves out of it.
  const brother = await village.addPerson('郑桂林', { householdId: again.householdId })
  await owner(
    "update membership set relation = '02', valid_from = '2000-01-01' where county_id = $1 and person_id = $2",
    [again.personId],
  )
  await owner(
    "update membership set relation = '71', valid_from = '2000-01-01', valid_to = '2026-01-01' where county_id = $1 and person_id = $2",
    [brother.personId],
  )
  await owner(
    "insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, valid_from) values ($1, $2, $3, '99', false, 9, 'office', '2026-01-01')",
    [...[brother.personId, await homeOf(village.neighbour.personId)]],
  )
  const eventId = await merged()
  const hash = async (id: number) =>
    (await owner('select identity_hash from person where county_id = $1 and id = $2', [id]))[0].identity_hash
  expect(await hash(family.mother)).not.toBeNull()
  const serve = (personId: number, role: string, title: string) =>
    village.administrator.call(posts.appoint, {
      personId,
      role,
      title,
      level: 'village',
      areaId: villageId,
      termFrom: '2026-03-01',
    })
  await serve(brother.personId, 'villageOfficer', 'committeeMember')
  expect(await refusal(serve(family.mother, 'villageSupervisor', 'supervisionMember'))).toBe(
    'authority.relative_in_body',
  )
  await undone(eventId)
  expect(await hash(family.mother)).toBeNull()
  expect(await hash(again.personId)).not.toBeNull()
})

test('a third row that looks alike waits with the row kept, and with the other again after an undo', async () => {
  const third = await village.addPerson('郑桂花', { birthDate: '1940-08-06' })
  await owner("update person set name_pinyin = 'zhengguihua zgh', sex = '2' where county_id = $1 and name = '郑桂花'")
  await village.officer.call(duplicates.seek, { villageId: village.villages[0].villageId })
  const pairs = async () => (await waiting()).map(({ first, second }) => [first.id, second.id])
  const [mother, other, last] = [family.mother, again.personId, third.personId]
  expect(await pairs()).toEqual(
    expect.arrayContaining([
      [mother, other],
      [mother, last],
      [other, last],
    ]),
  )
  const eventId = await merged()
  expect(await pairs()).toEqual([[mother, last]])
  await undone(eventId)
  expect(await pairs()).toHaveLength(3)
})

test('somebody who had left is taken out of the register again when the merge is taken back', async () => {
  await owner("update person set valid_to = '2026-01-01', end_kind = 'left' where county_id = $1 and id = $2", [
    again.personId,
  ])
  await owner("update membership set valid_to = '2026-01-01' where county_id = $1 and person_id = $2", [again.personId])
  const eventId = await merged()
  await undone(eventId)
  const rows = await owner('select merged_into, end_kind from person where county_id = $1 and id = $2', [
    again.personId,
  ])
  expect(rows).toEqual([{ merged_into: null, end_kind: 'left' }])
})

const homeOf = async (personId: number) =>
  Number(
    (
      await owner('select household_id from membership where county_id = $1 and person_id = $2 and valid_to is null', [
        personId,
      ])
    )[0].household_id,
  )
