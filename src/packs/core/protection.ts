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
