import type { Words } from '#kernel/shared/words.ts'

export const sessionsDeskWords: Record<string, Words> = {
  'sessions.desk.own': { zh: '登录过的设备', en: 'Where I am signed in' },
  'sessions.desk.of': { zh: '{name}登录过的设备', en: 'Where {name} is signed in' },
  'sessions.desk.device': { zh: '设备', en: 'Device' },
  'sessions.desk.here': { zh: '本机', en: 'here' },
  'sessions.desk.area': { zh: '地区', en: 'Area' },
  'sessions.desk.since': { zh: '登录时间', en: 'Signed in' },
  'sessions.desk.seen': { zh: '最近使用', en: 'Last use' },
  'sessions.desk.do': { zh: '办理', en: 'Do' },
  'sessions.desk.end': { zh: '退出', en: 'Sign out' },
  'sessions.desk.endOthers': { zh: '退出其他所有设备', en: 'Sign out everywhere else' },
  'sessions.desk.endAll': { zh: '退出所有设备', en: 'Sign out everywhere' },
  'sessions.desk.reason': { zh: '理由', en: 'Reason' },
  'sessions.desk.reason.form': { zh: '请写明理由（至少 4 个字）', en: 'Give a reason of at least four characters' },
}
