import type { Page } from 'playwright-core'
import { tooNarrow } from './accessLook.ts'
import { axe } from './visit.ts'

/** In CSS px, what norms 4.3 ask for at a size of print: of main text, of the least of all text, and of whatever one presses. */
type Sizes = { main: number; least: number; touch: number }

/** Beside main text there are lines in small print: none where 长辈版 begins, a little smaller than thirty where it ends. */
const asked = {
  '': { main: 16, least: 12, touch: 44 },
  large: { main: 18, least: 18, touch: 60 },
  larger: { main: 18, least: 18, touch: 60 },
  largest: { main: 30, least: 27, touch: 60 },
} as const satisfies Record<string, Sizes>

/**
 * A page of the phone in the print it begins with and in the three of 长辈版: large enough to read and to press, nothing sticks out, is
 * cut off or stands upright, the largest on the smallest phone; and in 长辈版 axe finds nothing either.
 */
export async function wrongInPrint(page: Page): Promise<string[]> {
  const found: string[] = []
  const { width, height } = page.viewportSize()!
  const before = await page.evaluate(() => document.documentElement.getAttribute('data-elder') ?? '')
  await page.evaluate(() => window.scrollTo(0, 0))
  for (const [print, sizes] of Object.entries(asked)) {
    await page.evaluate(setPrint, print)
    if (print === 'largest') await page.setViewportSize({ width: 320, height })
    const wrong = [...(await page.evaluate(tooSmall, sizes)), ...(await page.evaluate(illSet))]
    if (print === 'large') wrong.push(...(await axe(page)))
    if (print !== '') wrong.push(...(await tooNarrow(page, [320])))
    found.push(...wrong.map((line) => `${print || 'usual'} print: ${line}`))
  }
  await page.setViewportSize({ width, height })
  await page.evaluate(setPrint, before)
  return found
}

/** Runs in the page: what the switches of the first page do. */
function setPrint(print: string): void {
  if (print) document.documentElement.setAttribute('data-elder', print)
  else document.documentElement.removeAttribute('data-elder')
}

/** Runs in the page: text that is too small or set too tight, and things to press that are. */
function tooSmall({ main, least, touch }: { main: number; least: number; touch: number }): string[] {
  const seen = (one: Element) => one.getClientRects().length > 0
  const found = new Set<string>()
  const usual = Number.parseFloat(getComputedStyle(document.body).fontSize)
  if (usual < main) found.add(`main text of ${usual} px`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    if (!around || !node.textContent?.trim() || !seen(around) || around.closest('.hidden, .skip')) continue
    const { fontSize, lineHeight } = getComputedStyle(around)
    const size = Number.parseFloat(fontSize)
    if (size < least) found.add(`${size} px: ${node.textContent.slice(0, 40)}`)
    if (Number.parseFloat(lineHeight) / size < 1.29 && around.textContent!.length > 3)
      found.add(`tight: ${node.textContent.slice(0, 40)}`)
  }
  // A box inside its label is pressed with it. A link among other words is as high as its line.
  const amongWords = (one: Element) =>
    getComputedStyle(one).display === 'inline' && one.parentElement?.textContent?.trim() !== one.textContent?.trim()
  const pressed = 'a, button, summary, [role="button"], textarea, select, label:has(input), input:not(label input)'
  for (const one of document.querySelectorAll(pressed)) {
    const { width, height } = one.getBoundingClientRect()
    if (!seen(one) || one.matches('.skip') || amongWords(one)) continue
    if (Math.round(height) < touch || Math.round(width) < touch)
      found.add(`${Math.round(width)}×${Math.round(height)} px to press: ${one.outerHTML.slice(0, 100)}`)
  }
  return [...found]
}

/** Runs in the page: words that their box cuts off or makes one scroll sideways for, and words that stand upright, one below the other. */
function illSet(): string[] {
  const found: string[] = []
  for (const one of document.querySelectorAll<HTMLElement>('body *:not(input, svg, svg *)')) {
    if (one.getClientRects().length === 0 || one.closest('.hidden, .skip, .not-yet') || !one.textContent?.trim())
      continue
    const { overflowX, overflowY, fontSize } = getComputedStyle(one)
    const words = one.textContent.trim().slice(0, 30)
    if (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.push(`wider than its box: ${words}`)
    if (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) found.push(`cut off: ${words}`)
    if (one.childElementCount > 0) continue
    const range = document.createRange()
    range.selectNodeContents(one)
    const lines = [...range.getClientRects()]
    if (lines.length > 2 && Math.max(...lines.map((line) => line.width)) < 2.5 * Number.parseFloat(fontSize))
      found.push(`upright: ${words}`)
  }
  return found
}
