import type { Category, Channel } from '#kernel/pack/pack.ts'

/**
 * What residents order, by the lists of the monthly meeting (防返贫监测、产业资产、村庄规划, village works) and by the services that
 * were handed down to the village (就业、医疗、养老). The times of work are this pack's own: the report names none.
 */
export const categories: readonly Category[] = [
  { id: 'village-matter', procedure: 'five-orders', zh: '村级事项', en: 'Village matter', due: { workingDays: 10 } },
  { id: 'poverty-watch', parent: 'village-matter', zh: '防返贫监测', en: 'Watch against new poverty' },
  {
    id: 'village-assets',
    parent: 'village-matter',
    zh: '产业资产',
    en: 'Village business and assets',
    examples: { zh: '村集体果园的承包期到了', en: 'The lease of the village orchard has ended' },
  },
  { id: 'village-plan', parent: 'village-matter', zh: '村庄规划', en: 'Village plan', due: { workingDays: 15 } },
  {
    id: 'village-works',
    parent: 'village-matter',
    dimensions: ['selfGovernance'],
    zh: '村级工程项目',
    en: 'Village works',
    due: { workingDays: 15 },
    examples: { zh: '水渠修了一半停工了', en: 'Work on the canal has stopped half-way' },
  },
  { id: 'facilities', procedure: 'five-orders', zh: '水电路讯等基础设施', en: 'Water, power, roads and signal' },
  {
    id: 'facility-repair',
    parent: 'facilities',
    zh: '设施维修',
    en: 'Repairs',
    due: { workingDays: 5 },
    examples: { zh: '桥头路灯不亮', en: 'The lamp at the bridge is out' },
  },
  {
    id: 'people-service',
    procedure: 'five-orders',
    zh: '民生事项',
    en: 'Services for people',
    due: { workingDays: 5 },
  },
  { id: 'job-service', parent: 'people-service', zh: '就业服务', en: 'Finding work' },
  { id: 'medical-service', parent: 'people-service', zh: '医疗保障', en: 'Medical care' },
  { id: 'old-age-service', parent: 'people-service', zh: '养老服务', en: 'Care of the old' },
  {
    id: 'small-wish',
    parent: 'people-service',
    zh: '实现一个微心愿',
    en: 'A small wish come true',
    examples: { zh: '想给老人装一个扶手', en: 'A handrail for the grandparents' },
  },
  {
    id: 'neighbour-quarrel',
    procedure: 'five-orders',
    dimensions: ['ruleOfLaw'],
    zh: '邻里矛盾纠纷',
    en: 'Quarrel between neighbours',
    due: { workingDays: 3 },
  },
  {
    id: 'good-manners',
    procedure: 'five-orders',
    dimensions: ['virtue'],
    zh: '乡风文明',
    en: 'Customs and manners',
  },
  {
    id: 'policy-at-home',
    procedure: 'five-orders',
    dimensions: ['political'],
    zh: '政策落实到户',
    en: 'Policies that reach each door',
  },
]

/** 线上线下: the live platform of the monthly meeting, the meeting itself, and the service hall, beside core's own ways. */
export const channels: readonly Channel[] = [
  { id: 'live-platform', zh: '“云直播”线上互动', en: 'Live stream, online', typedByStaff: true },
  { id: 'monthly-meeting', zh: '乡村振兴月例会', en: 'Monthly meeting', typedByStaff: true },
  { id: 'service-hall', zh: '乡村综合服务平台窗口', en: 'Service hall of the village', typedByStaff: true },
]
