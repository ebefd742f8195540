import type { Words } from '#kernel/shared/words.ts'
import { signOnsDoorWords } from '../words.ts'

export const signOnsPhoneWords: Record<string, Words> = {
  ...signOnsDoorWords,
  'signOns.phone': { zh: '正在登录', en: 'Signing in' },
  'signOns.phone.lost': { zh: '这次登录已失效，请重新开始', en: 'This sign-in is over; please begin again' },
  'signOns.phone.again': { zh: '回到登录页', en: 'Back to the sign-in page' },
}
