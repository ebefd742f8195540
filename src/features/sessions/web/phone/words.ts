import type { Words } from '#kernel/shared/words.ts'

export const sessionsPhoneWords: Record<string, Words> = {
  'sessions.phone': { zh: '登录过的设备', en: 'Where I am signed in' },
  'sessions.phone.seen': { zh: '最近使用 {at}', en: 'last used {at}' },
  'sessions.phone.here': { zh: '就是这台', en: 'This is the one here' },
  'sessions.phone.end': { zh: '让它退出', en: 'Sign it out' },
  'sessions.phone.endOthers': { zh: '退出其他所有设备', en: 'Sign out everywhere else' },
  'sessions.phone.second': { zh: '第二步验证', en: 'Second step of signing in' },
}
