import type { Words } from '#kernel/shared/words.ts'

/** How the levels are called; a model may say 社 for the group (Gansu, A-21). */
export const areasWords: Record<string, Words> = {
  'area.county': { zh: '县（市、区）', en: 'County' },
  'area.township': { zh: '乡镇（街道）', en: 'Township' },
  'area.village': { zh: '村（社区）', en: 'Village' },
  'area.group': { zh: '村民小组', en: 'Villager group' },
  'area.search': { zh: '按名称或代码查找', en: 'Find by name or code' },
  'area.empty': { zh: '这里还没有下级区划', en: 'Nothing lies below yet' },
  'area.none': { zh: '没有找到，请换个说法', en: 'Nothing found; try another spelling' },
}
