import type { Words } from '#kernel/shared/words.ts'

/** What waits and how it is decided: all that the phone says of it, which carries its words in its first page. */
export const minorLooksDecidingWords: Record<string, Words> = {
  'minorLooks.title': { zh: '未成年人资料审批', en: 'Looks at minors’ numbers' },
  'minorLooks.title.about': { zh: '有人要看号码，由您批准', en: 'Who wants to see a number: you decide' },
  'minorLooks.why': {
    zh: '只有儿童主任和未成年人保护专干审批，请先登录。',
    en: 'Officers for minors decide: please sign in.',
  },
  'minorLooks.about': {
    zh: '查看未成年人的完整号码，要先由您批准：一次批准只看一次、只看一项，过时作废。监护人能看到谁看了、为什么、谁批准的。',
    en: 'A minor’s whole number is shown only after you approve: one look at one number, in its hours. The guardian reads who looked, why, and who approved.',
  },
  'minorLooks.waiting': { zh: '等审批', en: 'Waiting' },
  'minorLooks.waiting.none': { zh: '没有等审批的申请', en: 'Nothing waits' },
  'minorLooks.waiting.none.next': { zh: '有人申请时会通知您。', en: 'You are told when somebody asks.' },
  'minorLooks.field': { zh: '要看哪一项', en: 'Which number' },
  'minorLooks.field.identity': { zh: '公民身份号码', en: 'Identity number' },
  'minorLooks.field.phone': { zh: '联系电话', en: 'Telephone' },
  'minorLooks.reason': { zh: '缘由', en: 'Reason' },
  'minorLooks.decide.own': { zh: '自己申请的，由上一级审批', en: 'Your own: the next level decides' },
  'minorLooks.decide.word': { zh: '审批意见（申请人会看到）', en: 'Your word (the asker reads it)' },
  'minorLooks.decide.short': { zh: '请写至少两个字', en: 'At least two characters' },
  'minorLooks.approve': { zh: '批准看一次', en: 'Approve one look' },
  'minorLooks.refuse': { zh: '不批准', en: 'Refuse' },
}
