import { drawSample, drawStrata } from '#kernel/sample/draw.ts'
import { type Estimate, estimate } from '#kernel/sample/estimate.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { Decision } from '#kernel/shared/decision.ts'

/** A matter that may be drawn: its id, and the village it lies in. */
export type Drawable = { id: number; villageId: number }

export type Spread = 'whole' | 'village'

/** The longest time from which one draw may be made. */
const longestDays = 1100

export const isPeriod = (from: Day, to: Day, today: Day): boolean =>
  from <= to && to <= today && addDays(from, longestDays) > to

/**
 * The list as it is kept, shown and digested: a line for each matter, villages by their ids and matters by theirs. Whoever draws again
 * needs nothing else but the seed and the size.
 */
export const frameOf = (matters: readonly Drawable[]): string[] =>
  matters.toSorted((a, b) => a.villageId - b.villageId || a.id - b.id).map(({ id, villageId }) => `${villageId}/${id}`)

export const villageOf = (line: string): number => Number(line.split('/')[0])
export const matterOf = (line: string): number => Number(line.split('/')[1])

/** The one way from a kept list to a sample, for the first time and for every time after. */
export function drawFrom(seed: string, frame: readonly string[], size: number, spread: Spread): Decision<string[]> {
  if (spread === 'whole') return drawSample(seed, frame, size)
  const villages = Map.groupBy(frame, villageOf)
  const strata = [...villages].map(([village, lines]) => ({ id: String(village), frame: lines }))
  return drawStrata(seed, strata, size)
}

/** What a village's part of a draw holds: how many there were, how many fell, and what was found of them. */
export type Part = {
  villageId: number
  population: number
  drawn: number
  confirmed: number
  partly: number
  notConfirmed: number
  notReached: number
}

export type Summary = Omit<Part, 'villageId'> & { checked: number; toCheck: number; estimate: Estimate | null }

/**
 * Villages added up. Drawn as a whole, the sample speaks for the whole; drawn village by village, each village speaks for itself and
 * counts by its size. Whoever could not be reached says nothing either way.
 */
export function summaryOf(parts: readonly Part[], spread: Spread): Summary {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
  const all = {
    population: sum((part) => part.population),
    drawn: sum((part) => part.drawn),
    confirmed: sum((part) => part.confirmed),
    partly: sum((part) => part.partly),
    notConfirmed: sum((part) => part.notConfirmed),
    notReached: sum((part) => part.notReached),
  }
  const checked = checkedOf(all)
  const looked = spread === 'whole' ? [all] : parts
  return {
    ...all,
    checked,
    toCheck: all.drawn - checked - all.notReached,
    estimate: estimate(
      looked.map((part) => ({ population: part.population, checked: checkedOf(part), held: part.confirmed })),
    ),
  }
}

const checkedOf = (part: Omit<Part, 'villageId'>): number => part.confirmed + part.partly + part.notConfirmed

/** A category with all that stand below it. */
export function withThoseBelow(
  categories: Readonly<Record<string, { id: string; parent?: string }>>,
  category: string,
): string[] {
  const found = [category]
  for (const above of found)
    found.push(...Object.values(categories).flatMap((one) => (one.parent === above ? one.id : [])))
  return found
}
