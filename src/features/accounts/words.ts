import type { Words } from '#kernel/shared/words.ts'

export const accountsWords: Record<string, Words> = {
  'accounts.signIn': { zh: '登录', en: 'Sign in' },
  'accounts.signOut': { zh: '退出登录', en: 'Sign out' },
  'accounts.resident': { zh: '居民登录', en: 'Residents' },
  'accounts.staff': { zh: '工作人员登录', en: 'Staff' },
  'accounts.phone': { zh: '手机号', en: 'Mobile phone' },
  'accounts.code': { zh: '验证码', en: 'Code' },
  'accounts.askCode': { zh: '获取验证码', en: 'Get a code' },
  'accounts.codeShown': {
    zh: '演示环境不发短信，验证码是 {code}',
    en: 'The demonstration sends nothing; the code is {code}',
  },
  'accounts.password': { zh: '密码', en: 'Password' },
  'accounts.changePassword': { zh: '修改密码', en: 'Change password' },
  'accounts.oldPassword': { zh: '原密码', en: 'Old password' },
  'accounts.newPassword': { zh: '新密码（至少10个字符）', en: 'New password (at least 10 characters)' },
  'accounts.speakAs': {
    zh: '这部手机登记了多位家人，请选择由谁来办',
    en: 'Several people share this phone: who is speaking?',
  },
  'accounts.noPerson': {
    zh: '名册里没有登记这个手机号。您仍可反映问题，请写明姓名。',
    en: 'The register does not know this phone. You can still place a request; please give your name.',
  },
  'accounts.create': { zh: '开通工作人员账号', en: 'Open a staff account' },
  'accounts.initialPassword': { zh: '初始密码（只显示这一次）', en: 'Initial password (shown only once)' },
  'accounts.close': { zh: '停用账号', en: 'Close the account' },
}
