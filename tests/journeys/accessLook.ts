import type { Page } from 'playwright-core'
import { walkByTab } from './accessWalk.ts'
import { axe, settled, sideways } from './visit.ts'

/**
 * What is wrong with the page as it stands, for somebody who sees, hears or moves otherwise; and at the width that is left when a desk
 * is made twice as large (720), or four times (320).
 */
export async function wrongWith(page: Page): Promise<string[]> {
  await settled(page)
  return [
    ...(await axe(page)),
    ...(await page.evaluate(outline)),
    ...(await walkByTab(page)),
    ...(await tooNarrow(page, [720, 320])),
  ]
}

/** The same of a page that stands alone: without a menu there is nothing to go past. */
export async function wrongAlone(page: Page): Promise<string[]> {
  await settled(page)
  return [...(await axe(page)), ...(await walkByTab(page)), ...(await tooNarrow(page, [320]))]
}

/** Who sticks out of the page, at each of these widths. */
export async function tooNarrow(page: Page, widths: readonly number[]): Promise<string[]> {
  const before = page.viewportSize()!
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: before.height })
    await page.waitForTimeout(50)
    const moved = await sideways(page)
    if (moved > 0) found.push(`can be moved ${moved} px sideways at ${width} px: ${await page.evaluate(widest)}`)
  }
  await page.setViewportSize(before)
  return found
}

/** Runs in the page: who sticks out. */
function widest(): string {
  const width = document.documentElement.clientWidth
  const scrolls = (one: Element | null): boolean =>
    one !== null && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement))
  const out = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement),
  )
  return out
    .slice(-3)
    .map((one) => `${one.tagName}.${one.className}`)
    .join(', ')
}

/** Runs in the page: headings, landmarks, and the way past what stands before the content. */
function outline(): string[] {
  const found: string[] = []
  const shown = (one: Element) => one.getClientRects().length > 0
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(shown)
    .map((one) => Number(one.tagName[1]))
  if (levels.filter((level) => level === 1).length !== 1)
    found.push(`has ${levels.filter((one) => one === 1).length} h1`)
  for (const [place, level] of levels.entries())
    if (place > 0 && level > (levels[place - 1] ?? 0) + 1) found.push(`a heading jumps to h${level}`)
  if (document.querySelectorAll('main').length !== 1) found.push('has not one main')
  const first = document.querySelector<HTMLAnchorElement>('a[href], button')
  const target = first?.hash ? document.getElementById(decodeURIComponent(first.hash.slice(1))) : null
  if (!target?.closest('main')) found.push('does not begin with a way to the content')
  if (document.querySelector('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])'))
    found.push('has an order of its own')
  if (document.title.trim() === '' || document.documentElement.lang === '') found.push('has no title or no language')
  return found
}
