import type { CountyTree } from '#kernel/area/tree.ts'
import { dice } from './dice.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import type { DemoVillage } from './shape.ts'
import { inventVillage, type VillagePlace } from './village.ts'

/** 太行村 is the village of the guides and the tests; its households come in from the committed workbook. */
export const taihang: VillagePlace & { countyCode: string } = {
  code: '610921103214',
  name: '太行村',
  townshipCode: '610921103',
  townshipName: '平梁镇',
  countyCode: '610921',
}

/**
 * Eight groups, three of them in two clusters; one cluster is too large and a few households lie in no grid
 * yet, so that the page of the village has a warning and a violation to show. The seed is its own: the workbook
 * and everything that was written about the village stay true when the rest of the county is thrown anew.
 */
export function taihangVillage(numbers: Numbers = numbersOf(taihang.countyCode)): DemoVillage {
  return inventVillage({
    dice: dice(`taihang/${taihang.code}`),
    numbers,
    place: taihang,
    plan: { leaves: [1, 2, 1, 1, 2, 1, 1, 2], flaws: ['tooLarge', 'unassigned'] },
    source: 'workbook',
    codePrefix: 'TH',
  })
}

/** 太行村, where it belongs to the county. Its numbers are the first that are given out, so it is the same without the others. */
export const furnishedVillage = (county: CountyTree): DemoVillage | null =>
  county.townships.some((township) => township.villages.some((village) => village.code === taihang.code))
    ? taihangVillage(numbersOf(county.county.code))
    : null
