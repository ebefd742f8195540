import { definePack } from '#kernel/pack/pack.ts'
import { officers } from '../core/networks.ts'
import { foundToAnswered } from './foundToAnswered.ts'

/** 酒泉市肃州区上坝镇: grids of township, village and group, hazards in five steps, several staff lists over one grid tree. */
export const suzhou = definePack({
  id: 'suzhou',
  version: '1.1.0',
  zh: '肃州上坝“4+N”',
  en: 'Suzhou Shangba 4+N',
  source: '酒泉市肃州区上坝镇“4+N”多治融合',
  procedures: [foundToAnswered],
  // The report writes “N治” and means smart tools: the one of its own here. A county adds others by hand.
  dimensions: [{ id: 'smart', zh: '智治', en: 'Smart tools' }],
  categories: [
    {
      id: 'hazard',
      procedure: 'found-to-answered',
      dimensions: ['smart'],
      zh: '安全隐患',
      en: 'Hazard',
      examples: { zh: '水渠护栏断了', en: 'The rail of the canal is broken' },
    },
  ],
  gridLevels: [
    {
      level: 1,
      unit: 'township',
      zh: '镇级网格',
      en: 'Township grid',
      chief: {
        role: 'gridChief',
        zh: '镇级网格长',
        en: 'Township grid chief',
        mustHold: ['townshipOfficer'],
        candidates: ['townshipOfficer'],
        duties: [
          {
            zh: '统筹全镇网格，每季度到各村看一遍',
            en: 'Looks after all grids of the town; visits each village quarterly',
          },
        ],
      },
    },
    {
      level: 2,
      unit: 'village',
      zh: '村级网格',
      en: 'Village grid',
      chief: {
        role: 'gridChief',
        zh: '村级网格长',
        en: 'Village grid chief',
        mustHold: ['villageOfficer'],
        candidates: ['villageOfficer'],
        duties: [
          {
            zh: '管好本村网格，隐患早发现、早上报',
            en: 'Looks after the grids of the village; hazards are found and told early',
          },
        ],
      },
    },
    {
      level: 3,
      unit: 'group',
      zh: '组级网格',
      en: 'Group grid',
      chief: {
        role: 'gridChief',
        zh: '组级网格长',
        en: 'Group grid chief',
        mustHold: ['groupLeader'],
        candidates: ['groupLeader'],
        duties: [
          {
            zh: '联系本组各户，收集诉求，带回结果',
            en: 'Is in touch with each household, takes matters up and brings answers',
          },
        ],
      },
    },
  ],
  postTitles: [
    { id: 'townWorthy', role: 'handler', level: 'village', zh: '乡贤', en: 'Respected villager' },
    { id: 'townGridChief', role: 'gridChief', level: 'grid', zh: '镇级网格长', en: 'Township grid chief' },
    { id: 'villageNetChief', role: 'gridChief', level: 'grid', zh: '村级网格长', en: 'Village grid chief' },
    { id: 'groupGridChief', role: 'gridChief', level: 'grid', zh: '组级网格长', en: 'Group grid chief' },
  ],
  teams: [
    {
      id: 'one-one-one-n',
      zh: '“1+1+1+n”服务队',
      en: 'Team of 1+1+1+n',
      members: ['villageOfficer', 'gridChief', 'partyGroupLeader', 'townWorthy'],
      many: ['townWorthy'],
    },
  ],
  networks: [
    {
      id: 'three-networks',
      zh: '三网',
      en: 'Three networks',
      members: [
        { id: 'partyNetwork', zh: '基层党建网格', en: 'Party building' },
        { id: 'governanceNetwork', zh: '社会治理网格', en: 'Governance' },
        { id: 'contactNetwork', zh: '民情联系网格', en: 'Contact with residents' },
      ],
    },
    { ...officers, zh: '四网', en: 'Four networks' },
  ],
})
