/** A name that was probably meant: near enough to be a slip of the finger, never a guess across the alphabet. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const reach = Math.min(3, Math.max(1, Math.floor(name.length / 3)))
  let best: { name: string; steps: number } | undefined
  for (const one of known) {
    if (Math.abs(one.length - name.length) > reach) continue
    const steps = stepsBetween(name.toLowerCase(), one.toLowerCase())
    if (steps <= reach && steps < (best?.steps ?? Number.POSITIVE_INFINITY)) best = { name: one, steps }
  }
  return best?.name
}

/** For a fault: the name that was probably meant, when there is one. */
export const perhaps = (name: string, known: Iterable<string>): { nearest?: string } => {
  const found = nearest(name, known)
  return found === undefined ? {} : { nearest: found }
}

/** Letters to change, add, leave out or swap with their neighbour to come from one name to the other. */
function stepsBetween(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + same]
      row.push(Math.min(...ways, swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY))
    }
    before = above
    above = row
  }
  return above[b.length]!
}
