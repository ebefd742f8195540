import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { staff } from '#features/staff/contract.ts'
import { openSignOnProvider, type SignOnProvider } from '#tests/standIns/signOnProvider.ts'
import { inventedPhone, sendTo } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CallRefused, call } from '#wire/client.ts'
import type { Contract, Given } from '#wire/contract.ts'
import { signOns } from './contract.ts'

const people = new Map<string, { phone_number?: string; phone_number_verified?: boolean }>()
const origin = 'http://127.0.0.1:9'
let provider: SignOnProvider
let issuer: string

beforeAll(async () => {
  const codes = Array.from({ length: 30 }, (_, n) => `99${String(n + 1).padStart(4, '0')}`)
  provider = await openSignOnProvider(
    codes.map((code) => `${origin}/c/${code}/signed-on`),
    people,
  )
  issuer = provider.issuer
})
afterAll(() => provider.close())

/** The browser at the provider: signs in there as `sub`, agrees, and stops at the door of the county. */
async function atProvider(address: string, sub: string): Promise<string> {
  const jar = new Map<string, string>()
  let form: string | null = null
  let at = address
  for (let hops = 0; hops < 15; hops += 1) {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const posted = {
      method: 'POST',
      body: form ?? '',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    }
    const answer: Response = await fetch(at, { redirect: 'manual', ...(form === null ? { headers } : posted) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
    form = null
    const next = answer.headers.get('location')
    if (next) at = new URL(next, issuer).href
    else
      form = (await answer.text()).includes('name="login"') ? `prompt=login&login=${sub}&password=x` : 'prompt=consent'
    if (at.startsWith(origin)) return new URL(at).search
  }
  throw new Error(`the provider never sent us back; last at ${at}`)
}

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no refusal',
    (error) => (error instanceof CallRefused ? error.body.code : String(error)),
  )

const visitor = <C extends Contract>(contract: C, input: Omit<Given<C>, 'county'>) =>
  call(sendTo(village.site, null), contract, { county: village.county.code, ...input } as never)

const settings = (more: Record<string, unknown> = {}) =>
  village.administrator.call(signOns.save, {
    ...{ issuer, clientId: 'shanzhi', secret: 'a secret of the county', label: '县统一登录' },
    ...{ matchBy: 'phone', enabled: true, ...more },
  } as never)

async function clerk(name: string, phone = inventedPhone()) {
  const { id } = await village.administrator.call(staff.add, {
    ...{ name, phone, title: 'committeeMember', areaId: village.villages[0].villageId, termFrom: '2026-01-01' },
  })
  return { id, phone }
}

/** Finishing, with the cookie it sets: who is in then. */
async function finish(ticket: string, answer: string) {
  const response = await village.site.app.inject({
    method: 'POST',
    url: `/api/c/${village.county.code}/session/sign-on/finish`,
    payload: { ticket, answer },
  })
  const cookie = response.cookies.find(({ name }) => name === 'sz_session')?.value ?? null
  const body = response.json() as { code?: string }
  if (!cookie) return { code: body.code, session: null }
  const send = sendTo(village.site, cookie)
  return { code: null, session: await call(send, accounts.readSession, { county: village.county.code }) }
}

const goThrough = async (sub: string) => {
  const { address, ticket } = await visitor(signOns.begin, { origin })
  return finish(ticket, await atProvider(address, sub))
}

test('who is known to the county by a verified phone number signs in through its single sign-on, with PKCE, state and nonce', async () => {
  expect(await visitor(signOns.offered, {})).toEqual({ label: null })
  await settings()
  expect(await visitor(signOns.offered, {})).toEqual({ label: '县统一登录' })
  const { phone } = await clerk('狄文书')
  people.set('di', { phone_number: `+86 ${phone}`, phone_number_verified: true })
  const { address } = await visitor(signOns.begin, { origin })
  const asked = new URL(address).searchParams
  expect([asked.get('code_challenge_method'), asked.has('nonce'), asked.has('state')]).toEqual(['S256', true, true])
  expect((await goThrough('di')).session).toMatchObject({ kind: 'staff', posts: [{ areaName: '桥头村' }] })
})

test('a number that was not verified opens nothing, and nobody is made an account or given a post', async () => {
  await settings()
  const { phone } = await clerk('步文书')
  people.set('bu', { phone_number: phone, phone_number_verified: false })
  people.set('stranger', { phone_number: '19955556666', phone_number_verified: true })
  const count = async () => (await village.site.owner.query('select count(*) from account')).rows[0].count
  const before = await count()
  expect((await goThrough('bu')).code).toBe('signOns.unknown_person')
  expect((await goThrough('stranger')).code).toBe('signOns.unknown_person')
  expect(await count()).toBe(before)
})

test('by subject: only the account that staff have tied, and not after it was closed', async () => {
  await settings({ matchBy: 'subject' })
  const { id } = await clerk('都文书')
  people.set('subject-1', {})
  expect((await goThrough('subject-1')).code).toBe('signOns.unknown_person')
  await village.administrator.call(signOns.tie, { accountId: id, subject: 'subject-1' })
  expect((await goThrough('subject-1')).session).toMatchObject({ kind: 'staff' })
  await village.administrator.call(accounts.close, { accountId: id })
  expect((await goThrough('subject-1')).code).toBe('signOns.unknown_person')
})

test('one county takes no subject from another, though one provider serves both; a provider that is away is asked sixty times at most', async () => {
  await settings({ matchBy: 'subject' })
  const { id } = await clerk('祁文书')
  await village.administrator.call(signOns.tie, { accountId: id, subject: 'subject-9' })
  const first = village
  village = await aVillage()
  await settings({ matchBy: 'subject' })
  const { id: other } = await clerk('毛文书')
  const tie = village.administrator.call(signOns.tie, { accountId: other, subject: 'subject-9' })
  expect(await refusal(tie)).toBe('signOns.subject_taken')
  village = first
  people.set('subject-9', {})
  expect((await goThrough('subject-9')).session).toMatchObject({ kind: 'staff' })
  await village.site.owner.query("update sign_on set issuer = 'http://127.0.0.1:9' where county_id = $1", [
    village.county.id,
  ])
  await village.site.owner.query('delete from attempt')
  const codes: string[] = []
  for (let n = 0; n < 61; n += 1) codes.push(await refusal(visitor(signOns.begin, { origin })))
  expect(codes.slice(0, 60)).toEqual(Array(60).fill('signOns.unreachable'))
  expect(codes[60]).toBe('accounts.too_many')
  await village.site.owner.query('delete from attempt')
})

test('an answer serves once, in the browser that began, within ten minutes, and cannot be changed', async () => {
  await settings()
  const { phone } = await clerk('沃文书')
  people.set('wo', { phone_number: phone, phone_number_verified: true })
  const one = await visitor(signOns.begin, { origin })
  const answer = await atProvider(one.address, 'wo')
  expect((await finish('another browser', answer)).code).toBe('signOns.try_over')
  expect((await finish(one.ticket, answer)).code).toBe('signOns.try_over')

  const two = await visitor(signOns.begin, { origin })
  const right = await atProvider(two.address, 'wo')
  expect((await finish(two.ticket, right.replace(/code=[^&]+/, 'code=forged'))).code).toBe('signOns.refused')

  const three = await visitor(signOns.begin, { origin })
  const good = await atProvider(three.address, 'wo')
  expect((await finish(three.ticket, good)).session).toMatchObject({ kind: 'staff' })
  expect((await finish(three.ticket, good)).code).toBe('signOns.try_over')

  const late = await visitor(signOns.begin, { origin })
  const late2 = await atProvider(late.address, 'wo')
  village.later({ minutes: 11 })
  expect((await finish(late.ticket, late2)).code).toBe('signOns.try_over')
})

test('settings: the secret is sealed and never told, a wrong address is refused before it is kept, others may not look', async () => {
  expect(await refusal(settings({ issuer: 'http://127.0.0.1:9' }))).toBe('signOns.unreachable')
  expect(await refusal(settings({ issuer: 'http://sso.example.cn' }))).toBe('signOns.not_encrypted')
  expect(await village.administrator.call(signOns.read, {})).toEqual({ settings: null })
  await settings()
  const told = JSON.stringify(await village.administrator.call(signOns.read, {}))
  expect(told).toContain('"hasSecret":true')
  expect(told).not.toContain('a secret')
  const { rows } = await village.site.owner.query('select secret_sealed from sign_on where county_id = $1', [
    village.county.id,
  ])
  expect(rows[0].secret_sealed.toString('latin1')).not.toContain('a secret')
  expect(await refusal(village.officer.call(signOns.read, {}))).toBe('authority.not_granted')
  await settings({ enabled: false })
  expect(await refusal(visitor(signOns.begin, { origin }))).toBe('signOns.off')
})
