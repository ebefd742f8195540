import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Words } from '#kernel/shared/words.ts'

const council = (id: string, words: Words, dimension: string, duty: Words): BodyType => ({
  id,
  ...words,
  family: 'council',
  dimensions: [dimension],
  levels: ['village'],
  formedBy: ['selectionMeeting', 'appointment'],
  termYears: 5,
  everywhere: true,
  open: true,
  roles: [
    { id: 'head', zh: '会长', en: 'Head', leads: true, most: 1, duties: [duty] },
    { id: 'member', zh: '理事', en: 'Member' },
  ],
})

/** 四会, the four councils that stand beside the covenant, and the platforms where services are at hand. */
export const bodyTypes: readonly BodyType[] = [
  council('weddingFuneralCouncil', { zh: '红白理事会', en: 'Weddings-and-funerals council' }, 'virtue', {
    zh: '帮着节俭办事，不强制、不罚款',
    en: 'Helps to keep costs low; no duty, no fines',
  }),
  council('moralReviewCouncil', { zh: '道德评议会', en: 'Moral review council' }, 'virtue', {
    zh: '评身边的好人好事，只公开表扬',
    en: 'Talks of good deeds; only praise is public',
  }),
  council('deliberationCouncil', { zh: '村民议事会', en: 'Villagers’ deliberation council' }, 'selfGovernance', {
    zh: '把大家的事拿来一起商量',
    en: 'Brings common matters to the table',
  }),
  council('antiVicesCouncil', { zh: '禁毒禁赌会', en: 'Anti-drug and anti-gambling council' }, 'ruleOfLaw', {
    zh: '讲危害、讲去处，不查户、不贴标签',
    en: 'Tells of harm and help; searches and labels nobody',
  }),
  {
    id: 'ruralServicePlatform',
    zh: '乡村综合服务平台',
    en: 'Rural service platform',
    family: 'facility',
    levels: ['township', 'village'],
    formedBy: ['appointment', 'registration'],
    open: true,
    roles: [
      { id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 },
      { id: 'window', zh: '窗口人员', en: 'At the window' },
    ],
  },
]
