import type { BodyType } from '#kernel/organisation/bodyType.ts'

const half = { of: 2, moreThan: 1 } as const

/** The bodies of a residents' community, by a law of its own: other sizes, other meetings, and a supervision body that it must have. */
export const communities: readonly BodyType[] = [
  {
    id: 'residentsCommittee',
    zh: '居民委员会',
    en: 'Residents’ committee',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'community',
    formedBy: ['election'],
    termYears: 5,
    size: { from: 5, to: 9 },
    statute: 'residents-committee-law-2025-8',
    meeting: { present: half, agree: half, statute: 'residents-committee-law-2025-14' },
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'director',
        zh: '主任',
        en: 'Director',
        title: 'residentsDirector',
        leads: true,
        most: 1,
        duties: [
          { zh: '召集居民会议和居民代表会议，办理社区公共事务', en: 'Calls the meetings and sees to public affairs' },
        ],
      },
      { id: 'member', zh: '委员', en: 'Member', title: 'residentsMember' },
    ],
  },
  {
    id: 'residentsRepresentativeMeeting',
    zh: '居民代表会议',
    en: 'Residents’ representative meeting',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'community',
    formedBy: ['election'],
    termYears: 5,
    statute: 'residents-committee-law-2025-14',
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'representative',
        zh: '居民代表',
        en: 'Representative',
        duties: [
          {
            zh: '每半年至少开一次会，听意见、带回结果',
            en: 'Meets each half-year, hears people and brings back what came of it',
          },
        ],
      },
    ],
  },
  {
    id: 'residentsSupervision',
    zh: '居务监督委员会',
    en: 'Residents’ supervision committee',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'community',
    formedBy: ['election', 'selectionMeeting'],
    termYears: 5,
    statute: 'residents-committee-law-2025-36',
    everywhere: true,
    open: true,
    roles: [
      {
        id: 'head',
        zh: '主任',
        en: 'Head',
        title: 'residentsSupervisionHead',
        leads: true,
        most: 1,
        duties: [
          {
            zh: '列席会议，查阅居务材料，把意见带给居民',
            en: 'Sits in on meetings, reads the papers, tells the residents',
          },
        ],
      },
      { id: 'member', zh: '委员', en: 'Member', title: 'residentsSupervisor' },
    ],
  },
]
