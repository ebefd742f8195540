import type { Words } from '#kernel/shared/words.ts'

export const secondFactorsPhoneWords: Record<string, Words> = {
  'second.phone': { zh: '第二步验证', en: 'Second step' },
  'second.phone.code': { zh: '验证器上的 6 位数字，或备用码', en: 'The six digits, or a paper code' },
  'second.phone.send': { zh: '继续', en: 'Go on' },
  'second.phone.lost': {
    zh: '手机和备用码都不在：请另一位管理员当面核验后重置。',
    en: 'Phone and paper both gone: another administrator can reset this after seeing you in person.',
  },
  'second.phone.setUp': {
    zh: '登录分两步，别人知道密码也进不来；管理员必须设置。先在这部手机上装一个验证器（如手机自带的密码本、FreeOTP），再点下面打开它；身边有电脑，也可以到电脑上的工作台扫码设置。',
    en: 'Signing in by two steps keeps out whoever only knows the password; administrators must. Install an authenticator on this phone, such as FreeOTP, then open it below; with a computer at hand you may also scan the code at the desk.',
  },
  'second.phone.on': { zh: '已设好。还有 {n} 个备用码没有用。', en: 'Set up. {n} paper codes are left.' },
  'second.phone.off': {
    zh: '还没有设置。设好后，别人知道密码也进不来。',
    en: 'Not set up. Once it is, a known password alone opens nothing.',
  },
  'second.phone.want': { zh: '现在设置', en: 'Set it up now' },
  'second.phone.open': { zh: '在验证器里打开', en: 'Open in the authenticator' },
  'second.phone.byHand': { zh: '打不开就手工输入这串密钥：', en: 'If nothing opens, type this key by hand:' },
  'second.phone.first': { zh: '验证器现在显示的 6 位数字', en: 'The six digits it shows now' },
  'second.phone.confirm': { zh: '确认', en: 'Confirm' },
  'second.phone.paper': { zh: '第二步验证已设好', en: 'The second step is set up' },
  'second.phone.paper.about': {
    zh: '下面 10 个备用码只显示这一次。请抄在纸上锁好；手机不在身边时，每个可以用一次。',
    en: 'These ten codes are shown only now. Copy them onto paper and lock it away: without your phone, each serves once.',
  },
  'second.phone.paper.kept': { zh: '已抄好，继续', en: 'Copied, go on' },
}
