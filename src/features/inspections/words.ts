import type { Words } from '#kernel/shared/words.ts'

/** Words of what may be found and how; a pack may say them otherwise by the same key. */
export const inspectionsWords = {
  'inspections.finding.confirmed': { zh: '属实', en: 'Confirmed' },
  'inspections.finding.partly': { zh: '部分属实', en: 'Confirmed in part' },
  'inspections.finding.notConfirmed': { zh: '不属实', en: 'Not confirmed' },
  'inspections.finding.notReached': { zh: '联系不上', en: 'Could not be reached' },
  'inspections.means.onSite': { zh: '看现场', en: 'On the spot' },
  'inspections.means.phone': { zh: '电话回访', en: 'By telephone' },
  'inspections.means.papers': { zh: '查资料', en: 'In the papers' },
} as const satisfies Record<string, Words>
