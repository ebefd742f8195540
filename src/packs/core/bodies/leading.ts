import type { BodyType } from '#kernel/organisation/bodyType.ts'

/** The Party committee and the government of a township: who sits in them stands at the top of lines of contact. */
export const townshipOrgans: readonly BodyType[] = [
  {
    id: 'townshipPartyCommittee',
    zh: '镇（乡）党委、街道党工委',
    en: 'Township Party committee',
    family: 'party',
    levels: ['township'],
    formedBy: ['election', 'appointment'],
    termYears: 5,
    open: true,
    roles: [
      { id: 'secretary', zh: '书记', en: 'Secretary', title: 'townshipPartySecretary', leads: true, most: 1 },
      { id: 'deputySecretary', zh: '副书记', en: 'Deputy secretary', title: 'townshipPartyMember' },
      { id: 'member', zh: '委员', en: 'Member' },
    ],
  },
  {
    id: 'townshipGovernment',
    zh: '镇（乡）人民政府、街道办事处',
    en: 'Township government',
    family: 'leading',
    levels: ['township'],
    formedBy: ['election', 'appointment'],
    termYears: 5,
    open: true,
    roles: [
      { id: 'head', zh: '镇长（乡长、主任）', en: 'Head', title: 'townshipHead', leads: true, most: 1 },
      { id: 'deputyHead', zh: '副职', en: 'Deputy head', title: 'townshipDeputyHead' },
      { id: 'staff', zh: '干部', en: 'Officer' },
    ],
  },
]

/** Rosters that are made anew each year, and the centres with their rooms: the checklist is a template, kept per level. */
export const leading: readonly BodyType[] = [
  {
    id: 'leadingGroup',
    zh: '领导小组',
    en: 'Leading group',
    family: 'leading',
    levels: ['county', 'township'],
    formedBy: ['appointment'],
    termYears: 1,
    roles: [
      { id: 'head', zh: '组长', en: 'Head', leads: true, most: 1 },
      { id: 'deputyHead', zh: '副组长', en: 'Deputy head' },
      { id: 'member', zh: '成员（部门、各村书记）', en: 'Member (departments, village secretaries)' },
    ],
  },
  {
    id: 'workTeam',
    zh: '驻村工作队',
    en: 'Resident work team',
    family: 'leading',
    levels: ['village'],
    formedBy: ['appointment'],
    termYears: 2,
    sentFrom: true,
    open: true,
    roles: [
      {
        id: 'head',
        zh: '第一书记（队长）',
        en: 'First secretary (head)',
        title: 'firstSecretary',
        leads: true,
        most: 1,
        duties: [
          { zh: '帮着建强村党组织，不包办代替', en: 'Helps the branch stand on its own feet; does not do its work' },
          {
            zh: '驻村期间吃住在村，期满把情况交清楚',
            en: 'Lives in the village for the term and hands over clearly at its end',
          },
        ],
      },
      {
        id: 'member',
        zh: '队员',
        en: 'Member',
        duties: [{ zh: '联系农户，落实帮扶项目', en: 'Is in touch with households and sees projects through' }],
      },
    ],
  },
  {
    id: 'townshipCentre',
    zh: '镇级综治中心',
    en: 'Township governance centre',
    family: 'service',
    levels: ['township'],
    formedBy: ['appointment'],
    everywhere: true,
    open: true,
    roles: [
      { id: 'head', zh: '主任', en: 'Head', leads: true, most: 1 },
      { id: 'window', zh: '窗口人员', en: 'At the window' },
    ],
    rooms: [
      { id: 'hall', zh: '群众接待厅', en: 'Reception hall' },
      { id: 'mediation', zh: '矛盾纠纷调处室', en: 'Mediation room' },
      { id: 'legal', zh: '公共法律服务室', en: 'Legal service room' },
      { id: 'counsel', zh: '心理咨询室', en: 'Counselling room' },
      { id: 'grid', zh: '网格化管理室', en: 'Grid room' },
      { id: 'duty', zh: '研判值班室', en: 'Duty room' },
    ],
  },
  {
    id: 'villageCentre',
    zh: '村级综治中心',
    en: 'Village governance centre',
    family: 'service',
    levels: ['village'],
    formedBy: ['appointment'],
    everywhere: true,
    open: true,
    roles: [
      { id: 'head', zh: '负责人', en: 'In charge', leads: true, most: 1 },
      { id: 'window', zh: '值班人员', en: 'On duty' },
    ],
    rooms: [
      { id: 'hall', zh: '便民服务大厅', en: 'Service hall' },
      { id: 'mediation', zh: '矛盾纠纷调解室', en: 'Mediation room' },
      { id: 'legal', zh: '法律服务室', en: 'Legal service room' },
      { id: 'counsel', zh: '谈心室', en: 'Room to talk' },
      { id: 'police', zh: '警务室', en: 'Police room' },
      { id: 'grid', zh: '网格工作室', en: 'Grid room' },
    ],
  },
]
