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

/** 长辈版: what norms ask of it, and the same of everything else; in its largest print at least nothing sticks out. */
export async function wrongInLargePrint(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-elder', 'large')
    window.scrollTo(0, 0)
  })
  const found = [...(await page.evaluate(tooSmall)), ...(await axe(page)), ...(await tooNarrow(page, [320]))]
  await page.evaluate(() => document.documentElement.setAttribute('data-elder', 'largest'))
  found.push(...(await tooNarrow(page, [320])))
  await page.evaluate(() => document.documentElement.removeAttribute('data-elder'))
  return found.map((line) => `长辈版: ${line}`)
}

async function tooNarrow(page: Page, widths: readonly number[]): Promise<string[]> {
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

/** Runs in the page: text below 18 px or set too tight, and things to press below 60 px. */
function tooSmall(): string[] {
  const seen = (one: Element) => one.getClientRects().length > 0
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    if (!around || !node.textContent?.trim() || !seen(around) || around.closest('.hidden, .skip')) continue
    const { fontSize, lineHeight } = getComputedStyle(around)
    const size = Number.parseFloat(fontSize)
    if (size < 18) found.add(`${size} px: ${node.textContent.slice(0, 40)}`)
    if (Number.parseFloat(lineHeight) / size < 1.29 && around.textContent!.length > 3)
      found.add(`tight: ${node.textContent.slice(0, 40)}`)
  }
  for (const one of document.querySelectorAll('a, button, textarea, select, label.choice, label.toggle, input.input')) {
    const { width, height } = one.getBoundingClientRect()
    if (!seen(one) || one.matches('.skip') || getComputedStyle(one).display === 'inline') continue
    if (Math.round(height) < 60 || Math.round(width) < 60)
      found.add(`${Math.round(width)}×${Math.round(height)} px to press: ${one.outerHTML.slice(0, 100)}`)
  }
  return [...found]
}
