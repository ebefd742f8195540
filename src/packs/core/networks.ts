import type { Network } from '#kernel/pack/pack.ts'

/** Whom courts, procuratorate, police and justice send down to the grids. No source names the four. */
export const officers: Network = {
  id: 'four-networks',
  zh: '政法干警进网格',
  en: 'Officers of the four organs',
  interpreted: true,
  levels: [2, 3],
  open: true,
  members: [
    {
      id: 'policeOfficer',
      zh: '公安干警',
      en: 'Police officer',
      services: [
        { zh: '防骗防盗提醒，户籍和证件怎么办', en: 'Advice against fraud and theft; household papers' },
        { zh: '邻里吵架、走失求助', en: 'Quarrels between neighbours, somebody lost' },
      ],
    },
    {
      id: 'procurator',
      zh: '检察干警',
      en: 'Procuratorate officer',
      services: [
        { zh: '未成年人保护、支持起诉、公益线索', en: 'Protection of minors, help to sue, public-interest matters' },
      ],
    },
    {
      id: 'judge',
      zh: '法院干警',
      en: 'Court officer',
      services: [
        { zh: '怎样起诉、就地调解、司法确认', en: 'How to sue, mediation on the spot, judicial confirmation' },
      ],
    },
    {
      id: 'justiceOfficer',
      zh: '司法干警',
      en: 'Justice officer',
      services: [{ zh: '法律咨询、法律援助、人民调解', en: 'Legal advice, legal aid, people’s mediation' }],
    },
  ],
}

/**
 * Staff lists that any county may keep over its grids: the officers whom courts, procuratorate, police and justice send down, and the
 * pool of people who stand beside the grid worker. What each is there for stands here, so that a resident reads it before calling.
 * No source names the four; a model says it otherwise under the same id.
 */
export const networks: readonly Network[] = [
  officers,
  {
    id: 'service-pool',
    zh: '网格服务团人员库',
    en: 'Pool of the grid service team',
    open: true,
    members: [
      {
        id: 'poolGridWorker',
        zh: '网格员',
        en: 'Grid worker',
        services: [{ zh: '收集诉求、代办、送政策上门', en: 'Takes up matters, runs errands, brings news of rules' }],
      },
      {
        id: 'legalElders',
        zh: '政法五老',
        en: 'Retired jurists and officers',
        services: [{ zh: '说理讲法、劝和调解', en: 'Explains the law, helps to make peace' }],
      },
      {
        id: 'newWorthies',
        zh: '新乡贤',
        en: 'Respected villagers',
        services: [{ zh: '牵线产业、帮扶助学、议事', en: 'Brings trade, helps pupils, joins deliberations' }],
      },
      {
        id: 'auxiliaryOfficers',
        zh: '村辅警',
        en: 'Village auxiliary officers',
        services: [
          { zh: '巡逻防火、交通劝导、协助报警', en: 'Patrols, fire watch, road safety, helps to call the police' },
        ],
      },
    ],
  },
]
