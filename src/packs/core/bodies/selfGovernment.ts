import type { BodyRole, BodyType } from '#kernel/organisation/bodyType.ts'
import type { Share } from '#kernel/organisation/share.ts'
import { branchCapacity } from './serving.ts'

const half: Share = { of: 2, moreThan: 1 }
const twoThirds: Share = { of: 3, atLeast: 2 }
/** How long a resolution stands on the board: fifteen days, as all village affairs; and where somebody turns who does not agree. */
export const onTheBoard = {
  publicDays: 15,
  publicStatute: 'village-committee-law-2025-35',
  objectionStatutes: ['village-committee-law-2025-31', 'village-committee-law-2025-41'],
} as const

/** Nobody is seated in an assembly: everybody of age belongs to it, or somebody of each household. */
export const convener: readonly BodyRole[] = [{ id: 'convener', zh: '召集人', en: 'Convener', leads: true, most: 1 }]

/** The bodies of a village, by the law in force; who sits here is known to everybody. Roles with a title carry that post's powers. */
export const selfGovernment: readonly BodyType[] = [
  {
    id: 'partyBranch',
    capacity: branchCapacity,
    zh: '村党组织',
    en: 'Village Party organisation',
    dimensions: ['political'],
    family: 'party',
    levels: ['village'],
    formedBy: ['election', 'appointment'],
    termYears: 5,
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'secretary',
        zh: '书记',
        en: 'Secretary',
        title: 'branchSecretary',
        leads: true,
        most: 1,
        duties: [
          {
            zh: '主持村党组织工作，研究讨论村里的重要问题',
            en: 'Leads the work and has important matters studied first',
          },
        ],
      },
      { id: 'member', zh: '委员', en: 'Committee member', title: 'branchMember' },
    ],
  },
  {
    id: 'villagersAssembly',
    zh: '村民会议',
    en: 'Villagers’ assembly',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'village',
    formedBy: ['appointment'],
    statute: 'village-committee-law-2025-26',
    deliberates: {
      quorum: [
        { of: 'adults', present: half },
        { of: 'households', present: twoThirds },
      ],
      agree: half,
      statute: 'village-committee-law-2025-26',
      ...onTheBoard,
    },
    roles: convener,
  },
  {
    id: 'groupAssembly',
    zh: '村民小组会议',
    en: 'Villager group meeting',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['group'],
    where: 'village',
    formedBy: ['appointment'],
    statute: 'village-committee-law-2025-32',
    deliberates: {
      quorum: [
        { of: 'adults', present: twoThirds },
        { of: 'households', present: twoThirds },
      ],
      agree: half,
      statute: 'village-committee-law-2025-32',
      ...onTheBoard,
    },
    roles: convener,
  },
  {
    id: 'representativeMeeting',
    zh: '村民代表会议',
    en: 'Villagers’ representative meeting',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'village',
    formedBy: ['election'],
    termYears: 5,
    statute: 'village-committee-law-2025-29',
    deliberates: {
      quorum: [{ of: 'members', present: twoThirds }],
      agree: half,
      statute: 'village-committee-law-2025-30',
      ...onTheBoard,
    },
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'representative',
        zh: '村民代表',
        en: 'Representative',
        duties: [
          {
            zh: '向推选自己的户或者小组负责，听意见、带回结果',
            en: 'Answers to the households or the group that chose them',
          },
        ],
      },
    ],
  },
  {
    id: 'villagersCommittee',
    zh: '村民委员会',
    en: 'Villagers’ committee',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'village',
    formedBy: ['election'],
    termYears: 5,
    size: { from: 3, to: 7 },
    statute: 'village-committee-law-2025-8',
    meeting: {
      present: { of: 2, moreThan: 1 },
      agree: { of: 2, moreThan: 1 },
      statute: 'village-committee-law-2025-18',
    },
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'director',
        zh: '主任',
        en: 'Director',
        title: 'villageDirector',
        leads: true,
        most: 1,
        duties: [
          { zh: '召集村民会议和村民代表会议，办理本村公共事务', en: 'Calls the meetings and sees to public affairs' },
          { zh: '每季度至少公布一次村务', en: 'Has village affairs published at least every quarter' },
        ],
      },
      { id: 'member', zh: '委员', en: 'Member', title: 'committeeMember' },
    ],
  },
  {
    id: 'supervisionCommittee',
    zh: '村务监督委员会',
    en: 'Village supervision committee',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'village',
    formedBy: ['election', 'selectionMeeting'],
    termYears: 5,
    size: { from: 3, to: 5 },
    statute: 'village-committee-law-2025-37',
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'head',
        zh: '主任',
        en: 'Head',
        title: 'supervisionHead',
        leads: true,
        most: 1,
        duties: [
          {
            zh: '列席会议，查阅村务材料，把意见带给村民',
            en: 'Sits in on meetings, reads the papers, tells the villagers',
          },
        ],
      },
      { id: 'member', zh: '委员', en: 'Member', title: 'supervisionMember' },
    ],
  },
]
