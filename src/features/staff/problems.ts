import type { Problems } from '#kernel/shared/problems.ts'

export const staffProblems: Problems = {
  'staff.no_table': {
    kind: 'invalid',
    zh: '没有找到“姓名、手机号、职务”这三列的表头',
    en: 'No headings 姓名, 手机号 and 职务 (name, phone, post) were found',
    next: {
      zh: '第一行写表头：姓名、手机号、职务、地方、任期开始、任期结束；一人一行。',
      en: 'Put the headings in the first row: 姓名, 手机号, 职务, 地方, 任期开始, 任期结束; one post to a row.',
    },
  },
  'staff.too_many': {
    kind: 'tooLarge',
    zh: '一次最多导入 {most} 行',
    en: 'At most {most} rows at once',
    next: { zh: '请分成几个文件。', en: 'Split the file.' },
  },
  'staff.phone_wrong': {
    kind: 'invalid',
    zh: '手机号不是 11 位',
    en: 'The phone number does not have 11 digits',
    next: { zh: '请写 1 开头的手机号，不要写固定电话。', en: 'Write a mobile number, not a landline.' },
  },
  'staff.title_unknown': {
    kind: 'invalid',
    zh: '没有这种职务：{title}',
    en: 'There is no such post: {title}',
    next: { zh: '请写本县治理模式里的职务名称。', en: 'Use the titles of the county’s models.' },
  },
  'staff.title_in_grid': {
    kind: 'invalid',
    zh: '{title}要落到具体网格，请到“网格”页任命',
    en: '{title} belongs to one grid: appoint it on the page of grids',
  },
  'staff.place_unknown': {
    kind: 'invalid',
    zh: '没有找到这个地方：{place}',
    en: 'No such place: {place}',
    next: { zh: '请写全名，如“城关镇 太行村”。', en: 'Write it in full, township and village.' },
  },
  'staff.place_ambiguous': {
    kind: 'invalid',
    zh: '有几个地方都叫{place}，请写上乡镇',
    en: 'Several places are called {place}: add the township',
  },
  'staff.day_unreadable': {
    kind: 'invalid',
    zh: '日期读不懂：{text}',
    en: 'This is not a day: {text}',
    next: { zh: '请写成 2026-01-31 这样，不知道就空着。', en: 'Write it like 2026-01-31, or leave it empty.' },
  },
  'staff.list_faulty': {
    kind: 'invalid',
    zh: '名单里有 {n} 行有问题，一行也没有导入',
    en: '{n} {n|row has|rows have} faults; nothing was brought in',
    next: { zh: '请在原表改好后重新上传。', en: 'Correct the file and send it again.' },
  },
  'staff.list_changed': {
    kind: 'notNow',
    zh: '这不是刚才预览的文件',
    en: 'This is not the file that was looked at',
    next: { zh: '请重新预览。', en: 'Look at it again first.' },
  },
}
