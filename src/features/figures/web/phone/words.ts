import type { Words } from '#kernel/shared/words.ts'

export const figuresPhoneWords: Record<string, Words> = {
  'figures.phone.title': { zh: '办得怎么样', en: 'How it went' },
  'figures.phone.period': {
    zh: '{from}至{to}，收到 {received} 件，答复 {answered} 件',
    en: '{from} to {to}: {received} received, {answered} answered',
  },
  'figures.phone.inTime': { zh: '按时答复', en: 'Answered in time' },
  'figures.phone.solved': { zh: '居民说解决了', en: 'Solved, say the residents' },
  'figures.phone.satisfied': { zh: '满意（四星、五星）', en: 'Satisfied (4 or 5 stars)' },
  'figures.phone.matters': { zh: '按事比一比', en: 'Kinds of matters' },
  'figures.phone.matters.about': {
    zh: '比的是事，不比人，不排名次。',
    en: 'Matters are compared, not people; nothing is ranked.',
  },
  'figures.phone.matters.open': { zh: '看 {n} 类事办得怎么样', en: 'See {n} {n|kind|kinds} of matters' },
  'figures.phone.matters.count': {
    zh: '收到 {received}，还没办完 {open}',
    en: '{received} received, {open} still open',
  },
  'figures.phone.matters.days': { zh: '一般 {n} 个工作日答复', en: 'Usually answered in {n} working days' },
  'figures.phone.matters.sameDay': { zh: '一般当天答复', en: 'Usually answered the same day' },
  'figures.phone.matters.rates': {
    zh: '按时 {inTime}，解决 {solved}，满意 {satisfied}',
    en: 'In time {inTime}, solved {solved}, satisfied {satisfied}',
  },
  'figures.phone.matters.confirmed': { zh: '抽查属实 {confirmed}', en: 'Confirmed by checks {confirmed}' },
  'figures.phone.matters.of': { zh: '{numerator}/{denominator}', en: '{numerator}/{denominator}' },
  'figures.phone.matters.none': { zh: '还没有', en: 'none yet' },
  'figures.phone.apart': {
    zh: '另有 {unrated} 件到期没有评价，{toRate} 件正等评价，不计入后两项。',
    en: '{unrated} were shown without a rating and {toRate} still wait for one; they are not counted in the last two.',
  },
}
