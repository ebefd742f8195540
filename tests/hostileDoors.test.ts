import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openSealer } from '#database/dataKey.ts'
import { founding } from '#features/founding/contract.ts'
import { saveFirstCode } from '#features/founding/queries.ts'
import { codeEnds } from '#features/founding/rules.ts'
import { buildApp } from '#server/app.ts'
import { stopServing } from '#server/closing.ts'
import { buildFirstRun } from '#server/firstRun/app.ts'
import { openLogger } from '#server/logging.ts'
import { afterFile } from './afterFile.ts'
import { aDatabase } from './database.ts'
import { checkHeaders, checkRefusal, languages, runsPerOperation, seed } from './hostile/checking.ts'
import { inputsOf } from './hostile/inputs.ts'
import { carriers, rawCall } from './hostile/sending.ts'
import { startOfTests } from './village/site.ts'
import { aVillage } from './village.ts'

/** The two doors that are no operation of the house: the first run, before there is a county, and the line of news. */

const code = 'xk7mp2qh'
const pools = {
  code: [code, 'XK7M-P2QH', 'aaaaaaaa'],
  chosen: ['522727', '522727', '610921', '999999', '__proto__'],
  models: [['pingtang'], ['hanyin', 'pingtang'], ['pingtang', 'pingtang'], ['nowhere'], ['constructor']],
  name: ['秦县长'],
  q: ['平塘', '县', '%', '\\'],
  password: ['只有我一人知道的一句话'],
}
const founder = { name: '秦县长', phone: '19900000001', password: '只有我一人知道的一句话' }
/** Right for each of the four, so that one at least is answered. */
const sound: Record<string, unknown> = { code, q: '平塘', chosen: '522727', models: ['pingtang'], ...founder }

let firstRun: ReturnType<typeof aFirstRun> | null = null
const theFirstRun = () => {
  firstRun ??= aFirstRun()
  return firstRun
}

async function aFirstRun() {
  const database = await aDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  const ground = { ownerUrl: database.ownerUrl, sealer, clock: () => startOfTests, county: null, chosen: [] }
  const app = await buildFirstRun(ground, { webFolder: null, logger: null, onFounded: () => {} })
  afterFile(async () => {
    firstRun = null
    await app.close()
    await owner.end()
    await database.drop()
  })
  const fresh = () => saveFirstCode(owner, sealer.hash(code, 'first_run'), startOfTests, codeEnds(startOfTests))
  return { app, owner, fresh }
}

test.each(Object.values(founding).map((contract) => [contract.id, contract] as const))(
  'whatever is sent to %s, the answer is right or a refusal in words, and a county is founded whole or not at all',
  async (_, contract) => {
    const { app, owner, fresh } = await theFirstRun()
    let answered = 0
    const inputs = fc.record({
      input: inputsOf(contract, pools),
      carrier: carriers,
      language: fc.constantFrom(...languages),
    })
    const property = fc.asyncProperty(inputs, async ({ input, carrier, language }) => {
      await fresh()
      const file = Buffer.alloc(0)
      const raw = rawCall(contract, '', input, { carrier, file, headers: { 'accept-language': language } })
      const answer = await app.inject(raw as never)
      expect(answer.statusCode, `${raw.url} ${raw.payload} answered ${answer.body}`).toBeLessThan(500)
      checkHeaders(answer.headers)
      if (answer.statusCode === 200) answered += 1
      else checkRefusal(answer.body, answer.statusCode, language)
      const { rows } = await owner.query(
        'select (select count(*) from county)::int, (select count(*) from post)::int as posts',
      )
      const founded = contract === founding.found && answer.statusCode === 200 ? 1 : 0
      expect(rows).toEqual([{ count: founded, posts: founded }])
      if (founded) await owner.query('truncate county, account cascade')
    })
    const first = { input: sound, carrier: 'plain', language: 'en' } as const
    await fc.assert(property, { numRuns: runsPerOperation, seed, endOnFailure: true, examples: [[first]] })
    expect(answered).toBeGreaterThan(0)
  },
)

test('an address of the first run that cannot be read is refused in words, with the headers of every answer', async () => {
  const { app } = await theFirstRun()
  for (const url of ['/api/%zz', '/c/%zz/']) {
    const answer = await app.inject({ url })
    checkHeaders(answer.headers)
    checkRefusal(answer.body, 400, 'zh-CN')
  }
})

/** What a header can carry at all; anything else the client's own library refuses to send. */
const headerWords = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1',
    '1e309',
    'NaN',
    '0x10',
    '9'.repeat(15),
    '9'.repeat(16),
    '9'.repeat(4_000),
    '__proto__',
  ),
  fc.stringMatching(/^[\x21-\x7e\x80-\xff]{1,20}$/),
)

test('whatever is asked of the line of news, it opens and lives or is refused in words', async () => {
  const { site, county, resident, dispatcher } = await aVillage()
  const timing = { lookMs: 20, heartbeatMs: 20 }
  // Once the line is open a fault has no answer any more: it only stands in the log.
  const faults: string[] = []
  const logger = openLogger('error', { write: (line: string) => void faults.push(line) })
  const app = await buildApp(site.ground, { webFolder: null, logger, live: timing })
  afterFile(() => stopServing(app, 1_000))
  const door = await app.listen({ host: '127.0.0.1', port: 0 })
  const asked = fc.record({
    at: fc.oneof({ weight: 4, arbitrary: fc.constant(county.code) }, { weight: 1, arbitrary: headerWords }),
    after: fc.option(fc.oneof(headerWords, fc.constantFrom('1&after=2', '%', '%00', '%C0%AF', '1&after[x]=2')), {
      nil: null,
    }),
    heard: fc.option(headerWords, { nil: null }),
    token: fc.oneof(fc.constantFrom(resident.cookie, dispatcher.cookie), headerWords),
    language: fc.constantFrom(...languages),
  })
  let opened = 0
  const property = fc.asyncProperty(asked, async ({ at, after, heard, token, language }) => {
    const cutter = new AbortController()
    const headers = {
      'accept-language': language,
      cookie: `sz_session=${token}`,
      ...(heard ? { 'last-event-id': heard } : {}),
    }
    const url = `${door}/api/c/${encodeURIComponent(at)}/live${after === null ? '' : `?after=${after}`}`
    const answer = await fetch(url, { headers, signal: cutter.signal })
    expect(answer.status).toBeLessThan(500)
    checkHeaders(Object.fromEntries(answer.headers))
    if (answer.status >= 400) return checkRefusal(await answer.text(), answer.status, language)
    opened += 1
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (let next = await reader.read(); !/^: /m.test(text); next = await reader.read()) {
      expect(next.done, text).toBe(false)
      text += next.value
    }
    cutter.abort()
    expect(faults).toEqual([])
  })
  await fc.assert(property, { numRuns: runsPerOperation, seed, endOnFailure: true })
  expect(opened).toBeGreaterThan(0)
})
