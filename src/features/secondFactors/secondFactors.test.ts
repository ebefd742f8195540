import { generateSync } from 'otplib'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { people } from '#features/people/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { anOrder } from '#features/requests/builders.ts'
import { sessions } from '#features/sessions/contract.ts'
import { staff } from '#features/staff/contract.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { secondFactors } from './contract.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

/** The same county, with real people in it. */
function atWork() {
  village.site.addCounty({ ...village.county, demonstration: false }, village.site.ground.packsOf(village.county))
}

const digits = (secret: string) => generateSync({ secret, epoch: Math.floor(Date.parse(village.site.time.now) / 1000) })

async function setUp(who: Somebody) {
  const { secret, picture, address } = await who.call(secondFactors.begin, {})
  expect(picture).toMatch(/^<svg /)
  expect(new URL(address).searchParams.get('secret')).toBe(secret)
  const { recovery } = await who.call(secondFactors.confirm, { code: digits(secret) })
  return { secret, recovery }
}

/** As signing in once more leaves it: the first step taken, the second not yet. */
const halfIn = (who: Somebody) =>
  village.site.owner.query('update session set second_at = null where account_id = $1', [who.accountId])

async function colleague(role: string, title = role): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(`某${title}`, { phone })
  await village.addPost(personId, { role, title, at: 'county' })
  const one = await village.signIn(personId, phone, 'staff')
  await village.site.owner.query("update account_person set verified = 'byPost' where account_id = $1", [one.accountId])
  return one
}

test('administrators of a real county set up a second factor before anything else; in the demonstration nobody must', async () => {
  const { administrator, auditor, officer } = village
  expect(await administrator.call(accounts.readSession, {})).toMatchObject({ second: 'none' })
  atWork()
  for (const who of [administrator, auditor]) {
    expect(await who.call(accounts.readSession, {})).toMatchObject({ second: 'setUp', posts: [] })
    expect(await refusal(who.call(sessions.list, {}))).toBe('second.first')
  }
  expect(await refusal(administrator.call(people.list, {}))).toBe('second.first')
  expect(await refusal(officer.call(people.list, {}))).toBe('no refusal')
  await setUp(administrator)
  expect(await administrator.call(accounts.readSession, {})).toMatchObject({ second: 'none' })
  expect(await refusal(administrator.call(people.list, {}))).toBe('no refusal')
})

test('whoever has set one up is asked for it at every sign-in, and until then acts by no post', async () => {
  const { officer } = village
  const { secret } = await setUp(officer)
  await halfIn(officer)
  expect(await officer.call(accounts.readSession, {})).toMatchObject({ second: 'pass', posts: [] })
  expect(await refusal(officer.call(people.list, {}))).toBe('second.first')
  village.later({ minutes: 1 })
  await officer.call(secondFactors.pass, { code: digits(secret) })
  expect((await officer.call(people.list, {})).rows.length).toBeGreaterThan(0)
})

test('between the two steps nobody sees by their posts what is not open to everybody', async () => {
  const { officer, resident } = village
  const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#284' } })
    .jpeg()
    .toBuffer()
  const { id } = await resident.call(attachments.upload, {}, { file: new Blob([new Uint8Array(picture)]) })
  await anOrder(resident, { attachmentIds: [id] })
  const look = async () => {
    const url = `/api/c/${village.county.code}/attachments/${id}`
    const headers = { cookie: `sz_session=${officer.cookie}` }
    return (await village.site.app.inject({ url, headers })).statusCode
  }
  expect(await look()).toBe(200)
  await setUp(officer)
  await halfIn(officer)
  expect(await look()).toBe(404)
})

test('a code serves once, within half a minute, and nobody gets a sixth try', async () => {
  const { officer } = village
  const { secret } = await setUp(officer)
  const first = digits(secret)
  expect(await refusal(officer.call(secondFactors.pass, { code: first }))).toBe('second.wrong')
  village.later({ minutes: 2 })
  expect(await refusal(officer.call(secondFactors.pass, { code: first }))).toBe('second.wrong')
  const now = digits(secret)
  await officer.call(secondFactors.pass, { code: now })
  expect(await refusal(officer.call(secondFactors.pass, { code: now }))).toBe('second.wrong')
  const wrong = now === '000000' ? '111111' : '000000'
  for (let n = 0; n < 4; n += 1)
    expect(await refusal(officer.call(secondFactors.pass, { code: wrong }))).toBe('second.wrong')
  village.later({ minutes: 1 })
  expect(await refusal(officer.call(secondFactors.pass, { code: digits(secret) }))).toBe('second.locked')
  village.later({ minutes: 16 })
  expect(await refusal(officer.call(secondFactors.pass, { code: digits(secret) }))).toBe('no refusal')
})

test('ten codes on paper, each good once and kept as a hash', async () => {
  const { officer, site } = village
  const { recovery } = await setUp(officer)
  expect(new Set(recovery).size).toBe(10)
  await halfIn(officer)
  expect(await officer.call(secondFactors.pass, { code: recovery[0]!.toUpperCase() })).toEqual({ recoveryLeft: 9 })
  expect(await refusal(officer.call(secondFactors.pass, { code: recovery[0]! }))).toBe('second.wrong')
  const { rows } = await site.owner.query(
    `select f.secret_sealed, r.code_hash from second_factor f join recovery_code r on r.account_id = f.account_id
     where f.account_id = $1`,
    [officer.accountId],
  )
  expect(rows.length).toBe(10)
  expect(rows.some((row) => row.code_hash.toString('latin1').includes(recovery[1]!))).toBe(false)
})

test('a secret that was shown but never confirmed asks nobody for anything', async () => {
  const { officer } = village
  await officer.call(secondFactors.begin, {})
  expect(await officer.call(accounts.readSession, {})).toMatchObject({ second: 'none' })
  expect(await refusal(officer.call(secondFactors.pass, { code: '123456' }))).toBe('second.none')
  const { secret } = await setUp(officer)
  expect(await refusal(officer.call(secondFactors.begin, {}))).toBe('second.set_up')
  expect(secret.length).toBeGreaterThan(20)
})

test('another administrator resets it, with a reason that stays in the audit; nobody resets their own', async () => {
  const { administrator, site } = village
  const security = await colleague('securityAdministrator')
  const other = await colleague('countyAdministrator')
  await setUp(other)
  const reason = '手机丢失，当面核验身份'
  expect(await refusal(security.call(secondFactors.reset, { accountId: security.accountId, reason }))).toBe(
    'second.not_own',
  )
  expect(await refusal(village.officer.call(secondFactors.reset, { accountId: other.accountId, reason }))).toBe(
    'authority.not_granted',
  )
  await security.call(secondFactors.reset, { accountId: other.accountId, reason })
  expect(await refusal(other.call(people.list, {}))).toBe('authority.unsigned')
  const { rows } = await site.owner.query(
    "select detail from audit where operation = 'secondFactors.reset' and target_id = $1 and detail ? 'reason'",
    [other.accountId],
  )
  expect(rows).toMatchObject([{ detail: { reason } }])
  expect(await refusal(administrator.call(secondFactors.reset, { accountId: other.accountId, reason }))).toBe(
    'second.none',
  )
})

test('whoever looks after the locks of one township opens none beyond it', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('镇安全员', { phone })
  await village.addPost(personId, { role: 'securityAdministrator', title: 'securityAdministrator', at: 'township' })
  const guard = await village.signIn(personId, phone, 'staff')
  const { outsideOfficer, site } = village
  await site.owner.query("update account_person set verified = 'byPost' where account_id = $1", [
    outsideOfficer.accountId,
  ])
  await setUp(outsideOfficer)
  const target = { accountId: outsideOfficer.accountId, reason: '手机丢失，当面核验身份' }
  expect(await refusal(guard.call(secondFactors.reset, target))).toBe('people.missing')
  expect(await refusal(guard.call(sessions.endOfAccount, target))).toBe('people.missing')
  expect(await refusal(guard.call(sessions.ofAccount, { accountId: target.accountId }))).toBe('people.missing')
  expect(await refusal(outsideOfficer.call(people.list, {}))).toBe('no refusal')
})

test('three administrations, three persons: accounts here, locks there, the audit with neither', async () => {
  const system = await colleague('systemAdministrator')
  const security = await colleague('securityAdministrator')
  expect((await system.call(staff.list, {})).rows.length).toBeGreaterThan(0)
  expect((await security.call(staff.list, {})).rows.length).toBeGreaterThan(0)
  const target = { accountId: system.accountId, reason: '离岗未退出登录' }
  expect(await refusal(system.call(sessions.endOfAccount, target))).toBe('authority.not_granted')
  expect(await refusal(security.call(accounts.close, { accountId: system.accountId }))).toBe('authority.not_granted')
  expect(await refusal(system.call(people.list, {}))).toBe('authority.not_granted')
  const appoint = (personId: number, role: string, title: string) =>
    village.administrator.call(posts.appoint, { personId, role, title, level: 'county', termFrom: '2026-03-02' })
  expect(await refusal(appoint(system.personId, 'securityAdministrator', 'securityAdministrator'))).toBe(
    'authority.bodies_exclude',
  )
  expect(await refusal(appoint(system.personId, 'auditor', 'countyAuditor'))).toBe('authority.bodies_exclude')
  expect(await refusal(appoint(security.personId, 'auditor', 'countyAuditor'))).toBe('authority.bodies_exclude')
  expect(await refusal(appoint(village.officer.personId, 'auditor', 'countyAuditor'))).toBe('no refusal')
  await security.call(sessions.endOfAccount, target)
  const { rows } = await village.site.owner.query(
    "select detail->>'reason' as reason from audit where operation = 'sessions.endOfAccount' and target_id = $1",
    [system.accountId],
  )
  expect(rows).toEqual([{ reason: target.reason }])
  expect(await refusal(system.call(staff.list, {}))).toBe('authority.unsigned')
})
