import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('no answer lets inline code or style pass; a desk page carries a number that its own policy alone knows', async () => {
  for (const name of ['index.html', 'desk.html']) writeFileSync(join(folder, name), '<!doctype html><head></head>')
  const { site, county } = await aVillage()
  const app = await buildApp(site.ground, { webFolder: folder, logger: null })
  const get = async (url: string) => {
    const { headers, body } = await app.inject(url)
    const policy = String(headers['content-security-policy'])
    return { policy, headers, nonce: /'nonce-([^']+)'/.exec(policy)?.[1], inPage: / nonce="([^"]+)"/.exec(body)?.[1] }
  }
  const home = `/c/${county.code}`
  const answers = await Promise.all(
    [`${home}/`, `${home}/desk/`, `${home}/desk/queue`, '/healthz', '/nowhere'].map(get),
  )
  for (const { policy, headers } of answers) {
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
  const [phone, desk, queue] = answers
  expect(phone).toMatchObject({ nonce: undefined, inPage: undefined })
  expect(desk?.nonce).toMatch(/^[\w+/=]{24}$/)
  expect(desk?.inPage).toBe(desk?.nonce)
  expect(queue?.nonce).not.toBe(desk?.nonce)
  await app.close()
})
