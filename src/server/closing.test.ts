import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'
import { stopServing } from './closing.ts'
import { prepareJobs, startJobs } from './jobs.ts'
import { openLogger } from './logging.ts'

/** A call that waits for a row somebody else holds, over a real socket. */
async function aSlowCall() {
  const { resident, site, county } = await aVillage()
  const app = await buildApp(site.ground, { webFolder: null, logger: null })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const holder = new pg.Client({ connectionString: site.database.ownerUrl })
  await holder.connect()
  await holder.query('begin; lock table request in access exclusive mode')
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const url = `${address}/api${requests.mine.path.replace(':county', county.code)}`
  const answer = fetch(url, { headers: { cookie: `sz_session=${resident.cookie}` } }).then(
    (response) => response.status,
    () => 'cut off' as const,
  )
  await sleep(300)
  return { app, address, answer, release: () => holder.end() }
}

test('a server that is asked to stop answers the calls under way and takes no new ones', async () => {
  const { app, address, answer, release } = await aSlowCall()
  let stopped = false
  const stopping = stopServing(app).then(() => {
    stopped = true
  })
  await sleep(300)
  expect(stopped).toBe(false)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  await release()
  expect(await answer).toBe(200)
  const answered = performance.now()
  await stopping
  expect(performance.now() - answered, 'nobody waits for a connection that is only kept').toBeLessThan(3_000)
})

test('who is not done in time is cut off, and the server stops', async () => {
  const { app, answer, release } = await aSlowCall()
  const began = performance.now()
  await stopServing(app, 500)
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(await answer).toBe('cut off')
  await release()
})

test('timed work that has begun is finished before the worker stops', async () => {
  const { site } = await aVillage()
  await prepareJobs(site.database.ownerUrl)
  const done: string[] = []
  const slow = {
    name: 'test.slow',
    every: '0 0 1 1 *',
    async run() {
      done.push('begun')
      await sleep(700)
      done.push('finished')
    },
  }
  const ground = { ...site.ground, house: { ...site.ground.house, jobs: [slow] } }
  const runner = await startJobs(ground, site.database.workerUrl, openLogger('silent'))
  await site.owner.query("select graphile_worker.add_job('test.slow')")
  await expect.poll(() => done[0], { timeout: 10_000 }).toBe('begun')
  await runner.stop()
  expect(done.slice(0, 2)).toEqual(['begun', 'finished'])
})
