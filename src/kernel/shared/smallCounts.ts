/** Fewer than this and a number is nearly a name. */
export const fewestShown = 5

const isSmall = (count: number): boolean => count > 0 && count < fewestShown

/**
 * Counts of several places as they may be shown: a small one is null. Where a single one is hidden, the next smallest goes with it, because
 * whoever knows the sum would have it by taking the others away.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  if (hidden.size === 1) {
    const others = counts.flatMap((count, at) => (count > 0 && !hidden.has(at) ? [{ count, at }] : []))
    const next = others.toSorted((a, b) => a.count - b.count)[0]
    if (next) hidden.add(next.at)
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count))
}

/** A sum by itself. */
export const hideOne = (count: number): number | null => (isSmall(count) ? null : count)
