import type { Problems } from '#kernel/shared/problems.ts'

export const childReportsProblems: Problems = {
  'childReports.missing': {
    kind: 'missing',
    zh: '没有这条报告',
    en: 'There is no such report',
    next: { zh: '请回到列表重新打开。', en: 'Go back to the list and open it again.' },
  },
  'childReports.no_person': {
    kind: 'notYours',
    zh: '请以任职人员本人的身份记下；电话可以直接打',
    en: 'Write it down as the person who holds the post; the call can be made at once',
    next: { zh: '请先打电话，再选择以谁的身份办理。', en: 'Call first, then choose for whom you act.' },
  },
  'childReports.nothing': {
    kind: 'invalid',
    zh: '没有要补充的内容',
    en: 'There is nothing to add',
    next: { zh: '请写一句话，或再拨一个电话。', en: 'Write a sentence or call another line.' },
  },
  'childReports.received': {
    kind: 'notNow',
    zh: '已经有人接收',
    en: 'Somebody has taken it up already',
    next: { zh: '请刷新后查看。', en: 'Reload to see it.' },
  },
  'childReports.not_received': {
    kind: 'notNow',
    zh: '请先接收，再写处置结果',
    en: 'Take it up first, then write down who deals with it',
    next: { zh: '请点“接收”。', en: 'Press “Take up”.' },
  },
  'childReports.settled': {
    kind: 'notNow',
    zh: '这条报告已经处置',
    en: 'This report has been settled',
    next: { zh: '有新的情况，请重新报告。', en: 'If something new has happened, report it anew.' },
  },
  'childReports.no_office': {
    kind: 'invalid',
    zh: '只登记乡镇和县民政部门的电话',
    en: 'Only the civil affairs offices of townships and counties have a line here',
    next: { zh: '请选择乡镇或县。', en: 'Choose a township or the county.' },
  },
}
