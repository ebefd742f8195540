import { type Decision, no, yes } from '../shared/decision.ts'

/** Draws whole numbers from 0 up to, and without, `bound`. Everyone who knows the seed gets the same ones in the same order. */
export type Dice = (bound: number) => number

const SEED_FORM = /^[0-9a-f]{32}$/
const TWO_TO_32 = 0x1_0000_0000

/**
 * The generator is xoshiro128** 1.1 (David Blackman and Sebastiano Vigna, 2018, public domain: https://prng.di.unimi.it/xoshiro128starstar.c).
 * Its state of four 32-bit words is the seed itself, 32 hexadecimal digits read from the left. There is only 32-bit whole-number
 * arithmetic in it, so that every machine and every language gives the same numbers.
 */
export function diceFrom(seed: string): Decision<Dice> {
  if (!SEED_FORM.test(seed) || /^0+$/.test(seed)) return no('sample.wrong_seed')
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0)
  return yes((bound) => bounded(() => next(state), bound))
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** One step of the generator: the next 32 bits as a number from 0 to 4,294,967,295. */
function next(state: number[]): number {
  let [a, b, c, d] = state as [number, number, number, number]
  const out = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
  const shifted = b << 9
  c ^= a
  d ^= b
  b ^= c
  a ^= d
  c ^= shifted
  d = rotated(d, 11)
  state.splice(0, 4, a, b, c, d)
  return out
}

/** Numbers beyond the last whole multiple of the bound are thrown away: a remainder alone would favour the small ones. */
function bounded(word: () => number, bound: number): number {
  const fair = TWO_TO_32 - (TWO_TO_32 % bound)
  for (;;) {
    const drawn = word()
    if (drawn < fair) return drawn % bound
  }
}
