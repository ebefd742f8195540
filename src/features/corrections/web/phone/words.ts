import type { Words } from '#kernel/shared/words.ts'
import { correctionsWords } from '../../words.ts'

export const correctionsPhoneWords: Record<string, Words> = {
  ...correctionsWords,
  'corrections.phone.ask': { zh: '资料不对，申请更正', en: 'Ask for a correction' },
  'corrections.phone.mine': { zh: '我的更正申请', en: 'What I asked to be corrected' },
  'corrections.phone.why': {
    zh: '自家的资料只有自家人能申请更正，请先登录。',
    en: 'Only your own household may ask: please sign in.',
  },
  'corrections.phone.about': {
    zh: '村里核对后更正，办好了会通知您。资料在核对前不会改动。',
    en: 'The village office checks it and tells you. Nothing changes before.',
  },
  'corrections.phone.whose': { zh: '谁的资料', en: 'Whose data' },
  'corrections.phone.household': { zh: '全户（住址）', en: 'The household (address)' },
  'corrections.phone.field': { zh: '哪一项不对', en: 'What is wrong' },
  'corrections.phone.right': { zh: '正确的是什么', en: 'What is right' },
  'corrections.phone.birth': { zh: '正确的出生日期', en: 'The right date of birth' },
  'corrections.phone.note': { zh: '说明', en: 'Remark' },
  'corrections.phone.photos': { zh: '户口簿或证件照片', en: 'Photo of the paper' },
  'corrections.phone.send': { zh: '提交申请', en: 'Send' },
  'corrections.phone.none': { zh: '还没有申请过更正', en: 'Nothing asked yet' },
  'corrections.phone.none.next': { zh: '资料哪里不对，可以在这里申请。', en: 'If something is wrong, ask here.' },
  'corrections.phone.withdraw': { zh: '撤回', en: 'Take back' },
}
