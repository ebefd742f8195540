import type { Problems } from '#kernel/shared/problems.ts'

export const exportsProblems: Problems = {
  'exports.missing': {
    kind: 'missing',
    zh: '没有这次导出',
    en: 'There is no such export',
    next: { zh: '请重新导出；只有导出的人能取文件。', en: 'Make it again; only who made it gets the file.' },
  },
  'exports.gone': {
    kind: 'notNow',
    zh: '这次导出的文件已过一小时，不能再取',
    en: 'The hour in which this file could be fetched is over',
    next: { zh: '确有需要请重新导出并写明用途。', en: 'If you still need it, make it again and say what for.' },
  },
  'exports.too_many': {
    kind: 'invalid',
    zh: '一次最多导出 {most} 人，这个范围超出了',
    en: 'At most {most} people at once; there are more here',
    next: { zh: '请选一个村、组或网格，或先查找再导出。', en: 'Choose a village, a group or a grid, or search first.' },
  },
  'exports.whole_numbers': {
    kind: 'notYours',
    zh: '您的职务只能导出遮住号码的名册',
    en: 'Your post exports with masked numbers only',
    next: {
      zh: '需要完整号码的，由县级管理员导出。',
      en: 'Where whole numbers are needed the county administrator exports.',
    },
  },
}
