import type { Page } from 'playwright-core'

/** What a keyboard met at one stop. */
type Stop = { id: string | null; what: string; name: string; seen: boolean; covered: boolean }

const most = 600

/**
 * Goes over the page with the Tab key alone, from its beginning until the keyboard leaves it, and tells what is wrong: something to
 * press that it never reached, that has no name, that does not show that it has the focus, or that lies under something else.
 */
export async function walkByTab(page: Page): Promise<string[]> {
  await page.evaluate(letGo)
  await page.evaluate(prepare)
  const stops: Stop[] = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(meet)
    if (stop === null) break
    if (stop.id !== null && stop.id === stops.at(-1)?.id) continue // a date has a stop for each of its parts
    if (stop.id !== null && stops.some(({ id }) => id === stop.id)) break
    stops.push(stop)
  }
  const met = stops.flatMap(({ id }) => (id === null ? [] : [id]))
  const left = await page.evaluate(leave, met)
  return [
    ...left,
    ...(stops.length >= most ? ['the keyboard never leaves the page'] : []),
    ...stops.filter(({ name }) => name === '').map(({ what }) => `has no name: ${what}`),
    ...stops.filter(({ seen }) => !seen).map(({ what }) => `does not show the focus: ${what}`),
    ...stops.filter(({ covered }) => covered).map(({ what }) => `lies under something else: ${what}`),
  ]
}

type Kept = { ids: Map<Element, string>; looks: Map<Element, string>; lookOf(one: Element): string }

/** Runs in the page: what has the focus from the beginning would look the same with it as without. */
async function letGo(): Promise<void> {
  if (!(document.activeElement instanceof HTMLElement) || document.activeElement === document.body) return
  document.activeElement.blur()
  await new Promise((done) => setTimeout(done, 100))
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish()
}

/** Runs in the page: numbers everything that a keyboard should reach, keeps how it looks without focus, goes to the beginning. */
function prepare(): void {
  const shown = (one: Element) =>
    one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && !one.closest('[inert]')
  const lookOf = (one: Element): string => {
    const around: string[] = []
    for (let at: Element | null = one, up = 0; at && up < 5; at = at.parentElement, up += 1) {
      for (const side of [null, '::before', '::after']) {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, display, left } =
          getComputedStyle(at, side)
        const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1 ? 'none' : outlineColor
        around.push([outline, boxShadow, borderColor, backgroundColor, side ? display : left].join(';'))
      }
    }
    return around.join('|')
  }
  const ids = new Map<Element, string>()
  const looks = new Map<Element, string>()
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'
  for (const one of document.querySelectorAll<HTMLElement>(wanted)) {
    if (!shown(one) || one.matches(':disabled, [type="hidden"]')) continue
    ids.set(one, `${ids.size}`)
    looks.set(one, lookOf(one))
  }
  Object.assign(window, { walked: { ids, looks, lookOf } })
  const start = document.createElement('span')
  start.id = 'walk-start'
  start.tabIndex = -1
  document.body.prepend(start)
  window.scrollTo(0, 0)
  start.focus()
}

/** Runs in the page: what has the focus now, or null when the keyboard has left the page. */
function meet(): Stop | null {
  const { ids, looks, lookOf } = (window as unknown as { walked: Kept }).walked
  const one = document.activeElement as (HTMLElement & { computedName?: string }) | null
  if (!one || one === document.body || one.id === 'walk-start') return null
  for (const animation of document.getAnimations()) {
    try {
      animation.finish()
    } catch {
      // one without an end is none that shows a focus
    }
  }
  const before = looks.get(one)
  const label = (one as HTMLInputElement).labels?.[0]
  const boxes = [one, ...(label ? [label] : [])].map((each) => each.getBoundingClientRect())
  const hit = boxes.some(({ left, top, width, height }) =>
    [0.5, 0.1, 0.9].some((part) => {
      const there = document.elementFromPoint(left + width * part, top + height * part)
      return there !== null && (one.contains(there) || there.contains(one) || label?.contains(there) === true)
    }),
  )
  return {
    id: ids.get(one) ?? null,
    what: one.outerHTML.slice(0, 140),
    name: one.computedName ?? '',
    seen: before === undefined || before !== lookOf(one),
    covered: !hit,
  }
}

/** Runs in the page: what the keyboard should have met and did not, and what only a mouse can press. */
function leave(met: string[]): string[] {
  const { ids } = (window as unknown as { walked: Kept }).walked
  document.getElementById('walk-start')?.remove()
  const reached = new Set(met)
  // the magnifying glass beside a field to search does what Enter does in the field
  const inside =
    '.ant-input-search, [role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="listbox"], [role="grid"]'
  const missed = [...ids].filter(([one, id]) => {
    if (reached.has(id) || !one.isConnected) return false
    if ((one as HTMLElement).tabIndex < 0)
      return (
        one.matches('a[href], button, input, select, textarea') &&
        !one.closest(`${inside}, [aria-hidden="true"]`) &&
        !one.parentElement?.closest('a[href]')
      )
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, form }) => name === one.name && form === one.form,
    )
    return !group.some((other) => reached.has(ids.get(other) ?? ''))
  })
  const pressable = `a[href], button, input, select, textarea, label, summary, [tabindex], ${inside}`
  const mouseOnly = [...document.querySelectorAll('body *')].filter(
    (one) =>
      getComputedStyle(one).cursor === 'pointer' &&
      one.getClientRects().length > 0 &&
      (!one.parentElement || getComputedStyle(one.parentElement).cursor !== 'pointer') &&
      !one.closest(pressable) &&
      !one.querySelector(pressable),
  )
  return [
    ...missed.map(
      ([one]) => `is not reached by Tab: ${one.outerHTML.slice(0, 140)} in ${one.parentElement?.className}`,
    ),
    ...mouseOnly.map((one) => `only a mouse can press: ${one.outerHTML.slice(0, 140)}`),
  ]
}
