import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { buildApp } from './app.ts'
import { phonePagesFile } from './phonePieces.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-answers-'))
let village: Village
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><body><div id="root"></div></body>')
  writeFileSync(join(folder, 'desk.html'), '<!doctype html><head></head>')
  const reads = ['/session', '/requests/:id', '/requests/mine']
  writeFileSync(join(folder, phonePagesFile), JSON.stringify([{ path: '/requests/:id', files: ['one.js'], reads }]))
  village = await aVillage()
  app = await buildApp(village.site.ground, { webFolder: folder, logger: null })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(path: string, token: string | null = null) {
  const headers = token ? { cookie: `sz_session=${token}` } : {}
  const answer = await app.inject({ url: `/c/${village.county.code}${path}`, headers })
  const [, text = ''] = /<script type="application\/json" id="first-answers">(.*)<\/script>/.exec(answer.body) ?? []
  return { ...answer, text, answers: JSON.parse(text) as Record<string, unknown> }
}

test('a page brings what it will ask for, as the caller would be answered, and no more: refused, it stays out', async () => {
  const text = '路灯不亮</script><script>alert(1)</script>'
  const { id } = await village.resident.call(requests.place, { text })
  const at = (rest: string) => `/api/c/${village.county.code}${rest}`
  const own = await opened(`/requests/${id}`, village.resident.cookie)
  expect(Object.keys(own.answers)).toEqual([at('/session'), at(`/requests/${id}`), at('/requests/mine')])
  expect(own.answers[at(`/requests/${id}`)]).toEqual(await village.resident.call(requests.read, { requestId: id }))
  expect(own.text).not.toContain('<')
  expect(own.headers).toMatchObject({ 'cache-control': 'no-store', link: '</one.js>; rel=modulepreload' })
  expect(own.body.endsWith('</script>\n</body>')).toBe(true)
  const stranger = await opened(`/requests/${id}`)
  expect(Object.keys(stranger.answers)).toEqual([at('/session')])
  expect(stranger.body).not.toContain('路灯')
})

test('a page that is known to read nothing brings nothing', async () => {
  expect((await opened('/elsewhere')).answers).toEqual({})
})
