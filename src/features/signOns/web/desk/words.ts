import type { Words } from '#kernel/shared/words.ts'
import { signOnsDoorWords } from '../words.ts'

export const signOnsDeskWords: Record<string, Words> = {
  ...signOnsDoorWords,
  'signOns.desk.title': { zh: '单点登录', en: 'Single sign-on' },
  'signOns.desk.about': {
    zh: '接入本县已有的统一身份认证（OpenID Connect）。它只能打开已有的工作账号，不会新建账号，也不给职务；第二步验证照常。',
    en: 'Joins the county’s own identity provider (OpenID Connect). It opens staff accounts that exist, makes none and gives no post; the second step stays.',
  },
  'signOns.desk.redirect': { zh: '请在认证系统里登记这个回调网址', en: 'Register this redirect address there' },
  'signOns.desk.issuer': { zh: '认证系统网址（issuer）', en: 'Issuer' },
  'signOns.desk.clientId': { zh: '应用编号（client id）', en: 'Client id' },
  'signOns.desk.secret': { zh: '应用密钥（client secret）', en: 'Client secret' },
  'signOns.desk.secret.kept': {
    zh: '应用密钥（已保存，不改就留空）',
    en: 'Client secret (kept; leave empty to keep it)',
  },
  'signOns.desk.matchBy': { zh: '按什么找到工作账号', en: 'How an account is found' },
  'signOns.desk.matchBy.phone': { zh: '认证系统核验过的手机号', en: 'A phone number that the provider has verified' },
  'signOns.desk.matchBy.subject': {
    zh: '人员编号（subject），由管理员登记',
    en: 'A subject that staff have written down',
  },
  'signOns.desk.label': {
    zh: '认证系统的名称（按钮上写“用……登录”）',
    en: 'Its name (the button says “Sign in with …”)',
  },
  'signOns.desk.label.first': { zh: '县统一身份认证', en: 'the county’s sign-on' },
  'signOns.desk.enabled': { zh: '启用', en: 'In use' },
  'signOns.desk.save': { zh: '检查并保存', en: 'Check and save' },
  'signOns.desk.done': { zh: '已联系上认证系统，设置已保存。', en: 'The provider answered; the settings are kept.' },
  'signOns.desk.tie': { zh: '登记编号', en: 'Record the subject' },
  'signOns.desk.tie.of': { zh: '{name}在单点登录里的人员编号', en: 'The subject of {name} in the single sign-on' },
  'signOns.desk.tie.about': {
    zh: '只在按人员编号找账号时用。编号由认证系统的管理员提供，这里只保存它的摘要。',
    en: 'Needed only where accounts are found by subject. The provider’s administrator knows it; only its digest is kept here.',
  },
  'signOns.desk.missing': { zh: '请填写这一项', en: 'Please fill this in' },
}
