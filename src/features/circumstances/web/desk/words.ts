import type { Words } from '#kernel/shared/words.ts'
import { circumstancesWords } from '../../words.ts'

export const circumstancesDeskWords: Record<string, Words> = {
  ...circumstancesWords,
  'circumstances.desk.ofHousehold': { zh: '家庭情况和需要', en: 'Circumstances and needs' },
  'circumstances.desk.ofHousehold.open': {
    zh: '打开会记入查阅记录，本户能看到。只看办事需要的。',
    en: 'Opening it is logged and the household reads that. Look only at what the task needs.',
  },
  'circumstances.desk.open': { zh: '打开', en: 'Open' },
  'circumstances.desk.field': { zh: '项目', en: 'Field' },
  'circumstances.desk.from': { zh: '来源', en: 'Source' },
  'circumstances.desk.terms': { zh: '复核和保存', en: 'Review and term' },
  'circumstances.desk.record': { zh: '登记', en: 'Record' },
  'circumstances.desk.record.of': { zh: '登记：{field}', en: 'Record: {field}' },
  'circumstances.desk.confirm': { zh: '复核：仍然如此', en: 'Still so' },
  'circumstances.desk.strike': { zh: '登记错了，删去', en: 'Recorded wrongly: strike' },
  'circumstances.desk.answer': { zh: '答复异议', en: 'Answer the objection' },
  'circumstances.desk.who': { zh: '谁', en: 'Who' },
  'circumstances.desk.saidOn': { zh: '哪天了解的', en: 'Learnt on' },
  'circumstances.desk.send': { zh: '保存', en: 'Save' },
  'circumstances.desk.missing': { zh: '请填写', en: 'Needed' },
  'circumstances.desk.title': { zh: '家庭情况', en: 'Circumstances' },
  'circumstances.desk.about': {
    zh: '到期要复核的、居民有异议的，以及全村的平均收入和评选名单。没有人确认的情况到期自动删除。',
    en: 'What is due for a look, what residents object to, the village’s mean income and its lists of awards. What nobody confirms goes by itself.',
  },
  'circumstances.desk.choose': { zh: '请在左侧选一个村', en: 'Choose a village at the left' },
  'circumstances.desk.choose.next': { zh: '每次看一个村。', en: 'One village at a time.' },
  'circumstances.desk.due': { zh: '待复核和答复', en: 'To be looked at' },
  'circumstances.desk.due.none': { zh: '没有到期的情况', en: 'Nothing is due' },
  'circumstances.desk.due.none.next': { zh: '到复核日期时会出现在这里。', en: 'It will stand here on its day.' },
  'circumstances.desk.household': { zh: '农户', en: 'Household' },
  'circumstances.desk.what': { zh: '怎么了', en: 'Why it is here' },
  'circumstances.desk.ofVillage': { zh: '全村数据', en: 'Figures of the village' },
  'circumstances.desk.list': { zh: '年度名单', en: 'List of a year' },
  'circumstances.desk.list.codes': {
    zh: '户编号，每行一个（可从表格粘贴）',
    en: 'Household codes, one a line (paste them from a sheet)',
  },
  'circumstances.desk.list.about': {
    zh: '以公示名单为准，一次登记全村一年的名单；再次提交会替换。名单外的户当年算未获评。',
    en: 'The whole list of a year as it was hung out in public. Sent again it replaces the former. Households outside it count as without the award.',
  },
  'circumstances.desk.list.done': { zh: '名单已登记', en: 'The list is recorded' },
}
