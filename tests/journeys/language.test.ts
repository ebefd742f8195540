import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { county, deskOf, device, journeys, settled, who } from './visit.ts'

journeys()

/** Chinese that stands on the page outside of what people wrote: names of people and places, and their own words. */
const chineseIn = (page: Page, ofPeople: string): Promise<string[]> =>
  page.evaluate((data) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (around && around.getClientRects().length > 0 && !around.closest(data)) texts.push(node.textContent ?? '')
    }
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      if (!one.closest(data))
        texts.push(...['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''))
    return texts.filter((text) => /\p{Script=Han}/u.test(text) && text.trim() !== '中文')
  }, ofPeople)

test('in English no Chinese is left in the words of the first phone page, and the choice is remembered', async () => {
  const page = await device('phone')
  await page.goto(`${county.home}/`)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: /Report a matter/ }).waitFor()
  expect(await chineseIn(page, '.band-top > span:first-child')).toEqual([])
  await page.reload()
  await settled(page)
  expect(await chineseIn(page, '.band-top > span:first-child')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('link', { name: /我要反映/ }).waitFor()
})

test('in English no Chinese is left in the words of the queue', async () => {
  const page = await deskOf(who('村级派单员'))
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Work queue' }).waitFor()
  await page.getByRole('tab', { name: /Being done/ }).click()
  await settled(page)
  const ofPeople = [
    '.sz-brand > span:nth-child(2)',
    '.sz-who',
    '.sz-places .ant-tree',
    '.sz-places [aria-label]',
    '.sz-place-now',
    'tbody .sz-two-lines',
    'tbody td:nth-child(5)',
  ]
  expect(await chineseIn(page, ofPeople.join(', '))).toEqual([])
  await page.reload()
  await page.getByRole('heading', { name: 'Work queue' }).waitFor()
})
