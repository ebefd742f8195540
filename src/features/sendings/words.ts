import type { Words } from '#kernel/shared/words.ts'

/** What goes out of the house, and nothing more than this: no name, no matter, no place but the county. */
export const sendingsWords: Record<string, Words> = {
  'sendings.text.signInCode': {
    zh: '【善治】验证码 {code}，5分钟内有效，请勿告诉他人。',
    en: '[Shanzhi] Your code is {code}. It holds for 5 minutes; tell nobody.',
  },
  'sendings.subject.emailCode': { zh: '善治：确认邮箱', en: 'Shanzhi: confirm this mailbox' },
  'sendings.text.emailCode': {
    zh: '有人在善治（{county}）填了这个邮箱接收通知。确认码：{code}，30分钟内有效。\n如果不是您本人，不用理会，以后不会再收到。',
    en: 'Somebody asked Shanzhi ({county}) to send notices to this mailbox. The code: {code}, good for 30 minutes.\nIf that was not you, do nothing: no more will come.',
  },
  'sendings.subject.notices': {
    zh: '【善治·{county}】您有 {n} 条新通知',
    en: '[Shanzhi {county}] {n} new notices for you',
  },
  'sendings.text.notices': { zh: '{parts}。请打开善治查看。', en: '{parts}. Please open Shanzhi to read.' },
  'sendings.text.link': { zh: '查看：{link}', en: 'Open: {link}' },
  'sendings.text.leave': {
    zh: '要换个方式或不再收到：打开善治，“我的”→“我的通知方式”。',
    en: 'To change how you are told, or to stop: open Shanzhi, “Me” → “How I am told”.',
  },
  'sendings.part.own': { zh: '您反映的事有 {n} 条新进展', en: '{n} news about matters of yours' },
  'sendings.part.work': { zh: '派给您的事有 {n} 条', en: '{n} about work given to you' },
  'sendings.part.queue': { zh: '等您派单或定夺的有 {n} 条', en: '{n} waiting to be sent on or decided' },
  'sendings.part.due': { zh: '有事项一天之内到期', en: 'something falls due within a day' },
  'sendings.text.group': {
    zh: '【善治·{county}】新来待派 {fresh} 件，分类异议 {objected} 件，超期在办 {late} 件。请登录工作台办理。',
    en: '[Shanzhi {county}] {fresh} new to send on, {objected} {objected|objection|objections}, {late} late. Please sign in at the desk.',
  },
}
