import type { Words } from '#kernel/shared/words.ts'

export const duplicatesDeskWords: Record<string, Words> = {
  'duplicates.title': { zh: '疑似重复', en: 'Perhaps one person' },
  'duplicates.about': {
    zh: '系统只列出可能是同一人的两条，从不自行合并。您认定“同一人”才合并，并可撤销：账号、诉求、通知和还在办的事跟到保留的一条；认定“不同的人”以后不再列出。',
    en: 'Pairs that may be one person. Nothing is merged but by you, and a merge can be undone: the account, requests, notices and what is still open follow to the row kept. A pair said to be different is never offered again.',
  },
  'duplicates.waiting': { zh: '待核对', en: 'Waiting' },
  'duplicates.decided': { zh: '已核对', en: 'Decided' },
  'duplicates.seek': { zh: '现在查找本村', en: 'Look through this village now' },
  'duplicates.found': { zh: '新找到 {n} 对', en: '{n} new pairs' },
  'duplicates.none': { zh: '没有疑似重复的人', en: 'No pairs' },
  'duplicates.none.next': { zh: '每天夜里自动查找一次。', en: 'The register is looked through each night.' },
  'duplicates.why': { zh: '为什么列出', en: 'Why' },
  'duplicates.why.identity': { zh: '身份号码相同', en: 'Same identity number' },
  'duplicates.why.document': { zh: '证件号码相同', en: 'Same other paper' },
  'duplicates.why.nameAndBirth': { zh: '姓名读音和出生日期相同', en: 'Same sound of the name, same birthday' },
  'duplicates.first': { zh: '第一条', en: 'First' },
  'duplicates.second': { zh: '第二条', en: 'Second' },
  'duplicates.gone': { zh: '{day}已不在册', en: 'left the register on {day}' },
  'duplicates.decide': { zh: '认定', en: 'Decide' },
  'duplicates.keep': { zh: '同一人，保留', en: 'One person; keep' },
  'duplicates.different': { zh: '不同的人', en: 'Different people' },
  'duplicates.reason': { zh: '依据', en: 'On what ground' },
  'duplicates.same.done': { zh: '已合并', en: 'Merged' },
  'duplicates.missing': { zh: '请填写', en: 'Please fill in' },
  'duplicates.save': { zh: '确定', en: 'Save' },
}
