import { type Decision, no, yes } from '../shared/decision.ts'

/**
 * How many of a sample each stratum gives: in proportion to its size, by largest remainder (Hamilton), the earlier stratum first where
 * remainders are equal. A stratum that would get less than one gets one, and the others share the rest: what is small is looked at
 * too. An empty stratum gives nothing.
 */
export function allocate(sizes: readonly number[], total: number): Decision<number[]> {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const filled = sizes.filter((size) => size > 0).length
  if (!Number.isInteger(total) || total < 1) return no('sample.wrong_size')
  if (total > all) return no('sample.too_large', { size: total, found: all })
  if (total < filled) return no('sample.too_small', { size: total, parts: filled })
  const shares = sizes.map(() => 0)
  let open = sizes.flatMap((size, place) => (size > 0 ? [place] : []))
  let left = total
  for (;;) {
    const population = open.reduce((sum, place) => sum + sizes[place]!, 0)
    const small = open.filter((place) => sizes[place]! * left < population)
    if (small.length === 0) {
      shareOut(shares, sizes, open, left, population)
      return yes(shares)
    }
    for (const place of small) shares[place] = 1
    open = open.filter((place) => !small.includes(place))
    left -= small.length
  }
}

function shareOut(
  shares: number[],
  sizes: readonly number[],
  open: readonly number[],
  total: number,
  population: number,
): void {
  if (open.length === 0) return
  const parts = open.map((place) => ({
    place,
    whole: Math.floor((sizes[place]! * total) / population),
    remainder: (sizes[place]! * total) % population,
  }))
  const over = total - parts.reduce((sum, part) => sum + part.whole, 0)
  const lucky = parts.toSorted((a, b) => b.remainder - a.remainder || a.place - b.place).slice(0, over)
  for (const part of parts) shares[part.place] = part.whole + (lucky.includes(part) ? 1 : 0)
}
