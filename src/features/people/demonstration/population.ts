import type { CountyTree } from '#kernel/area/tree.ts'
import { dice } from './dice.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import type { DemoVillage } from './shape.ts'
import { taihang, taihangVillage } from './taihang.ts'
import { inventVillage } from './village.ts'
import { planCounty } from './villagePlan.ts'

/** `numbers` where several populations of one county are to share none. */
export type PopulationOptions = { households?: number; seed?: string; numbers?: Numbers }

/**
 * The invented people of a county, village by village in the order of the codes, so that the seed can write one and
 * forget it. Every village has dice of its own; only the numbers already given out are remembered.
 */
export function* population(county: CountyTree, options: PopulationOptions = {}): Generator<DemoVillage> {
  const { households = 12_000, seed = 'shanzhi', numbers = numbersOf(county.county.code) } = options
  const places = county.townships.flatMap(({ code, name, villages }) =>
    villages.map((v) => ({ code: v.code, name: v.name, townshipCode: code, townshipName: name })),
  )
  // First, because its numbers stand in the committed workbook whatever else is invented around it.
  const furnished = places.find((place) => place.code === taihang.code)
  const fromWorkbook = furnished ? taihangVillage(numbers) : null
  const plans = planCounty(dice(`${seed}/${county.county.code}`), places.length, households)
  for (const [i, place] of places.entries()) {
    if (place === furnished && fromWorkbook) yield fromWorkbook
    else {
      const own = dice(`${seed}/${place.code}`)
      yield inventVillage({ dice: own, numbers, place, plan: plans[i]!, source: 'generated', codePrefix: 'H' })
    }
  }
}
