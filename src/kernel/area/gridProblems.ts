import type { Problems } from '../shared/problems.ts'

/** Refusals, warnings and gaps about grids. Warnings and gaps are shown, never enforced. */
export const gridProblems: Problems = {
  'grid.unknown_level': { kind: 'invalid', zh: '没有第{level}级网格', en: 'There is no grid level {level}' },
  'grid.chief_without_post': {
    kind: 'invalid',
    zh: '{level}级网格长须由规定职务的人担任',
    en: 'The chief of a level {level} grid must hold the post this level asks for',
    next: { zh: '请先登记其任职,或另选他人', en: 'Record that post first, or choose somebody else' },
  },
  'grid.below_band': {
    kind: 'invalid',
    zh: '规模偏小:{count},建议{from}至{to}',
    en: 'Small: {count}, where {from} to {to} is advised',
  },
  'grid.above_band': {
    kind: 'invalid',
    zh: '规模偏大:{count},建议{from}至{to}',
    en: 'Large: {count}, where {from} to {to} is advised',
    next: { zh: '可考虑再划分下一级网格', en: 'Consider splitting it' },
  },
  'grid.household_unassigned': {
    kind: 'invalid',
    zh: '农户未划入网格',
    en: 'The household lies in no grid',
    next: { zh: '请划入所在网格', en: 'Move it to its grid' },
  },
  'grid.household_not_in_leaf': {
    kind: 'invalid',
    zh: '农户不在最小网格内',
    en: 'The household does not lie in a leaf grid',
    next: { zh: '请划入下一级网格', en: 'Move it to a grid of the next level' },
  },
  'grid.level_missing': {
    kind: 'invalid',
    zh: '本村还没有第{level}级网格',
    en: 'The village has no level {level} grid yet',
  },
  'grid.group_without_grid': {
    kind: 'invalid',
    zh: '村民小组还没有第{level}级网格',
    en: 'A villager group has no level {level} grid yet',
  },
}
