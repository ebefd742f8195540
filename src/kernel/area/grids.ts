import { inTerm, type Post } from '../authority/post.ts'
import type { Day } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import type { Words } from '../shared/words.ts'

/** From and to, both included. */
export type Range = { from: number; to: number }

/** The size a region wants for a grid. It warns and never blocks: a hamlet of nine households is still a hamlet. */
export type Band = { households?: Range; persons?: Range; partyMembers?: Range }

/** What a grid of one level is: its unit, its size, who leads it and who may step in when nobody does. */
export type GridLevel = Words & {
  level: number
  unit: 'township' | 'village' | 'group' | 'cluster'
  band?: Band
  chief: Words & {
    role: string
    /** Posts of which the chief must hold one; empty when anybody may be chief. */
    mustHold: readonly string[]
    /** Kinds of bodies in which such a post counts, where not every post of the role does: a first secretary sits in none of the three. */
    bodies?: readonly string[]
    /** Kinds of people to ask for a vacant chief's post, best first. */
    candidates: readonly string[]
    /** What the chief is there for, as it stands on the duty card. */
    duties?: readonly Words[]
  }
}

/** People and households now in a grid. */
export type GridCounts = { households: number; persons: number; partyMembers?: number }

/** A size outside its band, told as a problem so that its words come from one place. */
export type BandWarning = {
  code: 'grid.below_band' | 'grid.above_band'
  facts: { level: number; measure: keyof Band; count: number; from: number; to: number }
}

const MEASURES = ['households', 'persons', 'partyMembers'] as const

/** Every measure of a grid that lies outside the band of its level. A level without a band has nothing to warn of. */
export function checkBand(level: number, counts: GridCounts, levels: readonly GridLevel[]): BandWarning[] {
  const band = levels.find((one) => one.level === level)?.band
  return MEASURES.flatMap((measure) => {
    const range = band?.[measure]
    const count = counts[measure]
    if (!range || count === undefined || (count >= range.from && count <= range.to)) return []
    const code = count < range.from ? 'grid.below_band' : 'grid.above_band'
    return [{ code, facts: { level, measure, count, from: range.from, to: range.to } }] satisfies BandWarning[]
  })
}

/** How many grids of the next level a leaf should be split into, and what for. Null when it is small enough, or nothing lies below. */
export type SplitSuggestion = { intoLevel: number; parts: number; because: readonly (keyof Band)[] }

/** "Where many live, a third level is set up": many means more than one grid of the next level is meant to hold. */
export function suggestSplit(level: number, counts: GridCounts, levels: readonly GridLevel[]): SplitSuggestion | null {
  const below = levels.find((one) => one.level === level + 1)
  if (!below?.band) return null
  const because = MEASURES.filter((measure) => (counts[measure] ?? 0) > (below.band?.[measure]?.to ?? Infinity))
  if (because.length === 0) return null
  const parts = Math.max(
    ...because.map((measure) => Math.ceil((counts[measure] ?? 0) / (below.band?.[measure]?.to ?? 1))),
  )
  return { intoLevel: level + 1, parts, because }
}

/** A post with the kind of body that it is a seat of. */
export type SeatedPost = Post & { body?: string | null }

/** A chief must hold one of the posts its level names: a level-1 chief one of the three village bodies, a level-2 chief that of group leader. */
export function checkChief(
  level: number,
  held: readonly SeatedPost[],
  levels: readonly GridLevel[],
  today: Day,
): Decision<null> {
  const chief = levels.find((one) => one.level === level)?.chief
  if (!chief) return no('grid.unknown_level', { level })
  const holds = held.some(
    (post) => inTerm(post, today) && chief.mustHold.includes(post.role) && sits(chief, post.body ? [post.body] : []),
  )
  return chief.mustHold.length === 0 || holds
    ? yes(null)
    : no('grid.chief_without_post', { level, mustHold: chief.mustHold })
}

const sits = ({ bodies }: GridLevel['chief'], seats: readonly string[]): boolean =>
  bodies === undefined || seats.some((body) => bodies.includes(body))

/** Somebody who might become chief of a vacant grid. `kinds` are what the person is, e.g. `clusterHead` or `partyMember`; `bodies` where they sit. */
export type Candidate = { personId: number; kinds: readonly string[]; bodies?: readonly string[] }

/** For what somebody may be asked, best first: whoever holds the post that a level asks for, but in none of its bodies, may not. */
export const askedFor = ({ chief }: GridLevel, { kinds, bodies = [] }: Candidate): string[] =>
  chief.candidates.filter((kind) => kinds.includes(kind) && (!chief.mustHold.includes(kind) || sits(chief, bodies)))

/** Candidates for a vacant chief, in the order the level names; who is none of these kinds is left out. The order given breaks ties. */
export function rankCandidates<C extends Candidate>(
  level: number,
  people: readonly C[],
  levels: readonly GridLevel[],
): C[] {
  const at = levels.find((one) => one.level === level)
  const rank = (person: C) => (at ? at.chief.candidates.indexOf(askedFor(at, person)[0] ?? '') : -1)
  return people.filter((person) => rank(person) >= 0).sort((a, b) => rank(a) - rank(b))
}
