import type { Words } from '#kernel/shared/words.ts'

export const secondFactorsPhoneWords: Record<string, Words> = {
  'second.phone': { zh: '第二步验证', en: 'Second step' },
  'second.phone.code': { zh: '验证器上的 6 位数字，或备用码', en: 'The six digits, or a paper code' },
  'second.phone.send': { zh: '继续', en: 'Go on' },
  'second.phone.setUp': {
    zh: '管理员要先在电脑上的工作台设好第二步验证，再用手机版。',
    en: 'Administrators first set up the second step at the desk, on a computer.',
  },
}
