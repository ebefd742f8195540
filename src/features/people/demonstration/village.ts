import { groupCode } from '#kernel/area/code.ts'
import type { Dice } from './dice.ts'
import { ageIn, type Draft } from './family.ts'
import { type GridPlan, gridsOf, hamletNames } from './grids.ts'
import { inventHousehold } from './household.ts'
import { type Families, familiesOf } from './names.ts'
import type { Numbers } from './numbers.ts'
import { postsOf } from './posts.ts'
import type { DemoHousehold, DemoPerson, DemoVillage } from './shape.ts'
import { groupName, type VillagePlan } from './villagePlan.ts'

export type VillagePlace = { code: string; name: string; townshipCode: string; townshipName: string }
type Recipe = { dice: Dice; numbers: Numbers; place: VillagePlace; plan: VillagePlan; source: DemoVillage['source'] }

/** One village with its groups, grids, houses and posts; the same dice give the same village. */
export function inventVillage(recipe: Recipe & { codePrefix: string }): DemoVillage {
  const { dice, place, plan, source } = recipe
  const families = familiesOf(dice)
  const groups = plan.leaves.map((_, index) => ({
    index,
    code: groupCode(place.code, index + 1),
    name: groupName(index),
  }))
  const hamlets = hamletNames(
    dice,
    families,
    plan.leaves.reduce((sum, n) => sum + n, 0),
  )
  const layout = gridsOf(place, plan.leaves, hamlets)
  const households = layout.leaves.flatMap((leaf, i) => houseLeaf(recipe, families, leaf, bandOf(plan, i)))
  if (plan.flaws.includes('unassigned')) {
    const leaf = layout.leaves.at(-1)!
    households.push(...houseLeaf(recipe, families, { ...leaf, gridKey: null }, [dice.int(2, 5), 0]))
  }
  households.sort((a, b) => a.groupIndex - b.groupIndex)
  for (const [i, household] of households.entries()) {
    number(household, `${recipe.codePrefix}${String(i + 1).padStart(3, '0')}`, place)
  }
  const { posts, chiefs, partyMembers } = postsOf(dice, recipe.numbers, {
    code: place.code,
    groups,
    grids: layout.grids,
    households,
  })
  const grids = layout.grids.map((grid) => ({ ...grid, chief: chiefs.get(grid.key) ?? null }))
  const { code, name, townshipCode } = place
  return { code, name, townshipCode, source, groups, grids, households, posts, partyMembers }
}

type Band = readonly [households: number, people: number]

/** The first cluster bears the flaw, for bands are watched there first; all the other leaves lie within the bands. */
const bandOf = ({ leaves, flaws }: VillagePlan, leaf: number): Band => {
  const flawed =
    leaf ===
    Math.max(
      0,
      leaves.findIndex((clusters) => clusters > 1),
    )
  if (flawed && flaws.includes('tooSmall')) return [11, 0]
  if (flawed && flaws.includes('tooLarge')) return [39, 0]
  return [0, 72]
}

type Leaf = Omit<GridPlan, 'gridKey'> & { gridKey: string | null }

/** Builds houses until the cluster is as large as its band asks: 0 households means 20 to 25, as the people come. */
function houseLeaf(recipe: Recipe, families: Families, leaf: Leaf, [fixed, fewestPeople]: Band): DemoHousehold[] {
  const { dice, place } = recipe
  const wanted = fixed || dice.int(20, 25)
  const houses: DemoHousehold[] = []
  for (let people = 0; houses.length < wanted || (people < fewestPeople && houses.length < 30); ) {
    const drafts = inventHousehold(dice, families)
    people += drafts.length
    houses.push({
      code: '',
      groupIndex: leaf.groupIndex,
      gridKey: leaf.gridKey,
      address: `${place.townshipName}${place.name}${groupName(leaf.groupIndex)}${leaf.hamlet}`,
      persons: drafts.map((draft) => toPerson(recipe, draft)),
    })
  }
  return houses
}

/** The register numbers its houses through; the door number follows it. */
function number(household: DemoHousehold, code: string, place: VillagePlace): void {
  household.code = code
  household.address += `${Number(code.replace(/\D/g, ''))}号`
  household.persons.forEach((person, i) => {
    person.key ||= `${place.code}/${code}/${i + 1}`
  })
}

/** The newest have no number yet; most grown people and a few of the old and young have a telephone. */
export function toPerson({ dice, numbers }: Pick<Recipe, 'dice' | 'numbers'>, draft: Draft): DemoPerson {
  const { sex, birthDate, relation, isHead, note, name } = draft
  const age = ageIn(Number(birthDate.slice(0, 4)))
  const unnumbered = birthDate >= '2026-07-15' && dice.chance(0.6)
  const identityNumber = unnumbered ? null : numbers.identity(dice, birthDate, sex)
  const share = age < 12 ? 0 : age < 18 ? 0.12 : age < 72 ? 0.88 : 0.5
  const phone = dice.chance(share) ? numbers.phone(dice) : null
  return { key: identityNumber ?? '', name, sex, birthDate, identityNumber, phone, relation, isHead, note }
}
