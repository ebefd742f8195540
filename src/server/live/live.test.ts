import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { corrections } from '#features/corrections/contract.ts'
import { anOrder, step } from '#features/requests/builders.ts'
import { buildApp } from '#server/app.ts'
import { stopServing } from '#server/closing.ts'
import { deliver } from '#server/relay.ts'
import { afterFile } from '#tests/afterFile.ts'
import { aProxy } from '#tests/standIns/proxy.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { usualTiming } from './serve.ts'

type Line = { status: number; news: unknown[]; lastId(): string; comments(): number; ended: Promise<void>; cut(): void }

/** A door on a real socket, with short patience. */
async function listening({ site }: Village, heartbeatMs = 200): Promise<string> {
  const app = await buildApp(site.ground, { webFolder: null, logger: null, live: { lookMs: 60, heartbeatMs } })
  afterFile(() => stopServing(app, 1_000))
  return app.listen({ host: '127.0.0.1', port: 0 })
}

/** What a browser does with the line: reads until it is cut. */
async function line(door: string, code: string, who: Somebody, lastId?: string): Promise<Line> {
  const cutter = new AbortController()
  const headers = { cookie: `sz_session=${who.cookie}`, ...(lastId ? { 'last-event-id': lastId } : {}) }
  const answer = await fetch(`${door}/api/c/${code}/live`, { headers, signal: cutter.signal })
  let text = ''
  const ended = (async () => {
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) text += part
  })().catch(() => {})
  const lines = (name: string) =>
    text.split('\n').flatMap((one) => (one.startsWith(name) ? [one.slice(name.length)] : []))
  return {
    status: answer.status,
    get news() {
      return lines('data: ').map((one) => JSON.parse(one))
    },
    lastId: () => lines('id: ').at(-1) ?? '',
    comments: () => lines(': ').length,
    ended,
    cut: () => cutter.abort(),
  }
}

const until = (what: () => unknown) => expect.poll(what, { timeout: 5_000, interval: 30 })
const requestsIn = ({ news }: Line) => news.flatMap((one) => (one as { requests?: number[] }).requests ?? [])
const featuresIn = ({ news }: Line) => news.flatMap((one) => (one as { features?: string[] }).features ?? [])
const hasNotices = ({ news }: Line) => news.filter((one) => (one as { notices?: true }).notices).length

test('a change reaches whoever may read it, by its id alone; another resident and another county hear nothing', async () => {
  const village = await aVillage()
  const { county, resident, neighbour, dispatcher, outsideOfficer, site } = village
  const foreign = await aVillage()
  const door = await listening(village)
  const [mine, theirs, desk, outside] = await Promise.all(
    [resident, neighbour, dispatcher, outsideOfficer].map((who) => line(door, county.code, who)),
  )
  const abroad = await line(door, foreign.county.code, foreign.dispatcher)
  const order = await anOrder(resident, { text: '只给本村看的一件事' })
  await until(() => requestsIn(mine!)).toContain(order.id)
  await until(() => requestsIn(desk!)).toContain(order.id)
  const before = hasNotices(desk!)
  await deliver(site.ground, county)
  await until(() => hasNotices(desk!)).toBe(before + 1)
  await until(() => theirs!.comments()).toBeGreaterThan(1)
  expect([theirs, outside, abroad].map((one) => requestsIn(one!))).toEqual([[], [], []])
  expect(JSON.stringify(mine!.news)).not.toContain('只给')
  for (const one of [mine, theirs, desk, outside, abroad]) one!.cut()
})

test('staff hear in which feature a colleague or a resident wrote, residents do not; whoever merely looks is not told', async () => {
  const village = await aVillage()
  const { county, resident, neighbour, officer } = village
  const door = await listening(village)
  const [theirs, desk] = [await line(door, county.code, neighbour), await line(door, county.code, officer)]
  await resident.call(corrections.ask, { field: 'name', said: '张明亮', personId: resident.personId })
  await until(() => featuresIn(desk)).toEqual(['corrections'])
  await officer.call(corrections.list, {})
  const heartbeats = desk.comments()
  await until(() => desk.comments()).toBeGreaterThan(heartbeats + 1)
  expect([featuresIn(desk), featuresIn(theirs)]).toEqual([['corrections'], []])
  const back = await line(door, county.code, officer, desk.lastId())
  await until(() => featuresIn(back)).toContain('corrections')
  const backLate = await line(door, county.code, officer, '999999999')
  await until(() => featuresIn(backLate)).toContain('corrections')
  backLate.cut()
  for (const one of [theirs, desk, back]) one.cut()
})

test('whoever is told what became of their own hears of which feature a notice is, at once and after a gap; nobody else does', async () => {
  const village = await aVillage()
  const { county, resident, neighbour, officer, site } = village
  const door = await listening(village)
  const [mine, theirs] = [await line(door, county.code, resident), await line(door, county.code, neighbour)]
  const asked = { field: 'name', said: '张明亮', personId: resident.personId } as const
  const { id: askId } = await resident.call(corrections.ask, asked)
  await officer.call(corrections.decide, { askId, accept: false, answer: '与户口簿一致' })
  await deliver(site.ground, county)
  await until(() => mine.news).toContainEqual({ notices: true, features: ['corrections'] })
  const heartbeats = theirs.comments()
  await until(() => theirs.comments()).toBeGreaterThan(heartbeats + 1)
  expect(featuresIn(theirs)).toEqual([])
  const back = await line(door, county.code, resident, mine.lastId())
  await until(() => featuresIn(back)).toEqual(expect.arrayContaining(['corrections', 'tiers']))
  expect(featuresIn(back)).not.toContain('disputes')
  for (const one of [mine, theirs, back]) one.cut()
})

test('after a gap the line tells what was missed; after too long a one, to read all anew', async () => {
  const village = await aVillage()
  const { county, resident, dispatcher, neighbour, site } = village
  const door = await listening(village)
  const first = await line(door, county.code, dispatcher)
  const order = await anOrder(resident)
  await until(() => requestsIn(first)).toContain(order.id)
  first.cut()
  const missed = await anOrder(resident, { text: '水管漏水' })
  await step(resident, order.id, 'withdraw')
  const second = await line(door, county.code, dispatcher, first.lastId())
  await until(() => requestsIn(second)).toEqual(expect.arrayContaining([missed.id, order.id]))
  const other = await line(door, county.code, neighbour, first.lastId())
  await until(() => hasNotices(other)).toBe(1)
  expect(requestsIn(other)).toEqual([])
  await site.owner.query(
    `insert into outbox (county_id, event, payload, at, delivered_at)
     select $1, 'request.advanced', jsonb_build_object('requestId', $2::bigint), now(), now() from generate_series(1, 800)`,
    [county.id, order.id],
  )
  const third = await line(door, county.code, neighbour, second.lastId())
  await until(() => third.news).toContainEqual({ all: true })
  for (const one of [second, other, third]) one.cut()
})

test('the line ends with its session, and never begins without one', async () => {
  const village = await aVillage()
  const { county, resident, handler, nobody, site } = village
  const door = await listening(village)
  const mine = await line(door, county.code, resident)
  const work = await line(door, county.code, handler)
  expect((await line(door, county.code, { ...nobody, cookie: 'forged' })).status).toBe(401)
  expect((await line(door, '999999', resident)).status).toBe(404)
  await handler.call(accounts.signOut, {})
  await work.ended
  await site.owner.query('update session set ended_at = now() where account_id = $1', [resident.accountId])
  await mine.ended
  expect([mine.status, work.status]).toEqual([200, 200])
})

test('one account holds so many lines and no more, and a line that was cut makes room', async () => {
  const village = await aVillage()
  const { county, resident } = village
  const door = await listening(village)
  const held: Line[] = []
  for (let n = 0; n < 7; n += 1) held.push(await line(door, county.code, resident))
  const atOnce = await Promise.all(Array.from({ length: 6 }, () => line(door, county.code, resident)))
  expect(atOnce.map((one) => one.status).toSorted()).toEqual([200, ...Array(5).fill(429)])
  held.push(...atOnce)
  expect((await line(door, county.code, resident)).status).toBe(429)
  held[0]!.cut()
  await until(async () => (await line(door, county.code, resident)).status).toBe(200)
  for (const one of held) one.cut()
})

test('the usual heartbeat keeps a silent line alive behind a proxy that waits half a minute; without it the line is cut', async () => {
  const village = await aVillage()
  const { county, neighbour } = village
  const shorter = 20
  const behind = async (heartbeatMs: number) => {
    const proxy = await aProxy(await listening(village, heartbeatMs))
    afterFile(proxy.close)
    proxy.silentMs = 30_000 / shorter
    return proxy
  }
  const proxy = await behind(usualTiming.heartbeatMs / shorter)
  const without = await behind(60_000)
  const [kept, silent] = [
    await line(proxy.address, county.code, neighbour),
    await line(without.address, county.code, neighbour),
  ]
  await silent.ended
  await until(() => without.lines).toEqual({ asked: 1, open: 0, cut: 1 })
  await until(() => kept.comments()).toBeGreaterThan(4)
  const order = await anOrder(neighbour, { text: '等了很久才有的一件事' })
  await until(() => requestsIn(kept)).toContain(order.id)
  expect(proxy.lines).toEqual({ asked: 1, open: 1, cut: 0 })
  kept.cut()
})
