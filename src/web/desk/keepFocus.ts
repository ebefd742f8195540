const modal = '[role="dialog"][aria-modal="true"]'
const stops = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])'

const seen = (one: HTMLElement) => one.getClientRects().length > 0
const canStop = (one: HTMLElement) => seen(one) && one.tabIndex >= 0 && !one.matches(':disabled, [aria-hidden="true"]')

/** What folds out over the page: the last that opened lies on top. */
const onTop = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>(modal)].filter(seen).at(-1)

/**
 * For whoever comes with a keyboard: Tab stays inside what folds out over the page, and when that closes the focus goes back to what
 * opened it. Antd does the second only for parts that stay when they are closed, and ours often go.
 */
export function keepFocus(): void {
  let before: HTMLElement | null = null
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && !target.closest(`${modal}, .ant-drawer, .ant-modal-wrap`)) before = target
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') turnRound(event)
  })
  new MutationObserver(() => {
    if (document.activeElement === document.body && !onTop() && before?.isConnected)
      before.focus({ preventScroll: true })
  }).observe(document.body, { childList: true })
}

function turnRound(event: KeyboardEvent): void {
  const around = onTop()
  const all = around ? [...around.querySelectorAll<HTMLElement>(stops)].filter(canStop) : []
  const [first, last] = [all[0], all.at(-1)]
  if (!around || !first || !last) return
  const now = document.activeElement
  const outside = !around.contains(now)
  if (!outside && now !== (event.shiftKey ? first : last) && now !== around) return
  event.preventDefault()
  if (event.shiftKey) last.focus()
  else first.focus()
}
