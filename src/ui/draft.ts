/** What a browser gives us to keep things in; a test gives a map. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEPT_DAYS = 30

/** The name under which a draft lies on its shelf. */
export const onShelf = (name: string): string => `shanzhi.draft.${name}`

type Kept<T> = { at: number; draft: T }

/**
 * The draft left under a name, or `blank`. Only fields that `blank` knows, of the same kind, are taken over: a draft of last month's
 * version of the page must not break today's.
 */
export function readDraft<T extends object>(shelf: Shelf | null, name: string, blank: T, now: number): T {
  const text = attempt(() => shelf?.getItem(onShelf(name)) ?? null)
  const kept = text ? attempt(() => JSON.parse(text) as Kept<Record<string, unknown>>) : null
  if (!kept || typeof kept.draft !== 'object' || kept.draft === null) return blank
  if (!(now - kept.at < KEPT_DAYS * 86_400_000)) return blank
  const fitting = Object.entries(kept.draft).filter(([field, value]) =>
    fits(value, (blank as Record<string, unknown>)[field]),
  )
  return { ...blank, ...Object.fromEntries(fitting) }
}

/** Written at every change: a browser killed in the next second has lost nothing. */
export const keepDraft = (shelf: Shelf | null, name: string, draft: object, now: number): void =>
  void attempt(() => shelf?.setItem(onShelf(name), JSON.stringify({ at: now, draft })))

export const dropDraft = (shelf: Shelf | null, name: string): void =>
  void attempt(() => shelf?.removeItem(onShelf(name)))

/** A field that may be empty (`null`) takes anything plain; the others take only their own kind. */
const fits = (value: unknown, blank: unknown): boolean =>
  blank === null
    ? value === null || typeof value !== 'undefined'
    : typeof value === typeof blank && Array.isArray(value) === Array.isArray(blank)

/** Storage can be full, forbidden or foreign; none of that may break a page. */
function attempt<T>(doing: () => T): T | null {
  try {
    return doing()
  } catch {
    return null
  }
}
