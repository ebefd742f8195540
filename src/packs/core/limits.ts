import type { AgeLimit, TimeLimit } from '#kernel/pack/pack.ts'

/** Ages by which the register reckons who is left behind and which elders live alone. A place may set them otherwise, with its own source. */
export const ages: readonly AgeLimit[] = [
  {
    id: 'childUntil',
    years: 16,
    zh: '留守儿童：不满十六周岁',
    en: 'A child left behind is under sixteen',
    statute: 'left-behind-children-2016-1',
  },
  {
    id: 'adultFrom',
    years: 18,
    zh: '成年人：十八周岁以上',
    en: 'Grown from eighteen',
    statute: 'civil-code-17',
  },
  {
    id: 'elderFrom',
    years: 60,
    zh: '老年人：六十周岁以上',
    en: 'An elder from sixty',
    statute: 'elders-law-2',
  },
  {
    id: 'volunteerFrom',
    years: 16,
    zh: '志愿者：满十六周岁；未成年的要监护人同意，服务与年龄相适应',
    en: 'A volunteer from sixteen; whoever is a minor with the consent of a guardian and for fitting work',
    statute: 'civil-code-19',
  },
]

/**
 * Until when help for somebody who comes back may be written down (安置帮教: five years from release, three from the end of community
 * correction). The days are those of the shortest such span, so that none is longer than the norm. Where neither is the case it is short.
 */
export const aftercareTerms: readonly TimeLimit[] = [
  {
    id: 'aftercareReleased',
    zh: '安置帮教：自释放之日起五年',
    en: 'Aftercare: five years from release',
    due: { calendarDays: 1826 },
  },
  {
    id: 'aftercareCorrected',
    zh: '安置帮教：自社区矫正解除之日起三年',
    en: 'Aftercare: three years from the end of community correction',
    due: { calendarDays: 1095 },
  },
  {
    id: 'aftercareOther',
    zh: '其他帮扶：自登记之日起一年',
    en: 'Other help: one year from the day it is written down',
    due: { calendarDays: 365 },
  },
]

/** How long the product waits, or looks ahead, where no law says it: these are ours and may be set by a place. */
export const terms: readonly TimeLimit[] = [
  {
    id: 'aidLeaderAnswers',
    zh: '互助组组长答复入组申请的时间，过后村里可以代记',
    en: 'How long a leader has to answer who asks to join, before the office may write the answer down',
    due: { calendarDays: 7 },
  },
  {
    id: 'chiefTermTold',
    zh: '网格长任期届满前提醒的时间',
    en: 'How long before a grid chief’s term ends it is told',
    due: { calendarDays: 30 },
  },
  {
    id: 'seatTermTold',
    zh: '组织成员任期届满前提醒的时间',
    en: 'How long before a seat’s term ends it is told',
    due: { calendarDays: 90 },
  },
]
