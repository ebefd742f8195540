import { read, utils } from '@e965/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { notices } from '#features/notices/contract.ts'
import { people } from '#features/people/contract.ts'
import { deliver } from '#server/relay.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { minorLooks } from './contract.ts'
import { minorLooksJobs } from './jobs.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

const phone = '19955550123'
const reason = '联系学校核对学籍'
const aMinor = (where: { village?: 0 | 1 | 2; householdId?: number } = {}) =>
  village.addPerson('李小宝', { phone, birthDate: '2015-03-02', ...where })
const ask = async (who: Somebody, personId: number, field: 'identity' | 'phone' = 'phone') =>
  (await who.call(minorLooks.ask, { personId, field, reason })).id
const decide = (who: Somebody, lookId: number, approve = true) =>
  who.call(minorLooks.decide, { lookId, approve, word: approve ? '同意，仅限核对' : '先找家长' })
const open = (who: Somebody, lookId: number) => who.call(minorLooks.open, { lookId })
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )
const waits = async (who: Somebody) => (await who.call(minorLooks.waiting, {})).rows.map(({ id }) => id)

test('[R-11] a minor’s number is shown to nobody without an approval, whatever post they hold', async () => {
  const { personId } = await aMinor()
  for (const who of [village.officer, village.townshipOfficer, village.administrator])
    expect(await refusal(who.call(people.reveal, { personId, field: 'phone', reason }))).toBe('people.minor')
  const id = await ask(village.officer, personId)
  expect(await refusal(open(village.officer, id))).toBe('minorLooks.not_decided')
  await decide(village.childDirector, id, false)
  expect(await refusal(open(village.officer, id))).toBe('minorLooks.refused')
  const grown = await village.addPerson('李大宝', { phone: inventedPhone(), birthDate: '1990-03-02' })
  expect(await refusal(ask(village.officer, grown.personId))).toBe('minorLooks.grown')
})

test('[R-11] an approved look works one time, by whoever asked and at that number alone', async () => {
  const { personId } = await aMinor()
  const id = await ask(village.officer, personId)
  expect(await refusal(ask(village.officer, personId))).toBe('minorLooks.asked_already')
  await decide(village.childDirector, id)
  expect(await refusal(decide(village.childSupervisor, id))).toBe('minorLooks.decided')
  expect(await refusal(open(village.townshipOfficer, id))).toBe('minorLooks.missing')
  expect(await refusal(village.officer.call(people.reveal, { personId, field: 'phone', reason }))).toBe('people.minor')
  const key = 'one-look'
  expect(await village.officer.call(minorLooks.open, { lookId: id }, { key })).toEqual({ id, value: phone })
  expect(await refusal(open(village.officer, id))).toBe('minorLooks.used')
  // the same call again, as after a lost network
  expect(await village.officer.call(minorLooks.open, { lookId: id }, { key })).toEqual({ id, value: phone })
  village.later({ minutes: 11 })
  expect(await refusal(village.officer.call(minorLooks.open, { lookId: id }, { key }))).toBe('minorLooks.used')
  const [mine] = (await village.officer.call(minorLooks.mine, { personId })).rows
  expect(mine).toMatchObject({ id, state: 'used', word: '同意，仅限核对', decidedByName: 'childDirector' })
})

test('[R-11] nobody approves their own asking, also with the post for it; the next level does', async () => {
  const { personId } = await aMinor()
  const own = inventedPhone()
  const both = await village.addPerson('身兼两职', { phone: own })
  await village.addPost(both.personId, { role: 'villageOfficer', title: 'committeeMember', at: 'village' })
  await village.addPost(both.personId, { role: 'childDirector', title: 'childDirector', at: 'village' })
  const who = await village.signIn(both.personId, own, 'staff')
  const id = await ask(who, personId)
  expect((await who.call(minorLooks.waiting, {})).rows).toMatchObject([{ id, own: true }])
  expect(await refusal(decide(who, id))).toBe('minorLooks.own')
  await decide(village.minorsOfficer, id)
  expect((await open(who, id)).value).toBe(phone)
})

test('[R-11] what waits is seen by the officers of the child’s village, township and county, and by none of another', async () => {
  const { personId } = await aMinor({ village: 2 })
  const id = await ask(village.outsideOfficer, personId)
  expect(await waits(village.minorsOfficer)).toContain(id)
  for (const other of [village.childDirector, village.childSupervisor]) {
    expect(await waits(other)).not.toContain(id)
    expect(await refusal(decide(other, id))).toBe('minorLooks.missing')
  }
  expect(await refusal(ask(village.officer, personId))).toBe('people.missing')
  for (const none of [village.officer, village.administrator])
    expect(await refusal(decide(none, id))).toBe('authority.not_granted')
})

test('[R-11] the nearest officer is told that something waits, the asker what was said', async () => {
  const { site, county } = village
  const told = async (who: Somebody) => {
    while ((await deliver(site.ground, county)) > 0);
    return (await who.call(notices.list, {})).rows.map(({ kind }) => kind)
  }
  const before = await told(village.childSupervisor)
  const id = await ask(village.officer, (await aMinor()).personId)
  expect((await told(village.childDirector))[0]).toBe('lookAsked')
  expect(await told(village.childSupervisor)).toEqual(before)
  await decide(village.childDirector, id)
  expect((await told(village.officer))[0]).toBe('lookApproved')
})

test('[R-11] the household reads who looked, why and who approved it', async () => {
  const home = (await village.resident.call(people.readOwn, {})).household!
  const { personId } = await aMinor({ householdId: home.id })
  const id = await ask(village.officer, personId)
  await decide(village.childDirector, id)
  await open(village.officer, id)
  const [look] = (await village.resident.call(people.listAccess, {})).rows
  expect(look).toMatchObject({ personName: '李小宝', byName: 'officer', field: 'phone', reason })
  expect(look).toMatchObject({ approvedByName: 'childDirector', approvedByTitle: { zh: '村（居）儿童主任' } })
})

test('[R-11] the yearly account counts what was asked, decided and taken by village, names no child, and leaves as a marked sheet', async () => {
  const fresh = await aVillage()
  village = fresh
  const { personId, householdId } = await aMinor()
  const one = await ask(fresh.officer, personId)
  await decide(fresh.childDirector, one)
  await open(fresh.officer, one)
  await decide(fresh.childDirector, await ask(fresh.officer, personId), false)
  await ask(fresh.townshipOfficer, personId)
  await fresh.officer.call(people.readHousehold, { householdId })
  await aMinor({ village: 2 })
  const account = await fresh.auditor.call(minorLooks.account, {})
  const counts = { asked: 3, approved: 1, refused: 1, waiting: 1, used: 1, expired: 0, unapproved: 0, pages: 1 }
  expect(account).toMatchObject({ year: 2026, total: counts, rows: [{ name: '桥头村', ...counts }] })
  const rows = (await fresh.auditor.call(minorLooks.listYear, {})).rows
  expect(rows.map(({ state, byName }) => [state, byName])).toEqual([
    ['waiting', 'townshipOfficer'],
    ['refused', 'officer'],
    ['used', 'officer'],
  ])
  expect(JSON.stringify([account, rows])).not.toContain('李小宝')
  const taken = await fresh.auditor.call(minorLooks.takeAccount, { year: 2026, purpose: '年度合规审计' })
  expect(taken.rows).toBe(3)
  const answer = await fresh.site.app.inject({
    url: `/api/c/${fresh.county.code}/minor-looks/account/${taken.id}/file`,
    headers: { cookie: `sz_session=${fresh.auditor.cookie}` },
  })
  const book = read(answer.rawPayload, { type: 'buffer' })
  const sheet = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '' })
  expect(sheet[1]![0]).toMatch(/内部资料，不得外传.*auditor.*年度合规审计/)
  expect(sheet.slice(3).map((row) => row[7])).toEqual(['已查看', '不批准', '待审批'])
  expect(JSON.stringify(sheet)).not.toMatch(/李小宝|19955550123/)
  const notes = await fresh.site.owner.query(
    "select count(*)::int as n from export where county_id = $1 and list = 'minorLooks'",
    [fresh.county.id],
  )
  expect(notes.rows[0].n).toBe(1)
  const log = await fresh.site.owner.query('update access_log set approved_by_person_id = null where county_id = $1', [
    fresh.county.id,
  ])
  expect(log.rowCount).toBe(2)
  expect((await fresh.auditor.call(minorLooks.account, {})).total.unapproved).toBe(1)
})

test('[R-11] askings are kept for the term that core sets, three years, and then removed', async () => {
  const [spent, fresh] = [
    await ask(village.officer, (await aMinor()).personId),
    await ask(village.officer, (await aMinor()).personId),
  ]
  await decide(village.childDirector, spent)
  const { site, county, officer } = village
  const older = (days: number) =>
    site.owner.query("update minor_look set asked_at = asked_at - $1 * interval '1 day' where id = $2", [days, spent])
  const kept = async () => {
    await inSetting(site.ground, county, 'minorLooks.forget', minorLooksJobs[0]!.run)
    const { rows } = await officer.call(minorLooks.mine, { limit: 100 })
    return rows.map(({ id }) => id).filter((id) => id === spent || id === fresh)
  }
  await older(1096)
  expect(await kept()).toEqual([fresh, spent])
  await older(1)
  expect(await kept()).toEqual([fresh])
})

test('[R-11] an approval that is not taken in its hours is over', async () => {
  const id = await ask(village.officer, (await aMinor()).personId)
  await decide(village.childDirector, id)
  const [look] = (await village.officer.call(minorLooks.mine, {})).rows
  expect(look).toMatchObject({ id, state: 'approved' })
  expect(Date.parse(look!.expiresAt!) - Date.parse(look!.decidedAt!)).toBe(24 * 3_600_000)
  // a session does not last as long as an approval, so its end comes to meet it
  await village.site.owner.query(
    "update minor_look set expires_at = decided_at + interval '20 minutes' where id = $1",
    [id],
  )
  village.later({ minutes: 19 })
  expect((await village.officer.call(minorLooks.mine, {})).rows[0]).toMatchObject({ id, state: 'approved' })
  village.later({ minutes: 1 })
  expect(await refusal(open(village.officer, id))).toBe('minorLooks.expired')
})
