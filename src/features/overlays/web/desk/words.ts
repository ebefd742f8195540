import type { Words } from '#kernel/shared/words.ts'

export const overlaysDeskWords: Record<string, Words> = {
  'overlays.desk.title': { zh: '叠加在网格上的网络', en: 'Networks over the grid' },
  'overlays.desk.interpreted': { zh: '（名称无出处，按理解列出）', en: '(our reading: no source defines it)' },
  'overlays.desk.vacant': { zh: '空缺', en: 'Vacant' },
  'overlays.desk.add': { zh: '登记一人', en: 'Name somebody' },
  'overlays.desk.who': { zh: '人员', en: 'Person' },
  'overlays.desk.place': { zh: '担任', en: 'As' },
  'overlays.desk.duty': { zh: '职责（可不填）', en: 'Duty (optional)' },
  'overlays.desk.send': { zh: '登记', en: 'Save' },
  'overlays.desk.end': { zh: '今天结束', en: 'Ends today' },
  'overlays.desk.end.of': { zh: '{name}今天结束', en: '{name} ends today' },
  'overlays.desk.since': { zh: '{day}起', en: 'since {day}' },
  'overlays.desk.above': { zh: '（上级网格）', en: '(a grid above)' },
}
