import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { buildApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-lost-'))
let village: Village
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  for (const name of ['index.html', 'desk.html'])
    writeFileSync(join(folder, name), `<!doctype html><head></head>${name}`)
  village = await aVillage()
  app = await buildApp(village.site.ground, { webFolder: folder, logger: null })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (url: string, language = 'zh-CN,zh') => {
  const { statusCode, headers, body } = await app.inject({ url, headers: { 'accept-language': language } })
  return { statusCode, type: String(headers['content-type']), policy: String(headers['content-security-policy']), body }
}

test.each([
  ['/desk', '网址里少了县', 'The address does not say which county'],
  ['/desk/nothing', '网址里少了县', 'The address does not say which county'],
  ['/c/999999', '这里没有代码为 999999 的县', 'The county 999999 is not here'],
  ['/c/999999/desk/queue', '这里没有代码为 999999 的县', 'The county 999999 is not here'],
  ['/nowhere/at/all?x=1', '没有这个页面', 'There is no such page'],
])('a wrong address %s is a page in the reader’s language that says where to go, never JSON', async (url, zh, en) => {
  const { code, name } = village.county
  const chinese = await open(url)
  expect(chinese).toMatchObject({ statusCode: 404, type: 'text/html; charset=utf-8' })
  expect(chinese.body).toContain(`<h1>${zh}</h1>`)
  expect(chinese.body).toContain(`href="/c/${code}/"`)
  expect(chinese.body).toContain(`href="/c/${code}/desk"`)
  expect(chinese.body).toContain(name)
  const nonce = / nonce="([^"]+)"/.exec(chinese.body)?.[1]
  expect(chinese.policy).toContain(`'nonce-${nonce}'`)
  const english = await open(url, 'en-GB,en;q=0.9')
  expect(english.body).toContain(`<h1>${en}</h1>`)
  expect(english.body).not.toMatch(/网址|没有|这里/)
})

test('what the address says comes back to nobody, and an address that cannot be read is a page too', async () => {
  const hostile = await open('/%3Cscript%3Ealert(1)%3C/script%3E')
  expect([hostile.statusCode, hostile.body.includes('alert')]).toEqual([404, false])
  const broken = await open('/c/%E0%A4%A')
  expect(broken).toMatchObject({ statusCode: 400, type: 'text/html; charset=utf-8' })
})

test('the pages of a county that is here are themselves, and the interface alone answers in JSON', async () => {
  const { code } = village.county
  expect(await open(`/c/${code}/unknown`)).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('index.html'),
  })
  expect(await open(`/c/${code}/desk/nothing`)).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('desk.html'),
  })
  for (const url of ['/api', '/api/nothing', `/api/c/${code}/nothing`, '/api/c/%E0%A4%A'])
    expect((await open(url)).type, url).toContain('application/problem+json')
})
