import { definePack } from '#kernel/pack/pack.ts'
import { bodyTypes } from './bodyTypes.ts'
import { categories, channels } from './categories.ts'
import { contactLines } from './contactLines.ts'
import { fiveOrders } from './fiveOrders.ts'
import { words } from './words.ts'

/** 永州市零陵区: what is ordered is first agreed, then sent out; grids are large; a service team stands beside the grid worker. */
export const lingling = definePack({
  id: 'lingling',
  version: '1.2.0',
  zh: '零陵“五单”',
  en: 'Lingling five orders',
  source: '永州市零陵区全国乡村治理体系建设试点',
  words,
  procedures: [fiveOrders],
  categories,
  channels,
  bodyTypes,
  contactLines,
  gridLevels: [
    {
      level: 1,
      unit: 'village',
      zh: '网格',
      en: 'Grid',
      band: { households: { from: 1, to: 120 }, partyMembers: { from: 15, to: 100 } },
      chief: {
        role: 'gridChief',
        zh: '网格长',
        en: 'Grid chief',
        mustHold: [],
        candidates: ['villageOfficer', 'groupLeader'],
        duties: [
          {
            zh: '每月开一次例会，派下去的单子盯到办结',
            en: 'Holds the monthly meeting and sees that orders are finished',
          },
        ],
      },
    },
  ],
  // 人、地、事、情、组织: what people feel and need stands where another county counts things.
  elementSets: [
    {
      id: 'five-with-needs',
      zh: '人、地、事、情、组织',
      en: 'People, places, matters, needs, organisations',
      elements: ['person', 'place', 'event', 'feeling', 'organisation'],
    },
  ],
  // 16 个乡镇（街道）、334 个村（社区）: the places over which the report counts its grids.
  scaleFigures: [
    {
      id: 'grids-of-the-district',
      zh: '全区乡村划分为 926 个网格',
      en: 'The countryside of the district in 926 grids',
      of: 'grids',
      level: 1,
      figure: 926,
      places: { townships: 16, villages: 334 },
    },
  ],
  postTitles: [
    { id: 'wholeGridChief', role: 'gridChief', level: 'grid', zh: '网格长', en: 'Grid chief' },
    { id: 'villageDispatcher', role: 'dispatcher', level: 'village', zh: '村委派单员', en: 'Village dispatcher' },
    { id: 'meetingConvener', role: 'dispatcher', level: 'village', zh: '月例会召集人', en: 'Convener of the meeting' },
    {
      id: 'firstSecretary',
      role: 'villageOfficer',
      level: 'village',
      body: 'workTeam',
      zh: '驻村第一书记',
      en: 'First secretary',
    },
    {
      id: 'workTeamMember',
      role: 'handler',
      level: 'village',
      body: 'workTeam',
      zh: '帮扶工作队员',
      en: 'Work team member',
    },
    { id: 'fiveElders', role: 'handler', level: 'village', zh: '政法五老', en: 'Retired jurist or police officer' },
    { id: 'newWorthy', role: 'handler', level: 'village', zh: '新乡贤', en: 'Respected villager' },
    { id: 'villageAuxiliary', role: 'handler', level: 'village', zh: '村辅警', en: 'Village auxiliary officer' },
  ],
  teams: [
    {
      id: 'grid-service-team',
      zh: '网格服务团',
      en: 'Grid service team',
      members: ['gridWorker', 'fiveElders', 'newWorthy', 'villageAuxiliary'],
    },
  ],
})
