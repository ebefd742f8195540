import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Words } from '#kernel/shared/words.ts'

const facility = (id: string, words: Words): BodyType => ({
  id,
  ...words,
  family: 'facility',
  levels: ['village'],
  formedBy: ['appointment', 'registration'],
  open: true,
  roles: [{ id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 }],
})

const selfHelp = (id: string, words: Words): BodyType => ({
  id,
  ...words,
  family: 'social',
  levels: ['village', 'group'],
  formedBy: ['joining', 'selectionMeeting'],
  roles: [
    { id: 'head', zh: '带头人', en: 'Leads', leads: true, most: 1 },
    { id: 'member', zh: '成员', en: 'Member' },
  ],
})

/** What a resettlement community has beside the bodies of every village. */
export const bodyTypes: readonly BodyType[] = [
  facility('kindergarten', { zh: '幼儿园', en: 'Kindergarten' }),
  facility('school', { zh: '中小学学校', en: 'School' }),
  facility('serviceCentre', { zh: '社区综合服务中心', en: 'Community service centre' }),
  facility('healthStation', { zh: '社区卫生服务站', en: 'Health station' }),
  facility('plaza', { zh: '文娱活动广场', en: 'Plaza for leisure' }),
  facility('policeRoom', { zh: '社区警务室', en: 'Community police room' }),
  facility('workshop', { zh: '帮扶车间', en: 'Workshop that offers work' }),
  facility('financePoint', { zh: '金融服务网点', en: 'Bank' }),
  selfHelp('neighbourHelp', { zh: '邻里互帮互助组织', en: 'Neighbours who help each other' }),
  selfHelp('neighbourMediation', { zh: '邻里纠纷调解组织', en: 'Neighbours who mediate' }),
  selfHelp('communityVolunteers', { zh: '社区志愿服务组织', en: 'Community volunteers' }),
  {
    id: 'linkedHeadClub',
    zh: '“1+1”联户长之家',
    en: 'Linked-household heads’ club',
    family: 'social',
    levels: ['township', 'village'],
    formedBy: ['joining', 'appointment'],
    roles: [
      { id: 'head', zh: '召集人', en: 'Convener', leads: true, most: 1 },
      { id: 'member', zh: '联户长', en: 'Linked-household head' },
      { id: 'memberUnit', zh: '成员单位', en: 'Member unit' },
    ],
  },
  {
    id: 'communityCentre',
    zh: '社区规范化综治中心',
    en: 'Community governance centre',
    family: 'service',
    levels: ['village'],
    formedBy: ['appointment'],
    open: true,
    roles: [{ id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 }],
    rooms: [
      { id: 'standard', zh: '设施标准化', en: 'Facilities to the standard' },
      { id: 'practice', zh: '运行实战化', en: 'Run for real work' },
      { id: 'digital', zh: '办公信息化', en: 'Office work on the system' },
    ],
  },
]
