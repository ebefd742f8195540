import type { Words } from '#kernel/shared/words.ts'

/** Said at both doors. */
export const signOnsDoorWords: Record<string, Words> = {
  'signOns.with': { zh: '用{label}登录', en: 'Sign in with {label}' },
}
