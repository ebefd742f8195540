import { beforeEach, expect, test } from 'vitest'
import { hashPassword } from '#features/accounts/session/password.ts'
import { people } from '#features/people/contract.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone, somebody } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { type CallOptions, CallRefused } from '#wire/client.ts'
import { accounts } from './contract.ts'
import { accountsJobs } from './jobs.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

/** A browser of its own: it keeps the cookie that an answer sets, as a real one does. */
function aBrowser() {
  let cookie: string | null = null
  const here = village
  return {
    async post(path: string, body: object, options: CallOptions = {}) {
      const answer = await here.site.app.inject({
        method: 'POST',
        url: `/api/c/${here.county.code}/${path}`,
        payload: body,
        headers: {
          'idempotency-key': options.key ?? crypto.randomUUID(),
          ...(cookie ? { cookie: `sz_session=${cookie}` } : {}),
        },
      })
      const set = answer.cookies.find((one) => one.name === 'sz_session')
      if (set) cookie = set.value || null
      return { status: answer.statusCode, body: answer.json() }
    },
    me: () => somebody(here.site, here.county.code, { name: '', personId: 0, accountId: 0, phone: '', cookie }),
    session() {
      return this.me().call(accounts.readSession, {})
    },
    hasCookie: () => cookie !== null,
  }
}

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

async function signInByCode(browser: ReturnType<typeof aBrowser>, phone: string) {
  const { shown } = await browser.me().call(accounts.askCode, { phone })
  return browser.post('session/by-code', { phone, code: shown })
}

async function aStaffAccount(name: string) {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  await village.addPost(personId, { role: 'dispatcher', title: 'dispatcher', at: 'village' })
  const made = await village.administrator.call(accounts.create, { personId, phone })
  return { phone, personId, id: made.id, initialPassword: made.initialPassword! }
}

test('a visitor has a session view with what anyone may do, and nothing else', async () => {
  const view = await village.nobody.call(accounts.readSession, {})
  expect(view).toMatchObject({ kind: 'nobody', speaker: null, posts: [], county: { demonstration: true } })
  expect(view.permissions).toContain('request.follow')
  expect(view.permissions).not.toContain('request.place')
})

test('a resident signs in with the code shown in the demonstration and speaks at once when the phone is theirs alone', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('李小河', { phone })
  const browser = aBrowser()
  const answer = await signInByCode(browser, phone)
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ kind: 'resident', speaker: { personId, verified: 'phoneMatched' } })
  expect(await browser.session()).toMatchObject({ kind: 'resident', speaker: { name: '李小河' } })
  const { household } = await browser.me().call(people.readOwn, {})
  expect(household?.persons.map((one) => one.name)).toEqual(['李小河'])
})

test('on a family phone somebody chooses who speaks, and nobody can speak for a stranger', async () => {
  const phone = inventedPhone()
  const father = await village.addPerson('王大山', { phone })
  const son = await village.addPerson('王小山', { phone, householdId: father.householdId })
  const browser = aBrowser()
  const { body } = await signInByCode(browser, phone)
  expect(body.speaker).toBeNull()
  expect(body.speakers.map((one: { name: string }) => one.name)).toEqual(['王大山', '王小山'])
  await browser.me().call(accounts.speakAs, { personId: son.personId })
  expect(await browser.session()).toMatchObject({ speaker: { name: '王小山' } })
  const stranger = browser.me().call(accounts.speakAs, { personId: village.resident.personId })
  expect(await refusal(stranger)).toBe('accounts.not_speaker')
})

test('a phone match never brings the powers of a post', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('赵委员', { phone })
  await village.addPost(personId, { role: 'villageOfficer', title: 'villageDirector', at: 'village' })
  const browser = aBrowser()
  const { body } = await signInByCode(browser, phone)
  expect(body).toMatchObject({ speaker: { personId }, posts: [] })
  expect(body.permissions).not.toContain('person.list')
  expect(await refusal(browser.me().call(people.list, {}))).toBe('authority.not_granted')
})

test('a phone the register does not know signs in, and speaks for nobody', async () => {
  const browser = aBrowser()
  const { body } = await signInByCode(browser, inventedPhone())
  expect(body).toMatchObject({ kind: 'resident', speaker: null, speakers: [] })
  expect(await browser.me().call(people.readOwn, {})).toEqual({ household: null })
})

test('a code serves once, for five minutes and five tries', async () => {
  const phone = inventedPhone()
  const browser = aBrowser()
  const first = await browser.me().call(accounts.askCode, { phone })
  expect((await browser.post('session/by-code', { phone, code: first.shown })).status).toBe(200)
  expect((await browser.post('session/by-code', { phone, code: first.shown })).body.code).toBe('accounts.code_wrong')

  const late = await browser.me().call(accounts.askCode, { phone })
  village.later({ minutes: 6 })
  expect((await browser.post('session/by-code', { phone, code: late.shown })).body.code).toBe('accounts.code_wrong')

  const spent = await browser.me().call(accounts.askCode, { phone })
  const wrong = spent.shown === '000000' ? '000001' : '000000'
  for (let n = 0; n < 5; n += 1) await browser.post('session/by-code', { phone, code: wrong })
  expect((await browser.post('session/by-code', { phone, code: spent.shown })).body.code).toBe('accounts.code_wrong')
})

test('codes are limited to five an hour for a phone, and the hour passes', async () => {
  village.later({ hours: 2 })
  const phone = inventedPhone()
  for (let n = 0; n < 5; n += 1) await village.nobody.call(accounts.askCode, { phone })
  expect(await refusal(village.nobody.call(accounts.askCode, { phone }))).toBe('accounts.too_many')
  expect(await refusal(village.nobody.call(accounts.askCode, { phone: inventedPhone() }))).toBe('no refusal')
  village.later({ minutes: 70 })
  expect(await refusal(village.nobody.call(accounts.askCode, { phone }))).toBe('no refusal')
})

test('codes are limited to twenty an hour for an address', async () => {
  village.later({ hours: 2 })
  for (let n = 0; n < 20; n += 1) await village.nobody.call(accounts.askCode, { phone: inventedPhone() })
  expect(await refusal(village.nobody.call(accounts.askCode, { phone: inventedPhone() }))).toBe('accounts.too_many')
  village.later({ hours: 2 })
})

test('a staff account begins with a password shown once, which must be changed before anything else', async () => {
  const staff = await aStaffAccount('钱文书')
  const browser = aBrowser()
  const { body } = await browser.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  expect(body).toMatchObject({ kind: 'staff', mustChangePassword: true, speaker: { verified: 'byPost' } })
  expect(body.posts).toMatchObject([{ role: 'dispatcher', areaName: '桥头村' }])
  const blocked = await browser.post(`people/${village.resident.personId}/reveal`, {
    field: 'phone',
    reason: '核对电话',
  })
  expect(blocked.body.code).toBe('accounts.password_first')

  const change = (fresh: string, old = staff.initialPassword) => browser.post('session/password', { old, fresh })
  expect((await change('short')).status).toBe(400)
  expect((await change(`${staff.phone}!!`)).body.code).toBe('accounts.password_weak')
  expect((await change(staff.initialPassword)).body.code).toBe('accounts.password_same')
  expect((await change('青石桥头有三棵老槐树', 'not the old one')).body.code).toBe('accounts.wrong_old')
  expect((await change('青石桥头有三棵老槐树')).body).toMatchObject({ mustChangePassword: false })
  expect(await browser.session()).toMatchObject({ mustChangePassword: false })
})

test('creating an account again with the same key does not show the password again', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('孙会计', { phone })
  const key = crypto.randomUUID()
  const first = await village.administrator.call(accounts.create, { personId, phone }, { key })
  const again = await village.administrator.call(accounts.create, { personId, phone }, { key })
  expect(first.initialPassword).toMatch(/^[a-z2-9]{12}$/)
  expect(again).toEqual({ id: first.id, initialPassword: null })
  expect(await refusal(village.administrator.call(accounts.create, { personId, phone }))).toBe(
    'accounts.person_has_account',
  )
  expect(await refusal(village.officer.call(accounts.create, { personId, phone }))).toBe('authority.not_granted')
})

test('five wrong passwords lock an account for a quarter of an hour, and an unknown phone behaves alike', async () => {
  const staff = await aStaffAccount('周干部')
  const browser = aBrowser()
  for (const phone of [staff.phone, inventedPhone()]) {
    const sign = (password: string) => browser.post('session/by-password', { phone, password })
    for (let n = 0; n < 5; n += 1) expect((await sign('wrong')).body.code).toBe('accounts.wrong')
    const locked = await sign(staff.initialPassword)
    expect(locked).toMatchObject({ status: 429, body: { code: 'accounts.locked' } })
  }
  village.later({ minutes: 16 })
  const right = await browser.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  expect(right.status).toBe(200)
})

test('a new password ends the sessions on other devices', async () => {
  const staff = await aStaffAccount('吴主任')
  const [desk, phone] = [aBrowser(), aBrowser()]
  for (const one of [desk, phone]) {
    await one.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  }
  await desk.post('session/password', { old: staff.initialPassword, fresh: '河边的水磨坊一九八七' })
  expect(await desk.session()).toMatchObject({ kind: 'staff' })
  expect(await phone.session()).toMatchObject({ kind: 'nobody' })
})

test('staff are signed out after half an hour without a click, residents are not', async () => {
  const staff = await aStaffAccount('郑干事')
  const [desk, home] = [aBrowser(), aBrowser()]
  await desk.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  await signInByCode(home, inventedPhone())
  village.later({ minutes: 29 })
  expect(await desk.session()).toMatchObject({ kind: 'staff' })
  village.later({ minutes: 29 })
  expect(await desk.session()).toMatchObject({ kind: 'staff' })
  village.later({ minutes: 31 })
  expect(await desk.session()).toMatchObject({ kind: 'nobody' })
  expect(await home.session()).toMatchObject({ kind: 'resident' })
})

test('signing out ends the session, also for somebody who kept its token', async () => {
  const browser = aBrowser()
  await signInByCode(browser, inventedPhone())
  const kept = browser.me()
  await browser.post('session/end', {})
  expect(browser.hasCookie()).toBe(false)
  expect(await kept.call(accounts.readSession, {})).toMatchObject({ kind: 'nobody' })
})

test('[L-30] one login serves a post and the own household, and staff cannot go round the password with a code', async () => {
  const staff = await aStaffAccount('冯网格员')
  const browser = aBrowser()
  const byCode = await signInByCode(browser, staff.phone)
  expect(byCode.body.code).toBe('accounts.use_password')
  await browser.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  await browser.post('session/password', { old: staff.initialPassword, fresh: '青石桥头有三棵老槐树' })
  const { permissions } = await browser.session()
  expect(permissions).toEqual(
    expect.arrayContaining(['request.work', 'request.queue', 'request.place', 'request.mine']),
  )
  expect((await browser.me().call(people.readOwn, {})).household?.persons[0]?.name).toBe('冯网格员')
})

test('a closed account signs in no more; its holder is a resident again', async () => {
  const staff = await aStaffAccount('陈前任')
  const browser = aBrowser()
  await browser.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  await village.administrator.call(accounts.close, { accountId: staff.id })
  expect(await browser.session()).toMatchObject({ kind: 'nobody' })
  const sign = await browser.post('session/by-password', { phone: staff.phone, password: staff.initialPassword })
  expect(sign.body.code).toBe('accounts.wrong')
  expect((await signInByCode(browser, staff.phone)).body).toMatchObject({ kind: 'resident', posts: [] })
})

test('passwords are kept as argon2id only', async () => {
  expect(await hashPassword('whatever it is')).toMatch(/^\$argon2id\$/)
})

test('what can serve no more is forgotten: spent codes after a day, sessions a month after their end', async () => {
  const browser = aBrowser()
  await signInByCode(browser, inventedPhone())
  await browser.post('session/end', {})
  const left = async () => {
    const { site, county } = village
    const job = accountsJobs[0]!
    await inSetting(site.ground, county, job.name, job.run)
    const { rows } = await site.owner.query(`select (select count(*)::int from one_time_code) as codes,
      (select count(*)::int from attempt) as attempts, (select count(*)::int from session where ended_at is not null) as ended`)
    return rows[0]
  }
  expect((await left()).codes).toBeGreaterThan(0)
  village.later({ days: 3 })
  expect(await left()).toMatchObject({ codes: 0, attempts: 0 })
  expect((await left()).ended).toBeGreaterThan(0)
  village.later({ days: 30 })
  expect(await left()).toMatchObject({ ended: 0 })
})
