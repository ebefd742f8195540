import type { Role } from '#kernel/authority/post.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Permission } from './permissions.ts'

type CoreRole = Words & { id: string; grants: readonly Permission[]; actsAs?: readonly string[]; perCase?: true }

const helper: readonly Permission[] = [
  'request.place',
  'request.fileFor',
  'request.read',
  'request.advance',
  'request.work',
  'grid.read',
  'person.list',
  'household.read',
  'childReport.make',
  'view.own',
]

const dispatcher: readonly Permission[] = [
  'request.place',
  'request.fileFor',
  'request.read',
  'request.advance',
  'request.work',
  'request.queue',
  'request.dispatch',
  'post.list',
  'grid.read',
  'body.list',
  'deliberation.read',
  'childReport.make',
  'view.own',
]

const village: readonly Permission[] = [
  ...dispatcher,
  'area.group',
  'person.list',
  'person.reveal',
  'household.read',
  'household.move',
  'lifeEvent.record',
  'dwelling.keep',
  'correction.read',
  'correction.decide',
  'duplicate.decide',
  'import.run',
  'export.make',
  'grid.manage',
  'body.manage',
  'deliberation.record',
  'contact.read',
  'contact.manage',
  'visit.count',
  'element.read',
]

/** What is known of a household beside the register is for those who serve it: the county's office is none of them. */
const serving: readonly Permission[] = ['tier.read', 'tier.decide', 'circumstance.keep', 'policy.serve', 'visit.read']

/** Accounts, posts and models, but neither the audit nor the locks on other people's doors. */
const system: readonly Permission[] = [
  'staff.read',
  'post.list',
  'post.manage',
  'account.manage',
  'sending.review',
  'pack.read',
  'pack.manage',
  'grid.read',
]

/** The locks: second factors, sessions, single sign-on; but no accounts and no posts. */
const security: readonly Permission[] = ['staff.read', 'second.reset', 'session.manage', 'signOn.manage']

const county: readonly Permission[] = [
  ...village,
  'export.whole',
  'figure.read',
  'overview.read',
  'post.manage',
  'area.tag',
  'account.manage',
  'sending.review',
  'pack.read',
  'pack.manage',
  'policy.manage',
  ...security,
]

/**
 * Who may do what. Regions name posts and lay procedures, but these powers are the same everywhere, so that nobody has to read a
 * pack to know who can see a person's data. The auditor reads who looked at what, and never the data itself.
 * Three administrators share what the one countyAdministrator of a small county holds alone.
 */
export const roles: readonly Role[] = [
  {
    id: 'anyone',
    zh: '任何人',
    en: 'Anyone',
    grants: [
      'session.read',
      'session.open',
      'area.read',
      'board.read',
      'request.follow',
      'word.read',
      'body.see',
      'policy.read',
    ],
  },
  {
    id: 'resident',
    zh: '居民',
    en: 'Resident',
    perCase: true,
    grants: [
      'session.own',
      'notice.own',
      'request.place',
      'request.read',
      'request.advance',
      'request.mine',
      'person.readOwn',
      'correction.ask',
      'correction.read',
      'accessLog.readOwn',
      'circumstance.own',
      'tier.own',
      'aid.own',
      // A body one sits in, and what was decided for the place one lives in.
      'deliberation.read',
      'deliberation.record',
      'deliberation.follow',
      'policy.own',
      'contact.own',
      'visit.record',
    ],
  },
  { id: 'gridWorker', zh: '网格员', en: 'Grid worker', grants: helper },
  { id: 'gridChief', zh: '网格长', en: 'Grid chief', grants: helper },
  { id: 'clusterHead', zh: '中心户长', en: 'Cluster head', grants: helper },
  {
    id: 'buildingHead',
    zh: '楼栋长',
    en: 'Building head',
    // A neighbour among neighbours: brings matters and sees the grid, but not the register.
    grants: ['request.place', 'request.fileFor', 'grid.read', 'view.own'],
  },
  { id: 'groupLeader', zh: '村民小组长', en: 'Villager group leader', grants: helper },
  {
    id: 'handler',
    zh: '承办人',
    en: 'Handler',
    perCase: true,
    // What is given to the post is read and moved as one's own; the requests of the neighbours are nobody's errand.
    grants: ['request.work'],
  },
  { id: 'partyGroupLeader', zh: '党小组长', en: 'Party group leader', grants: helper },
  { id: 'dispatcher', zh: '派单员', en: 'Dispatcher', grants: dispatcher },
  {
    id: 'villageOfficer',
    zh: '村“两委”成员',
    en: 'Village officer',
    grants: [...village, ...serving],
    actsAs: ['dispatcher'],
  },
  {
    id: 'villageSupervisor',
    zh: '村务监督委员会成员',
    en: 'Village supervisor',
    grants: ['request.read', 'request.inspect', 'grid.read', 'figure.read', 'body.list', 'deliberation.read'],
  },
  {
    id: 'townshipOfficer',
    zh: '乡镇干部',
    en: 'Township officer',
    grants: [...village, ...serving, 'figure.read', 'area.tag'],
    actsAs: ['dispatcher'],
  },
  { id: 'countyAdministrator', zh: '县级管理员', en: 'County administrator', grants: county, actsAs: ['dispatcher'] },
  {
    id: 'aftercareWorker',
    zh: '回归帮扶员',
    en: 'Aftercare worker',
    // A compartment: no other role, not even the county administrator's, opens it.
    grants: ['aftercare.read', 'aftercare.keep'],
  },
  {
    id: 'childDirector',
    zh: '儿童主任',
    en: 'Village children’s director',
    // Approves who may look; what a report says is for the organs above the village, where nobody is anybody's neighbour.
    grants: ['minor.decide', 'minor.account', 'childReport.make'],
  },
  {
    id: 'minorsOfficer',
    zh: '未成年人保护工作人员',
    en: 'Officer for the protection of minors',
    // With `childReport.keep` the compartment of mandatory reports: no other role opens it.
    grants: ['minor.decide', 'minor.account', 'childReport.make', 'childReport.keep'],
  },
  { id: 'systemAdministrator', zh: '系统管理员', en: 'System administrator', grants: system },
  { id: 'securityAdministrator', zh: '安全管理员', en: 'Security administrator', grants: security },
  {
    id: 'supervisor',
    zh: '督查员',
    en: 'Supervisor',
    grants: [
      'request.read',
      'request.inspect',
      'figure.read',
      'overview.read',
      'grid.read',
      'body.list',
      'deliberation.read',
    ],
  },
  {
    id: 'upperOffice',
    zh: '上级机关',
    en: 'Office above counties',
    // Sums of each county under its code; no request, household or list of any.
    grants: ['overview.read'],
  },
  { id: 'auditor', zh: '审计员', en: 'Auditor', grants: ['audit.read', 'accessLog.read', 'minor.account'] },
] satisfies readonly CoreRole[]
