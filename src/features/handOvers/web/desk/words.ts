import type { Words } from '#kernel/shared/words.ts'

export const handOversDeskWords: Record<string, Words> = {
  'handOvers.desk': { zh: '移交', en: 'Hand over' },
  'handOvers.desk.of': { zh: '移交{name}手上的工作', en: 'Hand over the work of {name}' },
  'handOvers.desk.about': {
    zh: '手上有 {n} 件没有办完的诉求，将一次交给接手的人；时限和承诺日期不变。',
    en: '{n} requests are in hand. They go over in one step; clocks and promised days stay.',
  },
  'handOvers.desk.none': { zh: '手上没有待办的诉求，不用移交', en: 'Nothing is in hand' },
  'handOvers.desk.to': { zh: '交给谁', en: 'To whom' },
  'handOvers.desk.nobody': {
    zh: '这里没有别人任同一职责，请先登记接任的职务',
    en: 'Nobody else holds this role here: record the new post first',
  },
  'handOvers.desk.missing': { zh: '请选择接手的人', en: 'Choose who takes over' },
  'handOvers.desk.make': { zh: '全部移交', en: 'Hand all over' },
  'handOvers.desk.done': { zh: '已移交，并记入审计。', en: 'Handed over, and in the audit.' },
}
