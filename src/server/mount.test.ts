import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openPool } from '#database/pool.ts'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'

test('the door answers health, readiness and unknown addresses in words', async () => {
  const { site, county } = await aVillage()
  expect((await site.app.inject('/healthz')).json()).toEqual({ ok: true })
  expect((await site.app.inject('/readyz')).json()).toEqual({ ready: true })
  const lost = await site.app.inject({ url: `/api/c/${county.code}/nothing`, headers: { 'accept-language': 'en' } })
  expect(lost.statusCode).toBe(404)
  expect(lost.json()).toMatchObject({ code: 'page.unknown', title: 'There is nothing at this address' })
  expect((await site.app.inject('/api/openapi.json')).json()).toMatchObject({ openapi: '3.0.3' })
})

test('however many ask whether the server is ready, the database is asked once', async () => {
  const { site } = await aVillage()
  const app = await buildApp(site.ground, { webFolder: null, logger: null })
  const holder = new pg.Client({ connectionString: site.database.ownerUrl })
  await holder.connect()
  await holder.query('begin; lock table county in access exclusive mode')
  const answers = Promise.all(Array.from({ length: 50 }, () => app.inject('/readyz')))
  const asking = "select count(*)::int as n from pg_locks where relation = 'county'::regclass and not granted"
  const waiting = async () => (await site.owner.query(asking)).rows[0].n
  await expect.poll(waiting).toBeGreaterThan(0)
  await sleep(300)
  expect(await waiting()).toBe(1)
  await holder.query('commit')
  await holder.end()
  expect(new Set((await answers).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  await app.close()
})

test('without its database the process still lives, and says that it is not ready', async () => {
  const { site } = await aVillage()
  const pool = openPool('postgres://nobody@127.0.0.1:1/nothing', { max: 1 })
  const app = await buildApp({ ...site.ground, pool }, { webFolder: null, logger: null })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  const ready = await app.inject('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false }])
  await app.close()
  await pool.close()
})
