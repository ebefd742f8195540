import type { Words } from '#kernel/shared/words.ts'

export const savedViewsDeskWords: Record<string, Words> = {
  'savedViews.mine': { zh: '我的视图', en: 'My views' },
  'savedViews.save': { zh: '保存当前查找', en: 'Save this search' },
  'savedViews.manage': { zh: '管理视图', en: 'Manage views' },
  'savedViews.name': { zh: '视图名称', en: 'Name of the view' },
  'savedViews.name.needed': { zh: '请写一个名称', en: 'Give it a name' },
  'savedViews.about': {
    zh: '保存的是查找条件，不是名单；每次打开都按当时的权限重新查找。只有您自己看得到。',
    en: 'The question is kept, not the list: it is asked anew each time. Only you see it.',
  },
  'savedViews.keep': { zh: '保存', en: 'Save' },
  'savedViews.rename': { zh: '改名', en: 'Rename' },
  'savedViews.remove': { zh: '删除', en: 'Remove' },
  'savedViews.of': { zh: '{action}“{name}”', en: '{action} “{name}”' },
}
