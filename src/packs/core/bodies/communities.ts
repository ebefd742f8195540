import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { convener } from './selfGovernment.ts'

const half = { of: 2, moreThan: 1 } as const
const law = 'residents-committee-law-2025-14'

/** Meetings of a community: more than half decide, and what they decided stands on the board for fifteen days. */
const meets = (quorum: DeliberationRule['quorum']): DeliberationRule => ({
  quorum,
  agree: half,
  publicDays: 15,
  statute: law,
  publicStatute: law,
  objectionStatutes: [law],
})

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
    meeting: { present: half, agree: half, statute: law },
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
    id: 'residentsAssembly',
    zh: '居民会议',
    en: 'Residents’ assembly',
    dimensions: ['selfGovernance'],
    family: 'selfGovernment',
    levels: ['village'],
    where: 'community',
    formedBy: ['appointment'],
    statute: law,
    deliberates: meets([
      { of: 'adults', present: half },
      { of: 'households', present: half },
    ]),
    roles: convener,
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
    statute: law,
    deliberates: meets([{ of: 'members', present: { of: 3, atLeast: 2 } }]),
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
  {
    id: 'residentsCouncil',
    zh: '居民议事会',
    en: 'Residents’ deliberation council',
    dimensions: ['selfGovernance'],
    family: 'council',
    levels: ['village'],
    where: 'community',
    formedBy: ['selectionMeeting', 'appointment'],
    termYears: 5,
    deliberates: meets([{ of: 'members', present: half }]),
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
]
