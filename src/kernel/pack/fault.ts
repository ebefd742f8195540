import type { Problem } from '../shared/decision.ts'

/** One thing wrong with a pack: what, where, and the name in question. Its words stand with the other problems. */
export type Fault = Problem & { facts: { at: string; name?: string } & Record<string, unknown> }

export const fault = (code: string, at: string, name?: string, more: Record<string, unknown> = {}): Fault => ({
  code,
  facts: name === undefined ? { at, ...more } : { at, name, ...more },
})

/** A path with names instead of positions where there are names: `procedures.four-orders.moves.claim.to`. */
export function placeOf(root: unknown, path: readonly PropertyKey[]): string {
  const steps: string[] = []
  let here = root
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined
    steps.push(typeof key === 'number' ? (nameIn(here) ?? String(key)) : String(key))
  }
  return steps.join('.')
}

function nameIn(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { id, action } = entry as { id?: unknown; action?: unknown }
  return typeof id === 'string' ? id : typeof action === 'string' ? action : undefined
}
