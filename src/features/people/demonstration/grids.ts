import type { Dice } from './dice.ts'
import type { Families } from './names.ts'
import type { DemoGrid } from './shape.ts'
import { groupName } from './villagePlan.ts'

/** A leaf and the hamlet that its houses stand in. */
export type GridPlan = { groupIndex: number; gridKey: string; hamlet: string }

const landforms = ['院子', '湾', '坡', '沟', '梁', '坪', '老屋', '新院', '垭', '河坝', '塘', '坎上']

/** 罗家湾, 陈家院子: hamlets bear the name of a family and the shape of the land; each is named once in a village. */
export function hamletNames(dice: Dice, families: Families, howMany: number): string[] {
  const names = new Set<string>()
  while (names.size < howMany) names.add(`${families.surname(dice).slice(0, 2)}家${dice.pick(landforms)}`)
  return [...names]
}

/** Level 1 is the village, level 2 each group, level 3 the clusters of a group too large for one. */
export function gridsOf(village: { code: string; name: string }, leaves: number[], hamlets: string[]) {
  const root = `${village.code}-0`
  const grids: Omit<DemoGrid, 'chief'>[] = [
    { key: root, level: 1, parentKey: null, name: `${village.name}网格`, groupIndex: null },
  ]
  const plans: GridPlan[] = []
  leaves.forEach((clusters, groupIndex) => {
    const key = `${village.code}-${groupIndex + 1}`
    grids.push({ key, level: 2, parentKey: root, name: `${groupName(groupIndex)}网格`, groupIndex })
    if (clusters === 1) plans.push({ groupIndex, gridKey: key, hamlet: hamlets[plans.length]! })
    for (let cluster = 1; clusters > 1 && cluster <= clusters; cluster++) {
      const hamlet = hamlets[plans.length]!
      const name = `${groupName(groupIndex)}${hamlet}中心户`
      grids.push({ key: `${key}-${cluster}`, level: 3, parentKey: key, name, groupIndex })
      plans.push({ groupIndex, gridKey: `${key}-${cluster}`, hamlet })
    }
  })
  return { grids, leaves: plans }
}
