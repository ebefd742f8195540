import type { HelpLine, TimeLimit } from '#kernel/pack/pack.ts'

/** Lines that ring everywhere in the country. The civil affairs lines of a township or county are entered by its own officer. */
export const helpLines: readonly HelpLine[] = [
  { id: 'police', zh: '公安机关', en: 'Police', phone: '110' },
  {
    id: 'minorsHotline',
    zh: '未成年人保护热线',
    en: 'Line for the protection of minors',
    phone: '12345',
  },
]

/** Clocks of the protection of minors. The law says "before" and "at once"; the hours are ours and may be made shorter by a place. */
export const timeLimits: readonly TimeLimit[] = [
  {
    id: 'minorLook',
    zh: '查看未成年人号码的批准有效时间',
    en: 'How long an approved look at a minor’s number may be taken',
    due: { hours: 24 },
  },
  {
    id: 'childReportReceived',
    zh: '强制报告接收时限',
    en: 'By when a mandatory report is taken up',
    due: { hours: 1 },
  },
  {
    id: 'childReportSettled',
    zh: '强制报告处置时限',
    en: 'By when it is written down who deals with a mandatory report',
    due: { hours: 24 },
  },
]

/**
 * When what was asked and reported about children goes. Three years, so that every year whose account can be asked for is whole (the law
 * wants records of impact assessments and of provision kept no less); nothing of it is wanted longer, and a place may not need it as long.
 */
export const protectionTerms: readonly TimeLimit[] = [
  {
    id: 'minorLookKept',
    zh: '查看未成年人号码的申请和审批记录保存时间，到期删除',
    en: 'How long askings and approvals of looks at minors’ numbers are kept before they are removed',
    due: { calendarDays: 1096 },
  },
  {
    id: 'childReportKept',
    zh: '强制报告处置后保存时间，到期删除',
    en: 'How long a settled mandatory report is kept before it is removed',
    due: { calendarDays: 1096 },
  },
]
