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
    zh: '这个范围超过 {most} 行，没有导出',
    en: 'There are more than {most} rows here, so nothing was exported',
    next: {
      zh: '一次最多 {most} 行。请在“范围”里选下一级的乡镇、村或组，分次导出；每次都写明用途。',
      en: 'At most {most} at once: choose a township, village or group under “Place” and take them one by one, each with its reason.',
    },
  },
  'exports.place_only': {
    kind: 'invalid',
    zh: '这份台账只能按地方导出，不能按姓名或网格',
    en: 'This ledger is exported by place, not by name or grid',
    next: { zh: '请清除查找的姓名再导出。', en: 'Clear the name that was looked for, then export.' },
  },
  'exports.untimed': {
    kind: 'invalid',
    zh: '这份名册是今天的情况，不能按时间段导出',
    en: 'This list is as things stand today; it has no period',
    next: {
      zh: '请清除起止日期。诉求、走访、会议台账可以按时间段。',
      en: 'Clear the days. Ledgers of matters, visits and meetings take a period.',
    },
  },
  'exports.period': {
    kind: 'invalid',
    zh: '开始日期在结束日期之后',
    en: 'The period ends before it begins',
    next: { zh: '请改正起止日期。', en: 'Correct the days.' },
  },
  'exports.not_yours': {
    kind: 'notYours',
    zh: '您的职务看不到这份台账的内容，不能导出',
    en: 'Your post does not read what stands in this list, so it cannot export it',
    next: { zh: '需要的，请向有权查看的同事说明用途。', en: 'Ask a colleague who may read it, and say what for.' },
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
