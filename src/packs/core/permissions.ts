import type { Words } from '#kernel/shared/words.ts'

/** Every permission of the product with its words. A role may grant these and nothing else. */
export const permissions = {
  'session.read': { zh: '查看登录状态', en: 'See who is signed in' },
  'session.open': { zh: '登录和退出', en: 'Sign in and out' },
  'session.own': { zh: '管理自己的登录', en: 'Manage the own sign-in' },
  'area.read': { zh: '查看区划', en: 'See areas' },
  'board.read': { zh: '查看晒单公示', en: 'Read the board of results' },
  'word.read': { zh: '查看页面用语', en: 'Read the words of the pages' },
  'request.follow': { zh: '凭编号查询进度', en: 'Follow a request by its number' },
  'request.place': { zh: '反映诉求', en: 'Place a request' },
  'request.mine': { zh: '查看我的诉求', en: 'See own requests' },
  'request.fileFor': { zh: '代为登记诉求', en: 'File a request for somebody' },
  'request.read': { zh: '查看诉求', en: 'Read requests' },
  'request.advance': { zh: '推进诉求', en: 'Move a request on' },
  'request.work': { zh: '查看我的待办', en: 'See the own to-do list' },
  'request.queue': { zh: '查看待派队列', en: 'See the queue' },
  'request.dispatch': { zh: '派单', en: 'Dispatch requests' },
  'request.inspect': { zh: '抽查已办结的诉求', en: 'Check finished requests by a draw' },
  'figure.read': { zh: '查看统计', en: 'Read figures' },
  'grid.read': { zh: '查看网格', en: 'See grids' },
  'grid.manage': { zh: '调整网格', en: 'Change grids' },
  'household.read': { zh: '查看农户', en: 'See households' },
  'household.move': { zh: '调整农户所属网格', en: 'Move a household to another grid' },
  'person.readOwn': { zh: '查看本人资料', en: 'Read own data' },
  'person.list': { zh: '查看居民名册', en: 'List people' },
  'person.reveal': { zh: '查看完整证件号码', en: 'Reveal a full identity number' },
  'accessLog.readOwn': { zh: '查看谁看过我的资料', en: 'See who looked at own data' },
  'accessLog.read': { zh: '查看资料查阅记录', en: 'Read the access log' },
  'audit.read': { zh: '查看审计记录', en: 'Read the audit' },
  'import.run': { zh: '导入名册', en: 'Import a register' },
  'post.list': { zh: '查看任职名单', en: 'List posts' },
  'post.manage': { zh: '任免登记', en: 'Manage posts' },
  'account.manage': { zh: '管理账号', en: 'Manage accounts' },
  'pack.read': { zh: '查看治理模式', en: 'Read the models in force' },
} as const satisfies Record<string, Words>

export type Permission = keyof typeof permissions
