import type { Words } from '#kernel/shared/words.ts'

/** Names that drafts and new grids begin with. They are kept with the plan as data, and whoever plans may change them. */
export const gridPlansWords = {
  planner: { zh: '自动划分', en: 'Proposed' },
  present: { zh: '现状调整', en: 'As it is, changed' },
  buildings: { zh: '按楼栋', en: 'By buildings' },
  units: { zh: '按单元', en: 'By units' },
  copy: { zh: '副本', en: 'copy' },
  to: { zh: '至', en: ' to ' },
  fresh: { zh: '新网格', en: 'New grid ' },
} as const satisfies Record<string, Words>
