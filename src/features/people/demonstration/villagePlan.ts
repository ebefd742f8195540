import { writeChineseNumber } from '#kernel/shared/chineseNumber.ts'
import type { Dice } from './dice.ts'

/** What is wrong in a village on purpose, so that its page has something to list and to warn of. */
export type Flaw = 'tooSmall' | 'tooLarge' | 'unassigned'

/** `leaves[i]` is the number of clusters of group i; one cluster means that the group's own grid is the leaf. */
export type VillagePlan = { leaves: number[]; flaws: Flaw[] }

/** Bands of 20–30 households and 70–120 people; the generator aims at their lower half. */
export const householdsPerLeaf = 22.6
const mostGroups = 9
const mostLeavesPerGroup = 3

export const groupName = (index: number): string => `${writeChineseNumber(index + 1)}组`

/** Shares the county's households out: every village gets its part, and some are several times as large as others. */
export function planCounty(dice: Dice, villages: number, households: number): VillagePlan[] {
  const total = Math.max(villages, Math.round(households / householdsPerLeaf))
  const base = Math.min(Math.floor(total / villages), mostGroups * mostLeavesPerGroup)
  const counts = Array.from({ length: villages }, () => base)
  let rest = total - base * villages
  while (rest > 0 && base < mostGroups) {
    const village = dice.int(0, villages - 1)
    const more = Math.min(rest, dice.int(1, 4), base + 6 - counts[village]!)
    counts[village]! += more
    rest -= more
  }
  return counts.map((count, place) => {
    const leaves = shareLeaves(dice, count)
    const flaws = flawsOf(dice, place)
    if (flaws.some((flaw) => flaw !== 'unassigned') && Math.max(...leaves) === 1) leaves[0] = 2
    return { leaves, flaws }
  })
}

/** Groups first, at least three where the people suffice; the clusters beyond go to large groups. */
function shareLeaves(dice: Dice, count: number): number[] {
  const fewest = Math.max(Math.min(3, count), Math.ceil(count / mostLeavesPerGroup))
  const groups = dice.int(Math.max(fewest, Math.ceil(count * 0.6)), Math.max(fewest, Math.min(count, mostGroups)))
  const leaves = Array.from({ length: Math.min(groups, mostGroups) }, () => 1)
  for (let rest = count - leaves.length; rest > 0; ) {
    const group = dice.int(0, leaves.length - 1)
    if (leaves[group]! >= mostLeavesPerGroup) continue
    leaves[group]! += 1
    rest -= 1
  }
  return leaves
}

/** The second to the fourth village show one flaw each, so that even a small county has all three. */
function flawsOf(dice: Dice, place: number): Flaw[] {
  const all: Flaw[] = ['tooSmall', 'tooLarge', 'unassigned']
  if (place >= 1 && place <= 3) return all.slice(place - 1, place)
  return dice.chance(0.12) ? [dice.pick(all)] : []
}
