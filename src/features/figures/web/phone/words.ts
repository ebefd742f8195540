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
  'figures.phone.apart': {
    zh: '另有 {unrated} 件到期没有评价，{toRate} 件正等评价，不计入后两项。',
    en: '{unrated} were shown without a rating and {toRate} still wait for one; they are not counted in the last two.',
  },
}
