import type { Problems } from '../shared/problems.ts'

export const sampleProblems: Problems = {
  'sample.wrong_seed': {
    kind: 'invalid',
    zh: '种子应为 32 位十六进制数，且不全为零',
    en: 'A seed is 32 hexadecimal digits, not all of them zero',
  },
  'sample.nothing_to_draw': {
    kind: 'notNow',
    zh: '这段时间、这个范围里没有办结的诉求，没有可抽的',
    en: 'Nothing was finished there in that time, so there is nothing to draw from',
    next: { zh: '请换一段时间或放宽范围。', en: 'Please choose another time or a wider area.' },
  },
  'sample.too_long': {
    kind: 'notNow',
    zh: '一次最多从 {most} 件里抽，现在有 {found} 件',
    en: 'A draw is made from {most} at most; there are {found}',
    next: { zh: '请缩短时间或缩小范围。', en: 'Please choose a shorter time or a smaller area.' },
  },
  'sample.double': { kind: 'invalid', zh: '名单里有重复', en: 'The list names something twice' },
  'sample.wrong_size': { kind: 'invalid', zh: '至少抽一件', en: 'At least one is drawn' },
  'sample.too_large': {
    kind: 'notNow',
    zh: '只有 {found} 件，抽不了 {size} 件',
    en: 'There are {found}; {size} cannot be drawn',
    next: { zh: '请少抽一些，或放宽时间和范围。', en: 'Please draw fewer, or choose a longer time or a wider area.' },
  },
  'sample.too_small': {
    kind: 'notNow',
    zh: '有 {parts} 个村，每村至少一件，抽 {size} 件不够',
    en: 'There are {parts} {parts|village|villages} with at least one each; {size} is too few',
    next: { zh: '请多抽一些，或者不按村分。', en: 'Please draw more, or do not spread over the villages.' },
  },
}
