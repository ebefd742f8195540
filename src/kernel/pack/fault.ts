import type { Problem } from '../shared/decision.ts'

/**
 * One thing wrong with a pack: what, where, and the name in question. `at` is a stable address, `where` the same for a reader when
 * the address alone would not find the entry, `nearest` the name that was probably meant. Its words stand with the other problems.
 */
export type Fault = Problem & {
  facts: { at: string; name?: string; where?: string; nearest?: string } & Record<string, unknown>
}

export const fault = (code: string, at: string, name?: string, more: Record<string, unknown> = {}): Fault => ({
  code,
  facts: name === undefined ? { at, ...more } : { at, name, ...more },
})

/** A path with names instead of positions where there are names: `procedures.four-orders.moves.claim.to`. */
export function placeOf(root: unknown, path: readonly PropertyKey[]): string {
  return walk(root, path)
    .map(({ key, entry }) => (typeof key === 'number' ? (nameIn(entry) ?? String(key)) : String(key)))
    .join('.')
}

/** The same for a reader with the file open, counting as people count: `procedures › four-orders › moves 3 (claim) › to`. */
export function whereIn(root: unknown, path: readonly PropertyKey[]): string {
  const steps: string[] = []
  for (const { key, entry } of walk(root, path)) {
    if (typeof key !== 'number') steps.push(String(key))
    else if (idOf(entry) !== undefined) steps.push(idOf(entry)!)
    else steps.push(`${steps.pop() ?? ''} ${numbered(key, nameIn(entry))}`.trim())
  }
  return steps.join(' › ')
}

/** An entry that has no id of its own is found by its place in the list: `3 (claim)`. */
export const numbered = (index: number, name?: string): string =>
  name === undefined ? String(index + 1) : `${index + 1} (${name})`

function walk(root: unknown, path: readonly PropertyKey[]): { key: PropertyKey; entry: unknown }[] {
  let here = root
  return path.map((key) => {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined
    return { key, entry: here }
  })
}

function idOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : undefined
}

function nameIn(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { action } = entry as { action?: unknown }
  return idOf(entry) ?? (typeof action === 'string' ? action : undefined)
}
