import type { Words } from '#kernel/shared/words.ts'

/** What whoever must report reads, on phone and desk alike. */
export const childReportsWords: Record<string, Words> = {
  'childReports.title': { zh: '强制报告', en: 'Report harm to a child' },
  'childReports.home': { zh: '发现孩子受侵害：先打电话', en: 'A child is harmed: call first' },
  'childReports.home.about': { zh: '强制报告，一点就拨', en: 'Mandatory report, one tap calls' },
  'childReports.why': {
    zh: '请先登录，才能记下报告时间；电话可以直接打：110。',
    en: 'Sign in so that the time of the report is kept; 110 can be called at once.',
  },
  'childReports.about': {
    zh: '发现孩子受到或者疑似受到侵害，先打电话，不用填表。拨号时自动记下报告时间，只有乡镇和县负责未成年人保护的工作人员看得到，这户和村里都看不到。',
    en: 'If a child is harmed or may be: call first, no form. The time is kept by itself. Only the officers for minors of township and county read it, never the household or the village.',
  },
  'childReports.call': { zh: '拨打 {name} {phone}', en: 'Call {name} {phone}' },
  'childReports.calledAlready': { zh: '已经打过{name}，记下', en: 'I have called: {name}' },
  'childReports.kept': { zh: '已记下报告时间，第 {n} 号', en: 'The time is kept: report {n}' },
  'childReports.note': { zh: '想补充的话', en: 'Anything to add' },
  'childReports.note.hint': {
    zh: '看到什么、在哪里、孩子现在安全吗',
    en: 'What you saw, where, whether the child is safe now',
  },
  'childReports.note.send': { zh: '补充', en: 'Add' },
  'childReports.mine': { zh: '我的报告', en: 'My reports' },
  'childReports.state.reported': { zh: '已报告', en: 'Reported' },
  'childReports.state.received': { zh: '已接收', en: 'Taken up' },
  'childReports.state.settled': { zh: '已处置', en: 'Settled' },
  'childReports.line.police': { zh: '公安 110', en: 'Police 110' },
  'childReports.line.minorsHotline': { zh: '12345', en: '12345' },
  'childReports.line.townshipCivilAffairs': { zh: '乡镇民政', en: 'Township civil affairs' },
  'childReports.line.countyCivilAffairs': { zh: '县民政', en: 'County civil affairs' },
}
