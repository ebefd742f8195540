import type { Share } from '../organisation/share.ts'

/** Whom a meeting counts: those who sit in the body, the adults of the place, or one for each of its households. */
export const rolls = ['members', 'adults', 'households'] as const
export type RollKind = (typeof rolls)[number]

/**
 * How a body decides, as data beside its article. Any one of `quorum` is enough, because the law lets an assembly be one of adults or of
 * households; `agree` is a share of those present, `publicDays` how long a resolution stands on the board.
 */
export type DeliberationRule = {
  quorum: readonly { of: RollKind; present: Share }[]
  agree: Share
  publicDays: number
  statute?: string
  publicStatute?: string
  /** Where somebody turns who does not agree: what the township corrects, what a court sets aside. */
  objectionStatutes?: readonly string[]
}

/** Whether a share asks for less than another does, of some number of people at least. */
export function asksLess(share: Share, than: Share): boolean {
  const [mine, theirs] = [weightOf(share) * than.of, weightOf(than) * share.of]
  return mine < theirs || (mine === theirs && 'moreThan' in than && 'atLeast' in share)
}

const weightOf = (share: Share): number => ('atLeast' in share ? share.atLeast : share.moreThan)

/** Where a rule asks for less than another: a region may ask for more than the law does, and never for less. */
export type Lowering =
  | { what: 'quorum'; of: RollKind; asked: Share }
  | { what: 'agree'; asked: Share }
  | { what: 'publicDays'; days: number }

/**
 * Where a rule falls below its floor. A way of counting that the floor does not know would be a way around it; the days on the board are
 * held to `leastDays` also where there is no floor.
 */
export function loweringsOf(
  rule: DeliberationRule | undefined,
  floor: DeliberationRule | undefined,
  leastDays: number,
): Lowering[] {
  if (!rule) return []
  const days = Math.max(floor?.publicDays ?? 0, leastDays)
  return [
    ...(floor ? rule.quorum.flatMap((way) => quorumBelow(way, floor)) : []),
    ...(floor && asksLess(rule.agree, floor.agree) ? [{ what: 'agree' as const, asked: floor.agree }] : []),
    ...(rule.publicDays < days ? [{ what: 'publicDays' as const, days }] : []),
  ]
}

function quorumBelow(way: DeliberationRule['quorum'][number], floor: DeliberationRule): Lowering[] {
  const lawful = floor.quorum.find((one) => one.of === way.of)
  if (lawful && !asksLess(way.present, lawful.present)) return []
  return [{ what: 'quorum', of: way.of, asked: lawful?.present ?? floor.quorum[0]!.present }]
}
