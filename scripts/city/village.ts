import type { Dice } from '#features/people/demonstration/dice.ts'
import type { Draft } from '#features/people/demonstration/family.ts'
import { type GridPlan, gridsOf, hamletNames } from '#features/people/demonstration/grids.ts'
import { inventHousehold } from '#features/people/demonstration/household.ts'
import { type Families, familiesOf } from '#features/people/demonstration/names.ts'
import type { Numbers } from '#features/people/demonstration/numbers.ts'
import { postsOf } from '#features/people/demonstration/posts.ts'
import type { DemoHousehold, DemoVillage } from '#features/people/demonstration/shape.ts'
import { toPerson } from '#features/people/demonstration/village.ts'
import { groupName } from '#features/people/demonstration/villagePlan.ts'
import { groupCode } from '#kernel/area/code.ts'
import { shareOut } from './figures.ts'
import type { VillageShare } from './plan.ts'

/** A leaf grid holds about so many houses. */
const housesPerLeaf = 24

/** A village of exactly so many people in exactly so many groups; how many houses that makes is left to the dice. */
export function inventFilledVillage(dice: Dice, numbers: Numbers, share: VillageShare): DemoVillage {
  const { place } = share
  const families = familiesOf(dice)
  const groups = Array.from({ length: share.groups }, (_, index) => ({
    ...{ index, code: groupCode(place.code, index + 1), name: groupName(index) },
  }))
  const sizes = shareOut(
    share.persons,
    groups.map(() => 0.7 + 0.6 * dice.next()),
  )
  const houses = sizes.map((persons) => housesFor(dice, families, persons))
  const leaves = houses.map((some) => Math.max(1, Math.round(some.length / housesPerLeaf)))
  const hamlets = hamletNames(
    dice,
    families,
    leaves.reduce((sum, n) => sum + n, 0),
  )
  const layout = gridsOf(place, leaves, hamlets)
  const households = houses.flatMap((some, groupIndex) => {
    const own = layout.leaves.filter((leaf) => leaf.groupIndex === groupIndex)
    return some.map((drafts, i) => homeOf(dice, numbers, own[Math.floor((i * own.length) / some.length)]!, drafts))
  })
  for (const [i, household] of households.entries()) settle(household, i + 1, share)
  const { posts, chiefs, partyMembers } = postsOf(dice, numbers, {
    ...{ code: place.code, groups, grids: layout.grids, households },
  })
  const grids = layout.grids.map((grid) => ({ ...grid, chief: chiefs.get(grid.key) ?? null }))
  const { code, name, townshipCode } = place
  return { code, name, townshipCode, source: 'generated', groups, grids, households, posts, partyMembers }
}

/** Houses as they come, until everybody has one; a house too large for those who are left is not built. */
function housesFor(dice: Dice, families: Families, persons: number): Draft[][] {
  const houses: Draft[][] = []
  for (let left = persons; left > 0; ) {
    const drafts = inventHousehold(dice, families)
    if (drafts.length > left) continue
    houses.push(drafts)
    left -= drafts.length
  }
  return houses
}

const homeOf = (dice: Dice, numbers: Numbers, leaf: GridPlan, drafts: readonly Draft[]): DemoHousehold => ({
  ...{ code: '', groupIndex: leaf.groupIndex, gridKey: leaf.gridKey, address: leaf.hamlet },
  persons: drafts.map((draft) => toPerson({ dice, numbers }, draft)),
})

/** The register numbers its houses through; the door follows the number, and who has no identity number is known by both. */
function settle(household: DemoHousehold, number: number, { place }: VillageShare): void {
  household.code = `H${String(number).padStart(3, '0')}`
  household.address = `${place.townshipName}${place.name}${groupName(household.groupIndex)}${household.address}${number}号`
  for (const [i, person] of household.persons.entries()) person.key ||= `${place.code}/${household.code}/${i + 1}`
}
