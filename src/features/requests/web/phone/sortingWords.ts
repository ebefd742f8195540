import type { Words } from '#kernel/shared/words.ts'

/** Words of sorting into classes, of disagreeing, and of what may be the same. The classes themselves are named by the models. */
export const sortingWords: Record<string, Words> = {
  'requests.phone.sorted': { zh: '三事分流', en: 'How it was sorted' },
  'requests.phone.sorted.class': { zh: '分为', en: 'Class' },
  'requests.phone.sorted.because': { zh: '理由', en: 'Reason' },
  'requests.phone.sorted.because.hint': { zh: '本人会看到，请写得让人明白。', en: 'The resident will read it.' },
  'requests.phone.sorted.follows': { zh: '接下来', en: 'What follows' },
  'requests.phone.sorted.sort': { zh: '给这件事分类', en: 'Sort this matter' },
  'requests.phone.sorted.otherwise': { zh: '改分类', en: 'Sort it otherwise' },
  'requests.phone.sorted.send': { zh: '就这样分', en: 'Sort it so' },
  'requests.phone.sorted.again': {
    zh: '本人不同意原来的分类。事情已从头办起，由乡镇另外一位同志来定，时间还从收到那天算。',
    en: 'The resident did not agree with the class. The matter began again and somebody else at the township decides; the time still runs from the day it came.',
  },
  'requests.phone.sorted.objection': { zh: '本人说', en: 'The resident says' },
  'requests.phone.sorted.objected': { zh: '待重新分类', en: 'To be sorted anew' },
  'requests.phone.sorted.object': { zh: '我不同意这样分类', en: 'I do not agree with this' },
  'requests.phone.sorted.object.about': {
    zh: '现在分为“{name}”。您说明理由送出后，这件事从头办起，由乡镇另外一位同志重新定，不会没人管。',
    en: 'It is sorted as “{name}”. With your reason the matter begins again and somebody else at the township decides. It is not lost.',
  },
  'requests.phone.sorted.object.why': { zh: '为什么不同意', en: 'Why you do not agree' },
  'requests.phone.sorted.object.send': { zh: '送出', en: 'Send' },
  'requests.phone.sorted.tooLate': { zh: '这件事现在不能由您分类。', en: 'You cannot sort this matter now.' },
  'requests.phone.sorted.notNow': {
    zh: '现在没有可以提出不同意的分类。',
    en: 'There is no class to disagree with now.',
  },
  'requests.phone.townshipOnly': { zh: '乡镇办理', en: 'Township' },
  'requests.phone.public.never': { zh: '这类事不公示', en: 'Matters of this class are never shown' },
  'requests.phone.alike': {
    zh: '可能已经有人说过，是同一件事吗？',
    en: 'Perhaps it was said already. Is it the same?',
  },
  'requests.phone.alike.hint': {
    zh: '是就点一下，村里会并在一起办；不是就不用管。',
    en: 'If so, press it and the village joins the two. If not, leave it.',
  },
}
