import type { Words } from '#kernel/shared/words.ts'
import { tiersWords } from '../../words.ts'

export const tiersPhoneWords: Record<string, Words> = {
  ...tiersWords,
  'tiers.phone.title': { zh: '我家的联系服务', en: 'How we are served' },
  'tiers.phone.why': {
    zh: '只有自家人和服务您家的干部能看到，请先登录。',
    en: 'Only your own household and those who serve it may read this: please sign in.',
  },
  'tiers.phone.none': { zh: '这里没有分户联系的做法', en: 'Households are not sorted by service here' },
  'tiers.phone.none.next': { zh: '有事随时可以反映。', en: 'You can always ask for what you need.' },
  'tiers.phone.private': {
    zh: '分类只决定村里怎么服务、多久上门，不公开、不排名、不影响任何待遇。',
    en: 'It only decides how you are served and how often somebody calls. It is never public, ranks nobody and takes nothing away.',
  },
  'tiers.phone.mode': { zh: '怎么服务', en: 'How' },
  'tiers.phone.visits': { zh: '上门', en: 'Visits' },
  'tiers.phone.contact': { zh: '联系人', en: 'Contact' },
  'tiers.phone.since': { zh: '从哪天起', en: 'Since' },
  'tiers.phone.review': { zh: '下次复核', en: 'Looked at again' },
  'tiers.phone.because': { zh: '为什么', en: 'Why' },
  'tiers.phone.facts': { zh: '用到的情况', en: 'What it rests on' },
  'tiers.phone.missing': { zh: '没有登记、所以没有用上的', en: 'Not known, so not used' },
  'tiers.phone.rule': {
    zh: '规则：{source}，{version}，{from} 起施行',
    en: 'Rule: {source}, {version}, in force since {from}',
  },
  'tiers.phone.object': { zh: '我觉得不对', en: 'This is not right' },
  'tiers.phone.which': { zh: '哪一项不对', en: 'What is wrong' },
  'tiers.phone.cannotSay': { zh: '说不清', en: 'I cannot say' },
  'tiers.phone.reason': { zh: '实际情况是', en: 'How it really is' },
  'tiers.phone.about': {
    zh: '村里核对后更正情况，分类会自己跟着变；不接受会写明理由。',
    en: 'The village office checks it and corrects the fact; the tier follows by itself. A refusal says why.',
  },
  'tiers.phone.send': { zh: '提出', en: 'Send' },
  'tiers.phone.withdraw': { zh: '撤回', en: 'Take back' },
  'tiers.phone.objections': { zh: '我提出过的', en: 'What I objected to' },
  'tiers.phone.answer': { zh: '答复：{answer}', en: 'Answer: {answer}' },
  'tiers.phone.after': { zh: '更正后：{tier}', en: 'After the correction: {tier}' },
  'tiers.phone.history': { zh: '以前', en: 'Before' },
  'tiers.phone.period': { zh: '{from} 至 {to}', en: '{from} to {to}' },
}
