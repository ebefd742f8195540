import { definePack } from '#kernel/pack/pack.ts'
import { bodyTypes } from './bodyTypes.ts'
import { contactLines } from './contactLines.ts'
import { gridLevels } from './gridLevels.ts'
import { homeModules } from './homeModules.ts'
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
    {
      id: 'clusterHead',
      role: 'clusterHead',
      level: 'grid',
      zh: '中心户长',
      en: 'Cluster head',
      call: {
        offersDays: 7,
        votesDays: 5,
        present: { of: 2, moreThan: 1 },
        agree: { of: 2, moreThan: 1 },
        termYears: 3,
      },
    },
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
  moduleSets: homeModules,
  // 全县 2354 名中心户长; a level 3 grid is led by one.
  scaleFigures: [
    {
      id: 'cluster-heads',
      zh: '全县 2354 名中心户长，各带一个三级网格',
      en: '2,354 cluster heads in the county, each leading a level 3 grid',
      of: 'grids',
      level: 3,
      figure: 2354,
    },
  ],
  // 人、地、事、物、组织: what the platform of the report collects.
  elementSets: [
    {
      id: 'five-with-things',
      zh: '人、地、事、物、组织',
      en: 'People, places, matters, things, organisations',
      elements: ['person', 'place', 'event', 'thing', 'organisation'],
    },
  ],
  // 自治体系 of the report: 德治为引领、自治为基础、法治为保障、协商为形式、平台为支撑. The last two are this county's own.
  dimensions: [
    { id: 'consultation', zh: '协商', en: 'Consultation' },
    { id: 'platform', zh: '平台', en: 'Platform' },
  ],
})
