import { type Decision, no, yes } from '../shared/decision.ts'
import { allocate } from './allocate.ts'
import { type Dice, diceFrom } from './generator.ts'

/** Which way of drawing a kept sample was drawn by. Another way gets another name, and this one stays here for old samples. */
export const SAMPLE_METHOD = 'xoshiro128ss-fisher-yates-1'

/** No list to draw from is longer: it is kept whole, and sent whole to whoever draws again. */
export const LONGEST_FRAME = 20_000

/** A part of the frame of which the sample must hold its share. */
export type Stratum = { id: string; frame: readonly string[] }

/**
 * Draws `size` of the frame, in the order in which they fall. The shuffle is that of Fisher and Yates as Durstenfeld wrote it (1964),
 * from the front and only as far as it is needed: for i = 0, 1, … the element at i changes places with the one at i + dice(n − i).
 * The generator stands in generator.ts. The same seed and the same frame give the same sample, today and in ten years.
 */
export function drawSample(seed: string, frame: readonly string[], size: number): Decision<string[]> {
  return drawStrata(seed, [{ id: '', frame }], size)
}

/** Draws from each stratum its share, one stratum after the other with one generator going on; at least one of each that has any. */
export function drawStrata(seed: string, strata: readonly Stratum[], size: number): Decision<string[]> {
  const all = strata.flatMap((stratum) => stratum.frame)
  if (all.length === 0) return no('sample.nothing_to_draw')
  if (all.length > LONGEST_FRAME) return no('sample.too_long', { most: LONGEST_FRAME, found: all.length })
  if (new Set(all).size < all.length) return no('sample.double')
  const dice = diceFrom(seed)
  if (!dice.ok) return dice
  const shares = allocate(
    strata.map((stratum) => stratum.frame.length),
    size,
  )
  if (!shares.ok) return shares
  return yes(strata.flatMap((stratum, place) => shuffled(stratum.frame, shares.value[place]!, dice.value)))
}

function shuffled(frame: readonly string[], size: number, dice: Dice): string[] {
  const order = [...frame]
  for (let at = 0; at < size; at += 1) {
    const other = at + dice(order.length - at)
    const drawn = order[other]!
    order[other] = order[at]!
    order[at] = drawn
  }
  return order.slice(0, size)
}
