import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookedAt } from './lookedAt.ts'
import { county, deviceOf, journeys, settled } from './visit.ts'

journeys()

/** What a page asked the server for until it stood. */
async function askedBy(page: Page, url: string): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (/^\/api\/c\/\d{6}\/(?!live|attachments)/.test(pathname)) asked.push(pathname + search)
  })
  await page.goto(url)
  await settled(page)
  return asked
}

/** The lists that a form offers are not among what a page brings: the form stands before they are here. */
const asksForLists = ['place']

test('the pages that a phone opens first ask the server for nothing once they are here: the answers came with them', async () => {
  for (const { name, url, cookie } of await lookedAt(county)) {
    if (asksForLists.includes(name)) continue
    const page = await deviceOf(cookie, 'phone')
    expect(await askedBy(page, url), name).toEqual([])
    await page.context().close()
  }
})
