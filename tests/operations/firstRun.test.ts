import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { generateSync } from 'otplib'
import { afterAll, expect, test } from 'vitest'
import { dayOf } from '#kernel/shared/day.ts'
import { usualLimits } from '#server/limits.ts'
import { aFolder, type Child, endAll, start } from './child.ts'
import { Visitor } from './visitor.ts'

const folder = aFolder()
const data = join(folder.path, 'data')
const port = 4124
const at = `http://127.0.0.1:${port}`
const production = (...more: string[]) => start(['--production', '--port', String(port), '--data', data, ...more])

afterAll(async () => {
  await endAll()
  folder.remove()
})

/** The tests of this file are one life of one installation, in their order. */
let server: Child
const codeOf = (child: Child) => /^ {4}([A-Z0-9]{4}-[A-Z0-9]{4})$/m.exec(child.said())?.[1] ?? ''

const post = (path: string, body: object) =>
  fetch(`${at}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const founder = { name: '秦县长', phone: '19900000001', password: '只有我一人知道的一句话' }
const wish = { chosen: '522727', models: ['pingtang'], ...founder }

test('a real county begins empty: one page, one code on the terminal, and nobody to sign in as', async () => {
  server = production()
  await server.says('启动代码')
  expect(server.said()).not.toContain('示范账号')
  expect(codeOf(server)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect((await fetch(`${at}/readyz`)).status).toBe(503)
  expect(await (await fetch(`${at}/c/522727/desk/`)).text()).toContain('/assets/')
  expect((await post('/c/522727/session/code', { phone: founder.phone })).status).toBe(404)
})

test('killed in the middle of the first run, it goes on with a fresh code; the old one is worth nothing', async () => {
  const before = codeOf(server)
  expect((await post('/first-run/open', { code: before })).status).toBe(200)
  void post('/first-run/found', { code: before, ...wish }).catch(() => {})
  server.process.kill('SIGKILL')
  await server.ended()

  server = production()
  await server.says('启动代码')
  expect(codeOf(server)).not.toBe(before)
  expect((await post('/first-run/open', { code: before })).status).toBe(400)
})

test('wherever the founding is killed, the next start finds all of the county or nothing of it', async () => {
  for (const milliseconds of [40, 120]) {
    const founding = post('/first-run/found', { code: codeOf(server), ...wish }).catch(() => null)
    await sleep(milliseconds)
    server.process.kill('SIGKILL')
    await Promise.all([server.ended(), founding])
    server = production()
    await server.says(/启动代码|善治已启动/)
    if (server.said().includes('善治已启动')) return
  }
})

test('the county is founded, the same process opens it, and its administrator signs in', async () => {
  if (!server.said().includes('善治已启动')) {
    const answer = await post('/first-run/found', { code: codeOf(server), ...wish })
    expect(await answer.json()).toEqual({ county: '522727' })
    await server.says('善治已启动')
  }
  expect((await fetch(`${at}/readyz`)).status).toBe(200)
  const { phone, password } = founder
  const session = await post('/c/522727/session/by-password', { phone, password })
  expect(await session.json()).toMatchObject({ kind: 'staff', county: { demonstration: false, signInByCode: false } })
  expect(session.headers.get('set-cookie')).not.toContain('Secure')
  expect((await post('/first-run/open', { code: 'aaaaaaaa' })).status).toBe(404)
})

test('the first administrator proves themselves twice, is told that the three administrations are not separate, and appoints them', async () => {
  const { phone, password } = founder
  const visitor = new Visitor(port, '522727')
  await visitor.post('/session/by-password', { phone, password })
  const { secret } = (await visitor.post('/session/second/begin', {})) as { secret: string }
  await visitor.post('/session/second/confirm', { code: generateSync({ secret }) })
  const told = async () => ((await visitor.get('/staff/administrations')) as { state: string }).state
  expect(await told()).toBe('missing')
  const today = dayOf(new Date().toISOString())
  for (const [n, title] of ['systemAdministrator', 'securityAdministrator', 'countyAuditor'].entries())
    await visitor.post('/staff', { name: `管理员${'甲乙丙'[n]}`, phone: `1990000010${n}`, title, termFrom: today })
  expect(await told()).toBe('together')
})

/** Calls without a pause until one is told to wait; how many were answered before. */
async function flood(path: string, headers: Record<string, string>, most: number): Promise<number> {
  let answered = 0
  const one = async () => {
    const answer = await fetch(`${at}/api${path}`, { headers })
    await answer.arrayBuffer()
    return answer.status
  }
  while (answered < most) {
    const statuses = await Promise.all(Array.from({ length: 50 }, one))
    answered += statuses.filter((status) => status !== 429).length
    if (statuses.includes(429)) return answered
  }
  throw new Error(`${answered} calls were answered and none was told to wait`)
}

test('a real county limits the calls of an account and of an address without being told to', async () => {
  const { phone, password } = founder
  const session = await post('/c/522727/session/by-password', { phone, password })
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { account, address } = usualLimits as { account: number; address: number }
  // What was used up comes back while the calls go on, so more are answered than the limit of one minute; never fewer.
  const ofAccount = await flood('/c/522727/session', { cookie }, 4 * account)
  expect(ofAccount).toBeGreaterThanOrEqual(account)
  // Behind a proxy of this machine, whose word about the caller is taken: an address that is no county's is answered quickest.
  const from = (ip: string) => ({ 'x-forwarded-for': ip })
  expect(await flood('/c/000000/session', from('192.0.2.7'), 4 * address)).toBeGreaterThanOrEqual(address)
  expect((await fetch(`${at}/api/c/522727/session`, { headers: from('192.0.2.8') })).status).toBe(200)
})

test('behind https the cookie travels encrypted only, and the browser is told to stay there', async () => {
  server.process.kill('SIGTERM')
  expect(await server.ended()).toBe(0)
  server = production('--public-url', 'https://shanzhi.example.cn')
  await server.says('https://shanzhi.example.cn')
  const { phone, password } = founder
  const session = await post('/c/522727/session/by-password', { phone, password })
  expect(session.headers.get('set-cookie')).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i)
  expect(session.headers.get('strict-transport-security')).toContain('max-age=')
})

test('a real county is not started as a demonstration', async () => {
  server.process.kill('SIGTERM')
  await server.ended()
  const wrong = start(['--port', String(port), '--data', data])
  expect(await wrong.ended()).toBe(1)
  expect(wrong.said()).toContain('--production')
  expect(wrong.said()).not.toMatch(/\n\s+at /)
})
