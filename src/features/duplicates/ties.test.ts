import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { refusal } from '#tests/village/family.ts'
import { inventedPhone, somebody } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { duplicates } from './contract.ts'

/** By what an account speaks for a row that is merged: what the office vouched for follows, an equal number only while it is the number. */
let village: Village
let keptId: number
let goneId: number
let who: Somebody
beforeEach(async () => {
  village = await aVillage()
  keptId = await aRow()
  const phone = inventedPhone()
  goneId = await aRow(phone)
  who = await village.signIn(goneId, phone)
  await verify('phoneMatched')
})

const owner = async (text: string, values: unknown[] = []) =>
  (await village.site.owner.query(text, [village.county.id, ...values])).rows

async function aRow(phone?: string): Promise<number> {
  const { personId } = await village.addPerson('郑桂花', { birthDate: '1940-08-06', ...(phone ? { phone } : {}) })
  await owner("update person set name_pinyin = 'zhengguihua zgh', sex = '2' where county_id = $1 and id = $2", [
    personId,
  ])
  return personId
}

const verify = (verified: string) =>
  owner('update account_person set verified = $3 where county_id = $1 and person_id = $2', [goneId, verified])

async function setPhone(personId: number, phone: string) {
  const { sealer } = village.site.ground
  await owner('update person set phone_sealed = $3, phone_hash = $4, key_id = $5 where county_id = $1 and id = $2', [
    ...[personId, sealer.seal(phone, 'phone'), sealer.hash(phone, 'phone'), sealer.keyId],
  ])
}

/** The reviewer says that the two are one; the number of the event. */
async function merge(keepId: number, otherId: number): Promise<number> {
  await village.officer.call(duplicates.seek, { villageId: village.villages[0].villageId })
  const { rows } = await village.officer.call(duplicates.list, {})
  const pair = rows.find(({ first, second }) => [keepId, otherId].every((id) => [first.id, second.id].includes(id)))!
  await village.officer.call(duplicates.decide, { pairId: pair.id, same: true, keepId, reason: '同一人' })
  const decided = (await village.officer.call(duplicates.list, { decided: true })).rows
  return decided.find(({ id }) => id === pair.id)!.eventId!
}
const undo = (eventId: number) => village.officer.call(lifeEvents.undo, { eventId, reason: '其实是两个人' })

async function signsIn(): Promise<number[]> {
  const nobody = somebody(village.site, village.county.code, { ...village.nobody })
  const { shown } = await nobody.call(accounts.askCode, { phone: who.phone })
  const session = await nobody.call(accounts.signInByCode, { phone: who.phone, code: shown! })
  return session.speakers.map((one) => one.personId)
}
const speaksFor = async () => (await who.call(accounts.readSession, {})).speaker?.personId ?? null
const ties = () =>
  owner(
    `select person_id::int as id, verified, ended_at is null as open from account_person
     where county_id = $1 and account_id = $2 order by person_id`,
    [who.accountId],
  )

test('[R-05] a tie by an equal number follows where the row kept is given the number, and a later correction of the number unties it', async () => {
  const eventId = await merge(keptId, goneId)
  expect(await speaksFor()).toBe(keptId)
  expect(await ties()).toContainEqual({ id: keptId, verified: 'phoneMatched', open: true })
  expect(await signsIn()).toEqual([keptId])
  await setPhone(keptId, inventedPhone())
  expect(await signsIn()).toEqual([])
  expect(await speaksFor()).toBeNull()
  await undo(eventId)
  expect(await ties()).toEqual([{ id: goneId, verified: 'phoneMatched', open: true }])
  expect(await speaksFor()).toBe(goneId)
  await setPhone(keptId, who.phone)
  expect((await signsIn()).sort()).toEqual([keptId, goneId].sort())
})

test('[R-05] the old number of a row that ended speaks for nobody where the row kept has another, until the merge is taken back', async () => {
  await setPhone(keptId, inventedPhone())
  const before = await ties()
  const eventId = await merge(keptId, goneId)
  expect(await speaksFor()).toBeNull()
  expect(await ties()).toEqual([{ id: goneId, verified: 'phoneMatched', open: false }])
  expect(await signsIn()).toEqual([])
  await undo(eventId)
  expect(await ties()).toEqual(before)
  expect(await speaksFor()).toBe(goneId)
  expect(await signsIn()).toEqual([goneId])
})

test.each(['declared', 'seenByStaff', 'byPost'])(
  'a tie that is %s follows whatever the numbers are',
  async (verified) => {
    await verify(verified)
    await setPhone(keptId, inventedPhone())
    const before = await ties()
    const eventId = await merge(keptId, goneId)
    expect(await speaksFor()).toBe(keptId)
    expect(await ties()).toContainEqual({ id: keptId, verified, open: true })
    await undo(eventId)
    expect(await ties()).toEqual(before)
    expect(await speaksFor()).toBe(goneId)
  },
)

test('a tie that had ended before the merge has ended as it was after the undo', async () => {
  await verify('seenByStaff')
  await owner(
    "insert into account_person (account_id, county_id, person_id, verified, ended_at) values ($2, $1, $3, 'phoneMatched', now())",
    [who.accountId, keptId],
  )
  const before = await ties()
  const eventId = await merge(keptId, goneId)
  expect(await ties()).toContainEqual({ id: keptId, verified: 'seenByStaff', open: true })
  await undo(eventId)
  expect(await ties()).toEqual(before)
})

test('an undo leaves a tie that was made stronger since: the holder of a post is not locked out', async () => {
  const eventId = await merge(keptId, goneId)
  await owner(
    "update account_person set verified = 'byPost' where county_id = $1 and account_id = $2 and person_id = $3",
    [who.accountId, keptId],
  )
  await undo(eventId)
  expect(await ties()).toContainEqual({ id: keptId, verified: 'byPost', open: true })
})

test('[D-27] a merge is taken back only after the merge of the row it had kept, and then all is back', async () => {
  const { id } = await who.call(requests.place, { text: '门前的路灯不亮。' })
  const first = await merge(keptId, goneId)
  const lastId = await aRow()
  const second = await merge(lastId, keptId)
  expect(await speaksFor()).toBe(lastId)
  const of = async () =>
    (await owner('select requester_person_id::int as id from request where county_id = $1 and id = $2', [id]))[0].id
  expect(await of()).toBe(lastId)
  expect(await refusal(undo(first))).toBe('lifeEvents.built_upon')
  await undo(second)
  expect(await of()).toBe(keptId)
  await undo(first)
  expect(await of()).toBe(goneId)
  expect(await speaksFor()).toBe(goneId)
  expect(await ties()).toEqual([{ id: goneId, verified: 'phoneMatched', open: true }])
})

test('[R-01 R-11] the journal of what followed is read by no role of the product', async () => {
  await merge(keptId, goneId)
  for (const role of ['shanzhi_app', 'shanzhi_worker'])
    expect(
      await owner(
        "select $1::int as county, has_table_privilege($2, 'person_followed', 'select, insert, update, delete') as may",
        [role],
      ),
    ).toMatchObject([{ may: false }])
})
