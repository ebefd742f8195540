import type { Words } from '#kernel/shared/words.ts'

/** What the building blocks of the desk say by themselves. */
export const uiDeskWords: Record<string, Words> = {
  'ui.more': { zh: '再看更多', en: 'Show more' },
  'ui.all': { zh: '已全部显示，共 {n} 条', en: 'All {n} are shown' },
  'ui.loading': { zh: '正在读取', en: 'Loading' },
  'ui.again': { zh: '再试一次', en: 'Try again' },
  'ui.incident': { zh: '问题编号 {incident}', en: 'Incident {incident}' },
  'ui.yes': { zh: '是', en: 'Yes' },
  'ui.no': { zh: '否', en: 'No' },
  'ui.required': { zh: '请填写“{field}”', en: 'Please fill in “{field}”' },
  'ui.cancel': { zh: '取消', en: 'Cancel' },
  'ui.slash': { zh: '按 / 键跳到上方的查找框', en: 'The / key goes to the search box above' },
  'ui.print': { zh: '打印', en: 'Print' },
  'ui.stars': { zh: '{n} 星', en: '{n} stars' },
  'ui.named': { zh: '{name}：', en: '{name}: ' },
  'ui.nothing': { zh: '—', en: '—' },
  'ui.light.green': { zh: '未到期', en: 'In time' },
  'ui.light.yellow': { zh: '快到期', en: 'Due soon' },
  'ui.light.red': { zh: '已超时', en: 'Overdue' },
  'ui.light.none': { zh: '不计时', en: 'No clock' },
  'ui.provisional': { zh: '（节假日安排未公布，暂定）', en: ' (holidays not yet known)' },
}
