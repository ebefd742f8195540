import { definePack } from '#kernel/pack/pack.ts'
import { bodyTypes } from './bodyTypes.ts'
import { contactLines } from './contactLines.ts'
import { gridLevels } from './gridLevels.ts'
import { householdTiers } from './tiers.ts'

/** 汉阴县 "321": three lines of contact, three grid levels, and cluster heads who know every door. */
export const hanyin = definePack({
  id: 'hanyin',
  version: '1.1.0',
  zh: '汉阴“321”',
  en: 'Hanyin 321',
  source: '汉阴县“三线两化一平台”基层社会治理模式',
  words: {
    'grid.cluster': { zh: '中心户', en: 'Cluster' },
    'grid.clusterHead': { zh: '中心户长', en: 'Cluster head' },
  },
  gridLevels,
  bodyTypes,
  postTitles: [
    { id: 'gridChiefLevel1', role: 'gridChief', level: 'grid', zh: '一级网格长', en: 'Level 1 grid chief' },
    { id: 'gridChiefLevel2', role: 'gridChief', level: 'grid', zh: '二级网格长', en: 'Level 2 grid chief' },
    { id: 'gridChiefLevel3', role: 'gridChief', level: 'grid', zh: '三级网格长', en: 'Level 3 grid chief' },
    { id: 'clusterHead', role: 'clusterHead', level: 'grid', zh: '中心户长', en: 'Cluster head' },
  ],
  networks: [
    {
      id: 'three-lines',
      zh: '三线联系',
      en: 'Three lines of contact',
      members: [
        { id: 'partyMember', zh: '党员联系群众', en: 'Party members and residents' },
        { id: 'deputy', zh: '人大代表联系选民', en: 'Deputies and voters' },
        { id: 'clusterHead', zh: '中心户长联系村民', en: 'Cluster heads and villagers' },
      ],
    },
  ],
  contactLines,
  classifications: [householdTiers],
})
