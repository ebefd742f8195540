/** One part of what was drawn from: how many there are, how many were looked at, how many of those hold. */
export type Looked = { population: number; checked: number; held: number }

/** A share with the bounds between which it lies 95 times out of 100. All three from 0 to 1, to three places. */
export type Estimate = { share: number; low: number; high: number }

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964

/**
 * What a sample says of the whole: the share of each part weighted by its size, with the interval of Wilson (1927), which stays
 * honest for ten matters of which all hold, where the usual formula would claim certainty. Unequal weights count by the effective size of Kish,
 * and who looked at everything is certain. Null while a part has not been looked at: nothing can be said of it.
 */
export function estimate(parts: readonly Looked[]): Estimate | null {
  const filled = parts.filter((part) => part.population > 0)
  if (filled.length === 0 || filled.some((part) => part.checked === 0)) return null
  const population = filled.reduce((sum, part) => sum + part.population, 0)
  const share = filled.reduce((sum, part) => sum + (part.population * part.held) / part.checked, 0) / population
  const checked = filled.reduce((sum, part) => sum + part.checked, 0)
  if (checked >= population) return { share: places(share), low: places(share), high: places(share) }
  const kish = population ** 2 / filled.reduce((sum, part) => sum + part.population ** 2 / part.checked, 0)
  const n = (kish * (population - 1)) / (population - checked)
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  return { share: places(share), low: places(Math.max(0, centre - half)), high: places(Math.min(1, centre + half)) }
}

const places = (share: number): number => Math.round(share * 1000) / 1000
