import type { Words } from '#kernel/shared/words.ts'

export const secondFactorsDeskWords: Record<string, Words> = {
  'second.desk.pass': { zh: '第二步验证', en: 'Second step' },
  'second.desk.pass.about': {
    zh: '请打开手机上的验证器，输入“善治”下面的 6 位数字；也可以输入一个备用码。',
    en: 'Open the authenticator on your phone and give the six digits below “善治”, or one of your paper codes.',
  },
  'second.desk.code': { zh: '6 位数字或备用码', en: 'Six digits or a paper code' },
  'second.desk.code.form': {
    zh: '请输入 6 位数字，或 10 位备用码',
    en: 'Six digits, or the ten characters of a paper code',
  },
  'second.desk.send': { zh: '继续', en: 'Go on' },
  'second.desk.lost': {
    zh: '手机和备用码都不在：请另一位管理员当面核验后重置。',
    en: 'Phone and paper both gone: another administrator can reset this after seeing you in person.',
  },
  'second.desk.setUp': { zh: '设置第二步验证', en: 'Set up the second step' },
  'second.desk.setUp.about': {
    zh: '管理员登录要两步：密码之后，再输入手机验证器上的数字。请在手机上装一个验证器（如手机自带的密码本、微信小程序“二次验证码”、FreeOTP），然后扫码。',
    en: 'Administrators sign in by two steps: the password, then digits from an authenticator on their phone. Install one, such as FreeOTP, and scan.',
  },
  'second.desk.picture': { zh: '用手机验证器扫描的二维码', en: 'QR code for the authenticator on the phone' },
  'second.desk.byHand': { zh: '不能扫码时，手工输入密钥：', en: 'Without a camera, type this key: ' },
  'second.desk.first': { zh: '验证器现在显示的 6 位数字', en: 'The six digits it shows now' },
  'second.desk.first.form': { zh: '请输入 6 位数字', en: 'Six digits' },
  'second.desk.confirm': { zh: '确认', en: 'Confirm' },
  'second.desk.recovery': { zh: '第二步验证已设好', en: 'The second step is set up' },
  'second.desk.recovery.about': {
    zh: '下面 10 个备用码只显示这一次。请打印或抄下，锁在抽屉里；手机不在身边时，每个可以用一次。',
    en: 'These ten codes are shown only now. Print or copy them and lock them away: without your phone, each serves once.',
  },
  'second.desk.recovery.kept': { zh: '已收好，继续', en: 'Kept safe, go on' },
  'second.desk.own': { zh: '第二步验证', en: 'Second step of signing in' },
  'second.desk.own.on': { zh: '已设好。还有 {n} 个备用码没有用。', en: 'Set up. {n} paper codes are left.' },
  'second.desk.own.off': {
    zh: '还没有设置。设好后，别人知道密码也进不来。',
    en: 'Not set up. Once it is, a known password alone opens nothing.',
  },
  'second.desk.reset': { zh: '重置第二步验证', en: 'Reset the second step' },
  'second.desk.reset.of': { zh: '重置{name}的第二步验证', en: 'Reset the second step of {name}' },
  'second.desk.reset.about': {
    zh: '请先当面核验本人。重置后，本人立即退出所有设备，下次登录重新扫码设置；理由记入审计。',
    en: 'See the person first. All their devices are signed out, and at the next sign-in they set it up anew; the reason stays in the audit.',
  },
  'second.desk.reason': { zh: '理由', en: 'Reason' },
  'second.desk.reason.form': { zh: '请写明理由（至少 4 个字）', en: 'Give a reason of at least four characters' },
}
