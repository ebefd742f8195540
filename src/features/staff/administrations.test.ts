import { beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { inventedPhone, somebody } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { CallRefused } from '#wire/client.ts'
import { staff } from './contract.ts'
import { separation } from './rules.ts'

let village: Village
let today: string
beforeEach(async () => {
  village = await aVillage()
  today = dayOf(village.site.time.now)
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const password = '秋天的稻田一片金黄'.repeat(2)

/** Added by the first administrator, with a slip whose code lets them choose a password. */
async function appointed(by: Somebody, name: string, title: string): Promise<Somebody> {
  const { site, county } = village
  const phone = inventedPhone()
  const { id, code } = await by.call(staff.add, { name, phone, title, termFrom: today })
  const url = `/api/c/${county.code}${accounts.acceptInvitation.path.replace('/c/:county', '')}`
  const answer = await site.app.inject({ method: 'POST', url, payload: { phone, code, password } })
  const cookie = answer.cookies.find((one) => one.name === 'sz_session')!.value
  const { rows } = await by.call(staff.list, { name })
  return somebody(site, county.code, { name, phone, cookie, accountId: id, personId: rows[0]!.personId })
}

/** A county as it is founded: one administrator, and nobody else above the villages. */
async function asFounded() {
  const { administrator, auditor } = village
  const { rows } = await administrator.call(posts.list, { personId: auditor.personId })
  await administrator.call(posts.end, { postId: rows[0]!.id, on: addDays(today, -1) })
  return administrator
}

const told = async (who: Somebody) => {
  const { state, rows } = await who.call(staff.administrations, {})
  return { state, held: Object.fromEntries(rows.map(({ role, holders }) => [role, holders.map(({ name }) => name)])) }
}

test('the first administrator appoints the three, the product says what is missing until three persons hold them', async () => {
  const first = await asFounded()
  const own = first.name
  expect(await told(first)).toEqual({
    state: 'missing',
    held: { systemAdministrator: [], securityAdministrator: [], auditor: [], countyAdministrator: [own] },
  })
  const system = await appointed(first, '系某', 'systemAdministrator')
  const security = await appointed(first, '安某', 'securityAdministrator')
  expect(await told(security)).toMatchObject({ state: 'missing' })
  const audit = await appointed(first, '审某', 'countyAuditor')
  expect(await told(first)).toMatchObject({
    state: 'together',
    held: { auditor: ['审某'], countyAdministrator: [own] },
  })
  const { rows } = await system.call(posts.list, { personId: first.personId })
  await system.call(posts.end, { postId: rows[0]!.id, on: addDays(today, -1) })
  expect(await told(system)).toMatchObject({ state: 'separate', held: { countyAdministrator: [] } })
  expect(await refusal(first.call(staff.administrations, {}))).toBe('authority.not_granted')
  expect(await refusal(audit.call(staff.administrations, {}))).toBe('authority.not_granted')
})

test('nobody holds all three by way of the first post: who administers the county does not audit it', async () => {
  const first = await asFounded()
  const appoint = (personId: number, role: string, title: string) =>
    refusal(first.call(posts.appoint, { personId, role, title, level: 'county', termFrom: today }))
  expect(await appoint(first.personId, 'auditor', 'countyAuditor')).toBe('authority.bodies_exclude')
  const auditor = await appointed(first, '审某', 'countyAuditor')
  expect(await appoint(auditor.personId, 'countyAdministrator', 'countyAdministrator')).toBe('authority.bodies_exclude')
})

test('three roles held by two persons are not three administrations', () => {
  const held = (system: number, security: number, audit: number) => [
    { role: 'systemAdministrator', personId: system },
    { role: 'securityAdministrator', personId: security },
    { role: 'auditor', personId: audit },
  ]
  expect(separation(held(1, 2, 3))).toBe('separate')
  expect(separation([...held(1, 2, 3), { role: 'auditor', personId: 3 }, { role: 'auditor', personId: 4 }])).toBe(
    'separate',
  )
  expect(separation(held(1, 2, 1))).toBe('together')
  expect(separation([...held(1, 2, 3), { role: 'countyAdministrator', personId: 9 }])).toBe('together')
  expect(separation(held(1, 2, 3).slice(1))).toBe('missing')
})
