import type { Problems } from '#kernel/shared/problems.ts'

export const concernsProblems: Problems = {
  'concerns.not_here': {
    kind: 'invalid',
    zh: '本村和本乡镇没有登记这个经济社会组织',
    en: 'No such economic or social organisation is registered in this village or its township',
    next: { zh: '请先在组织名册登记，再选它。', en: 'Register it on the page of bodies first, then choose it.' },
  },
  'concerns.enough': {
    kind: 'notNow',
    zh: '一件事最多涉及 {n} 个组织',
    en: 'A matter names at most {n} {n|organisation|organisations}',
    next: { zh: '请先移除不相关的。', en: 'Take away one that it is not about.' },
  },
  'concerns.not_named': {
    kind: 'notNow',
    zh: '这件事没有标记这个组织',
    en: 'The matter does not name this organisation',
    next: { zh: '请刷新页面。', en: 'Load the page again.' },
  },
}
