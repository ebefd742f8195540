import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { aDone, anOrder } from '#features/requests/builders.ts'
import { house } from '#server/features.ts'
import type { Contract } from '#wire/contract.ts'
import { targetModels } from './access/bodyTargets.ts'
import { checkHeaders, checkRefusal, languages, runsPerOperation, seed } from './hostile/checking.ts'
import { inputsOf, type Pools } from './hostile/inputs.ts'
import { poolsOf } from './hostile/pools.ts'
import { carriers, files, pixel, type Raw, rawCall, workbook } from './hostile/sending.ts'
import { aVillage, type Village } from './village.ts'

/** Everything that stands in the other county bears this mark; it must never be seen from here. */
const foreign = '外县之物'

let ground: Promise<{ village: Village; pools: Pools }> | null = null
const theGround = () => {
  ground ??= prepare()
  return ground
}

async function prepare() {
  const village = await aVillage(targetModels)
  const other = await aVillage(targetModels)
  for (const one of [village, other]) await furnish(one)
  await mark(other)
  return { village, pools: await poolsOf(village) }
}

/** One of everything that can be read. */
async function furnish(village: Village): Promise<void> {
  const { officer, resident, neighbour, villages } = village
  await aDone(village, '2026-03-04', { publishConsent: true })
  await anOrder(resident)
  await anOrder(neighbour, { category: 'shared-works' })
  await resident.call(attachments.upload, {}, { file: new Blob([pixel]) })
  const centre = { kind: 'villageCentre', areaId: villages[0].villageId, name: '综治中心' }
  await officer.call(organisations.found, centre)
  await officer.call(imports.preview, { villageId: villages[0].villageId }, { file: new Blob([workbook]) })
}

async function mark({ site, county }: Village): Promise<void> {
  const columns = ['area.name', 'grid.name', 'person.name', 'household.address', 'request.title', 'request.detail']
  for (const [table, column] of columns.map((one) => one.split('.')))
    await site.owner.query(`update ${table} set ${column} = $1 where county_id = $2`, [foreign, county.id])
}

/** What a call may have ended stands again for the next one: sessions, accounts, terms of posts, limits. */
async function restore({ site }: Village): Promise<void> {
  await site.owner.query(`update session set ended_at = null; update post set term_to = null, term_from = '2020-01-01';
    update account set closed_at = null, failures = 0, locked_until = null, must_change_password = false; delete from attempt`)
}

const callers = ['nobody', 'resident', 'dispatcher', 'handler', 'auditor', 'administrator', 'administrator'] as const

async function send({ site }: Village, raw: Raw) {
  const answer = await site.app.inject(raw as never)
  checkHeaders(answer.headers)
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) }
}

const inputFor = (contract: Contract, pools: Pools) =>
  fc.record({
    input: inputsOf(contract, pools),
    carrier: carriers,
    file: files,
    caller: fc.constantFrom(...callers),
    language: fc.constantFrom(...languages),
  })

/** Whose answer is a file that is none of the usual ones. */
const otherFiles: Record<string, RegExp> = {
  'exports.file': /^application\/(json|vnd\.openxmlformats-officedocument\.spread)/,
  'imports.returned': /^application\/(json|vnd\.openxmlformats-officedocument\.spread)/,
}

test.each(house.routes.map(({ contract }) => [contract.id, contract] as const))(
  'whatever is sent to %s, the answer is right or a refusal in words, and never from another county',
  async (_, contract) => {
    const { village, pools } = await theGround()
    await restore(village)
    const property = fc.asyncProperty(inputFor(contract, pools), async ({ input, carrier, file, caller, language }) => {
      const { cookie } = village[caller]
      const headers = { 'accept-language': language, ...(cookie ? { cookie: `sz_session=${cookie}` } : {}) }
      const raw = rawCall(contract, village.county.code, input, { carrier, file, headers })
      const { status, text, type } = await send(village, raw)
      if ((contract.method === 'POST' && status < 300) || status === 429) await restore(village)
      expect(status, `${raw.method} ${raw.url} ${raw.payload} answered ${text}`).toBeLessThan(500)
      expect(text).not.toContain(foreign)
      if (status >= 400) checkRefusal(text, status, language)
      else expect(type).toMatch(otherFiles[contract.id] ?? /^(application\/json|image\/jpeg)/)
    })
    await fc.assert(property, { numRuns: runsPerOperation, seed, endOnFailure: true })
  },
)

test.each(['/api/c/%zz/session', '/api/c/%C0%AF/areas', `/api/c/${'9'.repeat(300)}/session`, '/api/c/000000/session'])(
  'an address that is none (%s) is refused in words',
  async (url) => {
    const { village } = await theGround()
    for (const language of languages) {
      const { status, text } = await send(village, { method: 'GET', url, headers: { 'accept-language': language } })
      expect([400, 404, 414]).toContain(status)
      checkRefusal(text, status, language)
    }
  },
)

test.each(['/healthz', '/readyz', '/api/openapi.json', '/api/push-key', '/api/nothing', '/nowhere', '/c/%zz/', '/%'])(
  'what no operation answers (%s) has the same headers',
  async (url) => {
    const { village } = await theGround()
    for (const method of ['GET', 'POST'] as const)
      expect((await send(village, { method, url, headers: {} })).status).toBeLessThan(500)
  },
)

test('a session that is forged, too long or garbled is nobody’s', async () => {
  const { village } = await theGround()
  const path = `/api${accounts.readSession.path.replace(':county', village.county.code)}`
  for (const token of [
    'x',
    'A'.repeat(100),
    'A'.repeat(6_000),
    '%00',
    '%zz',
    '"; drop',
    `${village.resident.cookie}x`,
  ]) {
    const { status, text } = await send(village, {
      method: 'GET',
      url: path,
      headers: { cookie: `sz_session=${token}` },
    })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ kind: 'nobody', speaker: null, posts: [] })
  }
})

test('too much of anything is refused with its limit: a body, a file, a nesting', async () => {
  const { village } = await theGround()
  const headers = {
    cookie: `sz_session=${village.resident.cookie}`,
    'accept-language': 'en',
    'idempotency-key': 'too-much-1',
  }
  const place = `/api/c/${village.county.code}/requests`
  const json = { ...headers, 'content-type': 'application/json' }
  const long = JSON.stringify({ text: '路'.repeat(200_000) })
  const body = await send(village, { method: 'POST', url: place, headers: json, payload: long })
  expect([body.status, JSON.parse(body.text).title]).toEqual([413, 'What was sent is too large; the limit is 256 KB'])
  const deep = `{"text":"路灯不亮","fields":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const nested = await send(village, { method: 'POST', url: place, headers: json, payload: deep })
  expect(JSON.parse(nested.text)).toMatchObject({ status: 400, code: 'call.invalid', facts: { fields: ['fields'] } })
  const file = Buffer.alloc(10 * 1024 * 1024 + 1, 1)
  const raw = rawCall(attachments.upload, village.county.code, {}, { carrier: 'plain', file, headers })
  const upload = await send(village, raw)
  expect([upload.status, JSON.parse(upload.text).title]).toEqual([
    413,
    'What was sent is too large; the limit is 10 MB',
  ])
})
