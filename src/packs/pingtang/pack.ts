import { definePack } from '#kernel/pack/pack.ts'
import { advice } from './advice.ts'
import { bodyTypes } from './bodyTypes.ts'
import { fourOrders } from './fourOrders.ts'
import { fourSteps } from './fourSteps.ts'
import { homeModules } from './homeModules.ts'

/** 平塘县: residents order, the community dispatches, cadres claim, results are shown. */
export const pingtang = definePack({
  id: 'pingtang',
  version: '1.3.0',
  zh: '平塘“四单”',
  en: 'Pingtang four orders',
  source: '平塘县克度镇马鞍社区“三建五强四单”机制、金盆街道新兴社区“五化五新”',
  words: { 'body.groupCouncil': { zh: '事管委（寨管委）', en: 'Affairs committee of the group' } },
  bodyTypes,
  procedures: [fourOrders, fourSteps, advice],
  categories: [
    { id: 'livelihood', zh: '民生类别', en: 'Livelihood', procedure: 'four-orders', due: { workingDays: 5 } },
    {
      id: 'micro-wish',
      parent: 'livelihood',
      zh: '微心愿',
      en: 'Micro-wish',
      examples: { zh: '想给孩子找一盏台灯', en: 'A desk lamp for the child' },
    },
    { id: 'employment', parent: 'livelihood', zh: '就业', en: 'Work' },
    { id: 'schooling', parent: 'livelihood', zh: '教育', en: 'Schooling' },
    { id: 'health-care', parent: 'livelihood', zh: '医疗', en: 'Health care' },
    {
      id: 'dispute',
      zh: '矛盾纠纷类别',
      en: 'Dispute',
      procedure: 'four-orders',
      due: { workingDays: 3 },
      dimensions: ['ruleOfLaw'],
    },
    {
      id: 'infrastructure',
      zh: '基础设施类别',
      en: 'Infrastructure',
      procedure: 'four-orders',
      due: { workingDays: 10 },
    },
    {
      id: 'street-light',
      parent: 'infrastructure',
      zh: '路灯',
      en: 'Street lights',
      examples: { zh: '桥头路灯不亮', en: 'The lamp at the bridge is out' },
    },
    { id: 'road-and-water', parent: 'infrastructure', zh: '道路水电', en: 'Roads, water and power' },
    {
      id: 'shared-works',
      parent: 'infrastructure',
      procedure: 'four-steps',
      dimensions: ['selfGovernance'],
      zh: '需要大家商议的事',
      en: 'Works to be talked over first',
    },
    {
      id: 'policy',
      zh: '政策类别',
      en: 'Policy',
      procedure: 'four-orders',
      due: { workingDays: 3 },
      dimensions: ['political'],
    },
  ],
  triage: [
    {
      id: 'big',
      zh: '大事',
      en: 'A matter for government',
      level: 'township',
      follows: { zh: '报乡镇政府办理', en: 'The township government handles it' },
    },
    {
      id: 'small',
      zh: '小事',
      en: 'A matter for the village',
      level: 'village',
      follows: { zh: '村(社区)和大家一起办', en: 'The village and its people handle it together' },
    },
    {
      id: 'private',
      zh: '私事',
      en: 'A private matter',
      level: 'village',
      procedure: 'advice',
      offBoard: true,
      follows: {
        zh: '给出建议，告诉您该找谁、怎么联系，不对外公示',
        en: 'Advice, and whom to turn to and how; never shown on the board',
      },
    },
  ],
  channels: [
    { id: 'paper-box', zh: '征集问题信箱', en: 'Paper box', typedByStaff: true },
    { id: 'courtyard-meeting', zh: '楼栋院坝会', en: 'Courtyard meeting', typedByStaff: true },
    { id: 'chat-group', zh: '楼栋微信群', en: 'Chat group', typedByStaff: true },
  ],
  postTitles: [
    {
      id: 'linkedHouseholdHead',
      role: 'clusterHead',
      level: 'grid',
      zh: '联户长',
      en: 'Linked-household head',
      // 争当联户长、竞争上岗: names for a week, then five days of secret votes, one for each household.
      call: {
        secret: true,
        offersDays: 7,
        votesDays: 5,
        present: { of: 2, moreThan: 1 },
        agree: { of: 2, moreThan: 1 },
        termYears: 3,
      },
    },
    { id: 'communityDispatcher', role: 'dispatcher', level: 'village', zh: '社区派单员', en: 'Community dispatcher' },
  ],
  gridKinds: [
    { id: 'linked-households', by: 'households', zh: '联户单元', en: 'Linked-household unit', ownLevel: true },
  ],
  teams: [
    {
      id: 'iron-triangle',
      zh: '铁三角',
      en: 'Iron triangle',
      members: ['partyGroupLeader', 'gridWorker', 'linkedHouseholdHead'],
    },
  ],
  moduleSets: homeModules,
  areaTags: [
    { id: 'resettlement', zh: '易地搬迁安置社区', en: 'Resettlement community' },
    { id: 'community', zh: '社区（设居民委员会）', en: 'Community with a residents’ committee' },
  ],
})
