import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Words } from '#kernel/shared/words.ts'

const inCharge = { id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 } as const
const member = { id: 'member', zh: '成员', en: 'Member' } as const

const registered = (id: string, words: Words, family: 'economic' | 'social', open = false): BodyType => ({
  id,
  ...words,
  family,
  levels: ['township', 'village'],
  formedBy: ['registration', 'joining'],
  roles: [inCharge, member],
  ...(open ? { open: true } : {}),
})

const unit = (id: string, words: Words): BodyType => ({
  id,
  ...words,
  family: 'social',
  levels: ['township', 'village'],
  formedBy: ['election', 'appointment'],
  open: true,
  roles: [
    { ...inCharge, zh: '主席（书记）', en: 'Chair' },
    { id: 'contact', zh: '联系人', en: 'Contact' },
  ],
})

/** Who employs: a contract for everybody, and somebody whom a worker with a complaint finds. */
const employer = {
  ...inCharge,
  duties: [
    { zh: '与劳动者签订劳动合同', en: 'Has a labour contract with everybody who works here' },
    { zh: '指定劳动纠纷联系人', en: 'Names a contact for labour disputes' },
  ],
} as const
const disputeContact = {
  id: 'disputeContact',
  zh: '劳动纠纷联系人',
  en: 'Contact for labour disputes',
  contact: true,
} as const

/** Economic and social organisations beside the bodies of the village. */
export const organisations: readonly BodyType[] = [
  {
    ...registered(
      'collectiveEconomicOrg',
      { zh: '农村集体经济组织', en: 'Rural collective economic organisation' },
      'economic',
      true,
    ),
    statute: 'collective-organisation-law-2024-29',
    where: 'village',
    formedBy: ['registration', 'election'],
    organs: [
      {
        id: 'council',
        zh: '理事会',
        en: 'Council',
        roles: ['head', 'councillor'],
        size: { from: 3, to: 7, odd: true },
        statute: 'collective-organisation-law-2024-29',
      },
      { id: 'supervisors', zh: '监事会（监事）', en: 'Supervisors', roles: ['supervisor'] },
      { id: 'finance', zh: '财务、会计人员', en: 'Finance and accounts', roles: ['finance'] },
    ],
    apart: [
      { organs: ['council', 'council'], relativesToo: true, statute: 'collective-organisation-law-2024-29' },
      { organs: ['supervisors', 'council'], relativesToo: true, statute: 'collective-organisation-law-2024-34' },
      { organs: ['supervisors', 'finance'], relativesToo: true, statute: 'collective-organisation-law-2024-34' },
    ],
    roles: [
      { ...inCharge, zh: '理事长', en: 'Head of the council' },
      { id: 'councillor', zh: '理事', en: 'Council member' },
      { id: 'supervisor', zh: '监事', en: 'Supervisor' },
      { id: 'finance', zh: '财务、会计人员', en: 'Finance and accounts' },
      { id: 'member', zh: '成员', en: 'Member' },
    ],
  },
  registered('cooperative', { zh: '农民专业合作社', en: 'Farmers’ cooperative' }, 'economic'),
  registered('mutualFund', { zh: '互助资金协会', en: 'Mutual-fund association' }, 'economic'),
  registered('industryAssociation', { zh: '产业协会', en: 'Industry association' }, 'economic'),
  {
    ...registered('newEconomicOrg', { zh: '非公有制经济组织', en: 'Private enterprise' }, 'economic'),
    staffed: true,
    roles: [employer, disputeContact, { id: 'staff', zh: '从业人员', en: 'Staff' }],
  },
  {
    ...registered('newSocialOrg', { zh: '新社会组织', en: 'New social organisation' }, 'social'),
    staffed: true,
    roles: [employer, disputeContact, { id: 'staff', zh: '从业人员', en: 'Staff' }],
  },
  registered('otherSocialOrg', { zh: '其他社会组织', en: 'Other social organisation' }, 'social'),
  unit('youthLeague', { zh: '共青团组织', en: 'Youth League' }),
  unit('womensFederation', { zh: '妇女联合会', en: 'Women’s federation' }),
  unit('tradeUnion', { zh: '工会组织', en: 'Trade union' }),
  {
    id: 'invitedCircle',
    zh: '受邀参与议事人员',
    en: 'Invited participants',
    family: 'social',
    levels: ['township', 'village'],
    formedBy: ['appointment', 'joining'],
    roles: [
      { id: 'delegate', zh: '党代表', en: 'Party delegate' },
      { id: 'deputy', zh: '人大代表', en: 'Congress deputy' },
      { id: 'cppccMember', zh: '政协委员', en: 'CPPCC member' },
      { id: 'respectedVillager', zh: '乡贤', en: 'Respected villager' },
      { id: 'fiveElders', zh: '“五老”人员', en: 'One of the five elders' },
    ],
  },
]
