import type { Problems } from '#kernel/shared/problems.ts'

export const accountsProblems: Problems = {
  'accounts.password_first': {
    kind: 'notYours',
    zh: '首次登录请先修改初始密码',
    en: 'Change the initial password first',
    next: {
      zh: '到“我的账号”里设置新密码，之后即可办理业务。',
      en: 'Set a new password under “My account”, then go on.',
    },
  },
  'accounts.too_many': {
    kind: 'tooMany',
    zh: '尝试次数过多，请稍后再试',
    en: 'Too many tries; please try again later',
    next: {
      zh: '约 {minutes} 分钟后可以再试，或请村里帮忙。',
      en: 'Try again in about {minutes} {minutes|minute|minutes}, or ask the village office.',
    },
  },
  'accounts.no_sms': {
    kind: 'notNow',
    zh: '本县还没有开通短信，居民暂时不能登录',
    en: 'This county cannot send text messages yet, so residents cannot sign in',
    next: {
      zh: '看公示、凭编号查进度不用登录；要反映问题，请到村委会或打电话，由村干部登记。',
      en: 'Reading and following need no sign-in. To place a request, go to the village office or call: they file it for you.',
    },
  },
  'accounts.code_wrong': {
    kind: 'invalid',
    zh: '验证码不对或已过期',
    en: 'The code is wrong or has expired',
    next: { zh: '请核对短信中的6位数字，或重新获取验证码。', en: 'Check the six digits, or ask for a new code.' },
  },
  'accounts.invitation_wrong': {
    kind: 'invalid',
    zh: '手机号与邀请码不符，或邀请码已过期',
    en: 'Phone number and code do not belong together, or the code has expired',
    next: {
      zh: '请核对邀请单；输错五次或过了七天，请管理员重新邀请。',
      en: 'Check the slip; after five wrong tries or seven days ask the administrator for a new one.',
    },
  },
  'accounts.use_password': {
    kind: 'notNow',
    zh: '这是工作人员账号，请用密码登录',
    en: 'This is a staff account: please sign in with the password',
    next: { zh: '点“工作人员登录”，用手机号和密码登录。', en: 'Choose “Staff”, then phone number and password.' },
  },
  'accounts.wrong': {
    kind: 'invalid',
    zh: '手机号或密码不对',
    en: 'The phone number or the password is wrong',
    next: {
      zh: '请核对后重试；连续输错5次将锁定15分钟。',
      en: 'Check both; five failures in a row lock the account for 15 minutes.',
    },
  },
  'accounts.locked': {
    kind: 'tooMany',
    zh: '密码连续输错，已暂停登录',
    en: 'Too many wrong passwords; signing in is paused',
    next: {
      zh: '请过 {minutes} 分钟再试，或请县级管理员重置密码。',
      en: 'Try again in {minutes} {minutes|minute|minutes}, or ask the county administrator for a new password.',
    },
  },
  'accounts.wrong_old': {
    kind: 'invalid',
    zh: '原密码不对',
    en: 'The old password is wrong',
    next: { zh: '请重新输入原密码。', en: 'Enter the old password again.' },
  },
  'accounts.password_same': {
    kind: 'invalid',
    zh: '新密码不能与原密码相同',
    en: 'The new password must differ from the old one',
    next: { zh: '请换一个新密码。', en: 'Choose another one.' },
  },
  'accounts.password_weak': {
    kind: 'invalid',
    zh: '新密码太容易被猜到（含手机号或同一字符）',
    en: 'The new password is too easy to guess (your phone number, or one character repeated)',
    next: {
      zh: '建议用一句只有自己知道的话，至少10个字符。',
      en: 'Use a sentence only you know, at least 10 characters.',
    },
  },
  'accounts.no_password': {
    kind: 'notNow',
    zh: '这个账号用验证码登录，没有密码',
    en: 'This account signs in by code and has no password',
  },
  'accounts.not_speaker': {
    kind: 'missing',
    zh: '这个手机号名下没有这位居民',
    en: 'This phone does not belong to that person',
    next: { zh: '请让村干部核对登记的手机号。', en: 'Ask the village office to check the registered phone.' },
  },
  'accounts.phone_taken': {
    kind: 'notNow',
    zh: '这个手机号已有工作人员账号',
    en: 'This phone already has a staff account',
    next: { zh: '请先停用原账号，或换一个手机号。', en: 'Close that account first, or use another phone.' },
  },
  'accounts.person_has_account': {
    kind: 'notNow',
    zh: '本人已有工作人员账号',
    en: 'This person already has a staff account',
    next: {
      zh: '如需换号或重置密码，请先停用原账号。',
      en: 'To change the phone or the password, close that account first.',
    },
  },
  'accounts.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这个账号',
    en: 'There is no such account in your area',
  },
  'accounts.not_own': {
    kind: 'notNow',
    zh: '不能停用自己正在使用的账号',
    en: 'You cannot close the account you are using',
    next: { zh: '请另一位管理员来操作。', en: 'Ask another administrator.' },
  },
}
