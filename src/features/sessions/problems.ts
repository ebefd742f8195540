import type { Problems } from '#kernel/shared/problems.ts'

export const sessionsProblems: Problems = {
  'sessions.missing': {
    kind: 'missing',
    zh: '没有这次登录，或已经退出',
    en: 'There is no such session, or it has ended',
    next: { zh: '请刷新列表再看。', en: 'Look at the list again.' },
  },
}
