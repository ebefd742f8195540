import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'

/** Words of both entries. What a field is called, and why it is asked, comes from the packs. */
export const circumstancesWords: Record<string, Words> = {
  ...heardWords,
  'circumstances.why': { zh: '为什么问：{purpose}', en: 'Why: {purpose}' },
  'circumstances.usedFor': { zh: '用于：{what}', en: 'Used for: {what}' },
  'circumstances.usedFor.policies': {
    zh: '您家同意“政策提醒”后，也用来提醒能享受的政策',
    en: 'once the household agrees to it, also to tell it of policies it may use',
  },
  'circumstances.readers.office': {
    zh: '能看到的：自家人，负责本户的村和乡镇工作人员',
    en: 'Read by: the household, and the village and township staff who serve it',
  },
  'circumstances.readers.contact': {
    zh: '能看到的：自家人，负责本户的村和乡镇工作人员，您家的联系人',
    en: 'Read by: the household, the village and township staff who serve it, and its contact',
  },
  'circumstances.usedFor.none': {
    zh: '只用来安排服务，不参与分类',
    en: 'Only to arrange a service; no tier depends on it',
  },
  'circumstances.source.household': { zh: '本户申报', en: 'Said by the household' },
  'circumstances.source.visit': { zh: '入户了解', en: 'Learnt on a visit' },
  'circumstances.source.certificate': { zh: '核对证件', en: 'A paper was shown' },
  'circumstances.source.publicList': { zh: '公示名单', en: 'Public list' },
  'circumstances.source.office': { zh: '部门数据', en: 'Data of an office' },
  'circumstances.source.statistics': { zh: '统计数据', en: 'Statistics' },
  'circumstances.source.import': { zh: '导入', en: 'Import' },
  'circumstances.from': { zh: '{source}，{day}', en: '{source}, {day}' },
  'circumstances.review': { zh: '{day}复核', en: 'looked at again {day}' },
  'circumstances.until': { zh: '最迟{day}删除', en: 'gone by {day}' },
  'circumstances.term': {
    zh: '{review}个月后复核，没人确认再过{keep}个月删除',
    en: 'Looked at again after {review} {review|month|months}; unconfirmed it goes {keep} {keep|month|months} later',
  },
  'circumstances.year': { zh: '{year}年', en: '{year}' },
  'circumstances.unknown': { zh: '还没有登记', en: 'Not known' },
  'circumstances.none.chosen': { zh: '都不需要', en: 'None of these' },
  'circumstances.basis.consent': { zh: '自愿填，随时可以撤回', en: 'Your choice; take it back at any time' },
  'circumstances.basis.duty': { zh: '按公示名单登记，可以提出异议', en: 'From a public list; you may object' },
  'circumstances.agreed.guardian': { zh: '由监护人{name}同意', en: 'Agreed to by {name}, as guardian' },
  'circumstances.agreed.children': {
    zh: '由{name}代表本户同意，也代表家里的未成年人',
    en: 'Agreed to by {name} for the household, as guardian also of its children',
  },
  'circumstances.agreed.home': { zh: '由{name}代表本户同意', en: 'Agreed to by {name} for the household' },
  'circumstances.objection.notTrue': { zh: '不符合事实', en: 'It is not true' },
  'circumstances.objection.changed': { zh: '情况已经变了', en: 'It has changed' },
  'circumstances.objection.notWanted': { zh: '不同意登记', en: 'We do not want it recorded' },
  'circumstances.objected': {
    zh: '已提异议（{objection}），等待核对；核对前不作为依据',
    en: 'Objected ({objection}); counts for nothing until it is answered',
  },
  'circumstances.answer.keptByList': { zh: '已与公示名单核对，保留', en: 'Compared with the public list: it stays' },
  'circumstances.answer.keptByPaper': { zh: '已核对证明材料，保留', en: 'Compared with a paper: it stays' },
  'circumstances.answer.corrected': { zh: '确有错误，删去', en: 'It was wrong: struck' },
  'circumstances.answered': { zh: '异议答复：{answer}', en: 'Answer: {answer}' },
  'circumstances.missing': { zh: '请选一项', en: 'Choose one' },
  'circumstances.whichYear': { zh: '哪一年', en: 'Which year' },
  'circumstances.value': { zh: '情况', en: 'How it is' },
}
