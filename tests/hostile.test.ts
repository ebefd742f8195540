import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { attachments } from '#features/attachments/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { house } from '#server/features.ts'
import type { Contract } from '#wire/contract.ts'
import { fileFor } from './access/asking.ts'
import { rightful } from './access/rightful.ts'
import { checkHeaders, checkRefusal, languages, runsPerOperation, seed, tellYes } from './hostile/checking.ts'
import { restore, theHostileGround } from './hostile/ground.ts'
import { idsIn, inputsOf, type Pools } from './hostile/inputs.ts'
import { apart, foreign, saidIn } from './hostile/marks.ts'
import { type Carrier, carriers, files, pixel, type Raw, rawCall } from './hostile/sending.ts'
import type { Somebody, Village } from './village.ts'

const callers = ['nobody', 'resident', 'dispatcher', 'handler', 'auditor', 'administrator'] as const

async function send({ site }: Village, raw: Raw) {
  const answer = await site.app.inject(raw as never)
  checkHeaders(answer.headers)
  const type = String(answer.headers['content-type'])
  return { status: answer.statusCode, text: saidIn(type, answer.rawPayload), type }
}

type Sent = {
  input: Record<string, unknown>
  carrier: Carrier
  file: Buffer
  caller: Somebody
  language: (typeof languages)[number]
}

/** A call that was known to be right before others changed the village. */
async function soundFor(village: Village, contract: Contract, input: Sent['input']): Promise<Sent> {
  const { file } = fileFor(contract)
  return {
    input,
    carrier: 'plain',
    file: file ? Buffer.from(await file.arrayBuffer()) : pixel,
    caller: rightful(village, contract.id),
    language: 'en',
  }
}

/** The sound file and the rightful caller come as often as all the others. */
const sendings = (contract: Contract, pools: Pools, village: Village, sound: Sent): fc.Arbitrary<Sent> =>
  fc.record({
    input: inputsOf(contract, pools, sound.input),
    carrier: carriers,
    file: fc.oneof(fc.constant(sound.file), files),
    caller: fc.oneof(fc.constant(sound.caller), fc.constantFrom(...callers.map((name) => village[name]))),
    language: fc.constantFrom(...languages),
  })

/** Whose answer is a file that is none of the usual ones. */
const workbook = /^application\/(json|vnd\.openxmlformats-officedocument\.spread)/
const otherFiles: Record<string, RegExp> = {
  'exports.file': workbook,
  'imports.returned': workbook,
  'minorLooks.accountFile': workbook,
}

/** As a share of all operations; who signs in by a code that no test knows is never let in. */
const mostNever = 0.15
const saidYes = new Map<string, boolean>()

const contracts = house.routes.map(({ contract }) => contract)

test('an id that an operation takes is one of this county or of the other, and whatever is written in the other bears its mark', async () => {
  const { other, pools, unmarked } = await theHostileGround()
  expect(contracts.flatMap(idsIn).filter((name) => !pools[name]?.length)).toEqual([])
  expect(unmarked).toEqual([])
  expect(JSON.stringify(await other.officer.call(requests.queue, {}))).toContain(foreign)
  const book = { SheetNames: ['1'], Sheets: { 1: utils.aoa_to_sheet([[foreign]]) } }
  const packed: Buffer = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  expect(packed.toString()).not.toContain(foreign)
  expect(saidIn('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', packed)).toContain(foreign)
}, 120_000)

test.each(contracts.map((contract) => [contract.id, contract] as const))(
  'whatever is sent to %s, the answer is right or a refusal in words, and never from another county or a compartment',
  async (id, contract) => {
    const { village, pools, asked } = await theHostileGround()
    await restore(village)
    const sound = await soundFor(village, contract, asked.get(id) ?? {})
    const statuses: number[] = []
    const property = fc.asyncProperty(sendings(contract, pools, village, sound), async (sent) => {
      const { input, carrier, file, language, caller } = sent
      const { cookie } = caller
      const headers = { 'accept-language': language, ...(cookie ? { cookie: `sz_session=${cookie}` } : {}) }
      const raw = rawCall(contract, village.county.code, input, { carrier, file, headers })
      const { status, text, type } = await send(village, raw)
      statuses.push(status)
      if ((contract.method === 'POST' && status < 300) || status === 429) await restore(village)
      expect(status, `${raw.method} ${raw.url} ${raw.payload} answered ${text}`).toBeLessThan(500)
      expect(text).not.toContain(foreign)
      if (caller !== village.aftercareWorker) expect(text).not.toContain(apart)
      if (status >= 400) checkRefusal(text, status, language)
      else expect(type).toMatch(otherFiles[contract.id] ?? /^(application\/json|image\/jpeg)/)
    })
    await fc.assert(property, { numRuns: runsPerOperation, seed, endOnFailure: true, examples: [[sound]] })
    tellYes(id, statuses)
    saidYes.set(
      id,
      statuses.some((status) => status < 300),
    )
  },
)

test('most operations said yes to some of it: the others were only tried at their door', () => {
  const never = [...saidYes].flatMap(([id, yes]) => (yes ? [] : [id]))
  expect(never.length / saidYes.size, never.join()).toBeLessThan(mostNever)
})

test.each(['/api/c/%zz/session', '/api/c/%C0%AF/areas', `/api/c/${'9'.repeat(300)}/session`, '/api/c/000000/session'])(
  'an address that is none (%s) is refused in words',
  async (url) => {
    const { village } = await theHostileGround()
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
    const { village } = await theHostileGround()
    for (const method of ['GET', 'POST'] as const)
      expect((await send(village, { method, url, headers: {} })).status).toBeLessThan(500)
  },
)

test('a session that is forged, too long or garbled is nobody’s', async () => {
  const { village } = await theHostileGround()
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
  const { village } = await theHostileGround()
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
