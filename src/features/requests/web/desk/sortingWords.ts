import type { Words } from '#kernel/shared/words.ts'

/** Words of sorting into classes and of what may be the same. The classes themselves are named by the models. */
export const sortingWords: Record<string, Words> = {
  'requests.desk.triage': { zh: '三事分流', en: 'Sorting' },
  'requests.desk.triage.any': { zh: '全部分类', en: 'All classes' },
  'requests.desk.triage.none': { zh: '未分类', en: 'Not yet sorted' },
  'requests.desk.triage.which': { zh: '这是哪一类事', en: 'What kind of matter is it?' },
  'requests.desk.triage.otherwise': { zh: '改分类', en: 'Sort it otherwise' },
  'requests.desk.triage.reason': { zh: '理由', en: 'Reason' },
  'requests.desk.triage.reason.read': { zh: '理由（本人会看到）', en: 'Reason (the resident will read it)' },
  'requests.desk.triage.send': { zh: '就这样分', en: 'Sort it so' },
  'requests.desk.triage.township': {
    zh: '已报乡镇，由乡镇派单；村里可以看进度。',
    en: 'The township sends it on; the village may follow it.',
  },
  'requests.desk.triage.again': {
    zh: '本人不同意原来的分类，由乡镇另外一位同志重新定。',
    en: 'The resident did not agree with the class; somebody else at the township decides.',
  },
  'requests.desk.triage.again.you': {
    zh: '本人不同意原来的分类，请您重新定；时限仍从收到那天算。',
    en: 'The resident did not agree with the class; please decide anew; the time runs from the day it came.',
  },
  'requests.desk.triage.townshipOnly': { zh: '乡镇办理', en: 'Township' },
  'requests.desk.triage.objected': { zh: '不同意分类，待重定', en: 'Objected, to decide' },
  'requests.desk.triage.objection': { zh: '本人说', en: 'The resident says' },
  'requests.desk.alike': { zh: '可能是同一件事', en: 'Perhaps the same matter' },
  'requests.desk.alike.about': {
    zh: '点“合并”，后来的并入先来的，两个编号都能查到进度。',
    en: 'Merging lets the later go on in the earlier; both numbers stay good.',
  },
  'requests.desk.alike.proposed': { zh: '登记人说是同一件', en: 'Said so when filed' },
  'requests.desk.alike.merge': { zh: '合并', en: 'Merge' },
  'requests.desk.alike.filing': {
    zh: '可能已经有人说过，是同一件事吗？',
    en: 'Perhaps it was said already. Is it the same?',
  },
  'requests.desk.alike.none': { zh: '不是，另外一件', en: 'No, another matter' },
  'requests.desk.never': { zh: '这类事不公示', en: 'Never shown' },
}
