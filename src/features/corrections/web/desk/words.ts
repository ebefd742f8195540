import type { Words } from '#kernel/shared/words.ts'
import { correctionsWords } from '../../words.ts'

export const correctionsDeskWords: Record<string, Words> = {
  ...correctionsWords,
  'corrections.desk.title': { zh: '更正申请', en: 'Asks for correction' },
  'corrections.desk.about': {
    zh: '居民觉得资料有误时提出。核对后接受，会生成一条“更正”变动；不接受要写明理由，申请人会收到通知。',
    en: 'What residents say is wrong. Accepting makes a correction of it; refusing says why. Whoever asked is told.',
  },
  'corrections.desk.waiting': { zh: '待核对', en: 'Waiting' },
  'corrections.desk.decided': { zh: '已办结', en: 'Decided' },
  'corrections.desk.none': { zh: '没有更正申请', en: 'No asks for correction' },
  'corrections.desk.none.next': {
    zh: '居民在手机“我的户”里可以申请。',
    en: 'Residents ask on their phone, under “My household”.',
  },
  'corrections.desk.who': { zh: '谁的资料', en: 'Whose data' },
  'corrections.desk.what': { zh: '哪一项', en: 'What' },
  'corrections.desk.now': { zh: '现在登记', en: 'Registered' },
  'corrections.desk.said': { zh: '申请改为', en: 'Should be' },
  'corrections.desk.note': { zh: '说明', en: 'Remark' },
  'corrections.desk.by': { zh: '申请人', en: 'Asked by' },
  'corrections.desk.decide': { zh: '核对', en: 'Decide' },
  'corrections.desk.accept': { zh: '接受并更正', en: 'Accept and correct' },
  'corrections.desk.refuse': { zh: '不接受', en: 'Refuse' },
  'corrections.desk.answer': {
    zh: '答复（不接受时必填，申请人可见）',
    en: 'Answer (needed to refuse; the resident reads it)',
  },
  'corrections.desk.household': { zh: '全户', en: 'The household' },
}
