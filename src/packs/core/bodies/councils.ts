import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { onTheBoard } from './selfGovernment.ts'

/** A council talks matters over; no article says how many must come, so it is more than half of those who sit there. */
const consultation: DeliberationRule = {
  quorum: [{ of: 'members', present: { of: 2, moreThan: 1 } }],
  agree: { of: 2, moreThan: 1 },
  statute: 'village-committee-law-2025-33',
  ...onTheBoard,
}

/**
 * What villagers form themselves. The group council is one kind of body under many names (组级理事会, 事管委, 寨管委): a model says how
 * it is called by the word `body.groupCouncil`.
 */
export const councils: readonly BodyType[] = [
  {
    id: 'groupCouncil',
    zh: '组级理事会',
    en: 'Group council',
    dimensions: ['selfGovernance'],
    family: 'council',
    levels: ['group'],
    where: 'village',
    formedBy: ['selectionMeeting'],
    termYears: 5,
    size: { from: 3, to: 9 },
    statute: 'village-committee-law-2025-32',
    meeting: {
      present: { of: 3, atLeast: 2 },
      agree: { of: 2, moreThan: 1 },
      statute: 'village-committee-law-2025-32',
    },
    deliberates: consultation,
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'head',
        zh: '理事长',
        en: 'Head',
        leads: true,
        most: 1,
        duties: [
          { zh: '政策宣传', en: 'Tells what the rules are' },
          { zh: '日常监督', en: 'Keeps an eye on public works' },
          { zh: '产业发展', en: 'Helps trades along' },
          { zh: '纠纷化解', en: 'Settles disputes' },
          { zh: '环境整治', en: 'Sees to tidy lanes' },
        ],
      },
      { id: 'member', zh: '理事', en: 'Member' },
    ],
  },
  {
    id: 'deliberationCouncil',
    zh: '村民议事会',
    en: 'Villagers’ deliberation council',
    dimensions: ['selfGovernance'],
    family: 'council',
    levels: ['village'],
    where: 'village',
    formedBy: ['selectionMeeting', 'appointment'],
    termYears: 5,
    deliberates: consultation,
    open: true,
    roles: [
      { id: 'head', zh: '会长', en: 'Head', leads: true, most: 1 },
      {
        id: 'member',
        zh: '议事员',
        en: 'Member',
        duties: [
          { zh: '把各户的话带到会上，把结果带回去', en: 'Brings what people say and takes back what came of it' },
        ],
      },
    ],
  },
  {
    id: 'mediationCommittee',
    zh: '人民调解委员会',
    en: 'People’s mediation committee',
    dimensions: ['ruleOfLaw'],
    family: 'council',
    levels: ['township', 'village'],
    formedBy: ['election', 'selectionMeeting', 'appointment'],
    termYears: 3,
    size: { from: 3, to: 9 },
    statute: 'peoples-mediation-law-8',
    open: true,
    roles: [
      { id: 'head', zh: '主任', en: 'Head', leads: true, most: 1 },
      {
        id: 'mediator',
        zh: '人民调解员',
        en: 'Mediator',
        duties: [{ zh: '不收费，自愿，不拦着当事人走别的路', en: 'Free, voluntary, closing no other way' }],
      },
    ],
  },
  {
    id: 'weddingFuneralCouncil',
    zh: '红白理事会',
    en: 'Weddings-and-funerals council',
    dimensions: ['virtue'],
    family: 'council',
    levels: ['village'],
    formedBy: ['selectionMeeting', 'appointment'],
    termYears: 5,
    open: true,
    roles: [
      { id: 'head', zh: '会长', en: 'Head', leads: true, most: 1 },
      {
        id: 'member',
        zh: '理事',
        en: 'Member',
        duties: [{ zh: '帮着节俭办事，不强制、不罚款', en: 'Helps to keep costs low; no duty, no fines' }],
      },
    ],
  },
]
