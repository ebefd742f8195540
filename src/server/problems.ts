import type { Problems } from '#kernel/shared/problems.ts'

/** Refusals of the door itself, before any feature is asked. */
export const serverProblems: Problems = {
  'call.invalid': {
    kind: 'invalid',
    zh: '填写的内容有误：{fields}',
    en: 'Something in the form is not right: {fields}',
    next: { zh: '请按提示改正后再提交。', en: 'Please correct it and send again.' },
  },
  'call.unreadable': {
    kind: 'invalid',
    zh: '服务器读不懂这次提交的内容',
    en: 'The server could not read what was sent',
    next: { zh: '请刷新页面后重试。', en: 'Please reload the page and try again.' },
  },
  'call.no_key': {
    kind: 'invalid',
    zh: '提交缺少防重编号（Idempotency-Key）',
    en: 'A write must carry an Idempotency-Key of 8 to 80 characters',
    next: { zh: '请刷新页面后重试。', en: 'Please reload the page and try again.' },
  },
  'call.key_reused': {
    kind: 'mismatch',
    zh: '同一个防重编号已用于另一项内容',
    en: 'This idempotency key was used for a different body',
    next: { zh: '请刷新页面后重新填写。', en: 'Please reload the page and fill it in again.' },
  },
  'call.other_author': {
    kind: 'notNow',
    zh: '这是另一位同事写的，要等本人登录后发出',
    en: 'Somebody else wrote this; it goes out when they sign in',
  },
  'call.too_large': {
    kind: 'tooLarge',
    zh: '文件或内容太大，最多 {max}',
    en: 'What was sent is too large; the limit is {max}',
    next: { zh: '请缩小后再传。', en: 'Please make it smaller and try again.' },
  },
  'call.busy': {
    kind: 'notNow',
    zh: '同一时间有人改了同一条记录',
    en: 'Somebody changed the same record at the same moment',
    next: { zh: '请刷新看最新情况后再办。', en: 'Reload to see the present state, then try again.' },
  },
  'call.too_many': {
    kind: 'tooMany',
    zh: '操作太频繁，请 {seconds} 秒后再试',
    en: 'Too many calls; please wait {seconds} {seconds|second|seconds}',
    next: { zh: '内容没有丢，稍后再提交即可。', en: 'Nothing is lost: just send it again then.' },
  },
  'county.unknown': { kind: 'missing', zh: '没有这个县的数据', en: 'There is no such county here' },
  'page.unknown': { kind: 'missing', zh: '没有这个地址', en: 'There is nothing at this address' },
  'server.away': {
    kind: 'away',
    zh: '系统正在恢复，这次提交还没有得到确认',
    en: 'The system is recovering; what was sent is not yet confirmed',
    next: {
      zh: '请过几秒再提交一次；同一份内容不会记两遍。',
      en: 'Send it again in a few seconds; the same content is never recorded twice.',
    },
  },
  'server.fault': {
    kind: 'notNow',
    zh: '系统出了故障，编号 {incident}；您的内容没有保存',
    en: 'The system failed (incident {incident}); nothing was saved',
    next: {
      zh: '请稍后再试，或把编号告诉管理员。',
      en: 'Try again later, or tell the administrator the incident number.',
    },
  },
}
