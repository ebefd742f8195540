import type { Problems } from '#kernel/shared/problems.ts'

export const savedViewsProblems: Problems = {
  'savedViews.missing': {
    kind: 'missing',
    zh: '没有这个视图，或已经删除',
    en: 'There is no such view, or it was removed',
    next: { zh: '请刷新页面再看。', en: 'Look at the page again.' },
  },
  'savedViews.number': {
    kind: 'invalid',
    zh: '带号码的查找不能保存为视图',
    en: 'A search with a number is not kept as a view',
    next: {
      zh: '视图用来保存名单范围，不用来跟踪个人；请去掉号码再保存。',
      en: 'A view keeps a list and follows nobody; take the number out and save again.',
    },
  },
  'savedViews.too_many': {
    kind: 'notNow',
    zh: '每个页面最多保存 {most} 个视图',
    en: 'At most {most} views for a page',
    next: { zh: '请先删除不用的视图。', en: 'Remove one that you no longer use.' },
  },
  'savedViews.name_taken': {
    kind: 'notNow',
    zh: '已有同名视图',
    en: 'There is a view of this name already',
    next: { zh: '请换一个名称。', en: 'Choose another name.' },
  },
}
