import type { BodyRole, BodyType } from '#kernel/organisation/bodyType.ts'

const role = (id: string, zh: string, en: string, dutyZh: string, dutyEn: string): BodyRole => ({
  id,
  zh,
  en,
  duties: [{ zh: dutyZh, en: dutyEn }],
})

/** 八员: eight roles that staff take up in a village; one person may hold several. Each has its duty card. */
const eightRoles: readonly BodyRole[] = [
  role(
    'mediator',
    '矛盾纠纷调解员',
    'Mediator',
    '定期排查、联合调处、随手记下结果',
    'Looks out for disputes and helps to settle them',
  ),
  role(
    'safety',
    '社会治安防范员',
    'Safety helper',
    '提醒防火防盗防骗，发现隐患就上报',
    'Warns of fire, theft and fraud; reports hazards',
  ),
  role(
    'population',
    '实有人口服务员',
    'Population helper',
    '帮新来的人登记、办证、找学校',
    'Helps newcomers to register and to find a school',
  ),
  role(
    'reentry',
    '回归帮教员',
    'Re-entry helper',
    '在专门的模块里帮扶回来的人，不对外说',
    'Helps those who come back; tells nobody',
  ),
  role(
    'support',
    '困难群众帮扶员',
    'Support helper',
    '常去看看留守老人和孩子，有事转成诉求',
    'Looks in on those left behind and passes on what they need',
  ),
  role(
    'liaison',
    '两新组织联络员',
    'Liaison',
    '联系企业和社会组织，督促签劳动合同',
    'Keeps in touch with enterprises; asks for labour contracts',
  ),
  role('errands', '群众事务代办员', 'Errand runner', '马上办、代着办、领着办', 'Does it, carries it or goes along'),
  role(
    'adviser',
    '法律政策辅导员',
    'Adviser',
    '讲法律讲政策，说清楚到哪里办',
    'Explains law and policy and where to go',
  ),
]

/** Where staff serve: the centre of the township, enterprises and parks, and stations in villages and groups. */
export const service: readonly BodyType[] = [
  {
    id: 'socialServiceCentre',
    zh: '社会服务管理中心',
    en: 'Social service centre',
    family: 'service',
    levels: ['township'],
    formedBy: ['appointment'],
    everywhere: true,
    open: true,
    roles: [{ id: 'head', zh: '主任', en: 'Head', leads: true, most: 1 }, ...eightRoles],
  },
  {
    id: 'enterpriseService',
    zh: '进园区（企业）服务队',
    en: 'Team for parks and enterprises',
    family: 'service',
    levels: ['township'],
    formedBy: ['appointment'],
    roles: [{ id: 'head', zh: '队长', en: 'Head', leads: true, most: 1 }, ...eightRoles],
  },
  {
    id: 'serviceStation',
    zh: '社会服务管理站（点）',
    en: 'Social service station',
    family: 'service',
    levels: ['village', 'group'],
    formedBy: ['appointment'],
    open: true,
    roles: [{ id: 'head', zh: '站长', en: 'Head', leads: true, most: 1 }, ...eightRoles],
  },
  {
    id: 'careStation',
    zh: '关爱服务点',
    en: 'Care point',
    family: 'service',
    levels: ['village', 'group'],
    formedBy: ['appointment', 'joining'],
    open: true,
    roles: [
      { id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 },
      { id: 'helper', zh: '帮扶志愿者', en: 'Helper' },
    ],
  },
]
