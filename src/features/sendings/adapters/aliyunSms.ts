import { randomUUID } from 'node:crypto'
import { timeOf } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { acs3Headers, queryOf } from './acs3.ts'
import { type Environment, isSafe, type Message, NotTaken, post, type Tools } from './adapter.ts'

/** An account at Alibaba Cloud's SMS (阿里云短信服务), with the signature and the templates that it has approved. */
type Account = {
  url: string
  keyId: string
  secret: string
  signName: string
  /** With `${code}`. */
  code: string
  /** With `${n}` and `${county}`; null: no notices by SMS. */
  notices: string | null
}

/** A wrong setting is named, its value never. */
export function readAliyun(env: Environment): Decision<Account> {
  const url = env.SHANZHI_SMS_URL || 'https://dysmsapi.aliyuncs.com'
  if (!isSafe(url)) return no('option.sms', { option: 'SHANZHI_SMS_URL' })
  const needed = ['SHANZHI_SMS_KEY_ID', 'SHANZHI_SMS_SECRET', 'SHANZHI_SMS_SIGN', 'SHANZHI_SMS_TEMPLATE'] as const
  const missing = needed.find((name) => !env[name])
  if (missing) return no('option.sms', { option: missing })
  const [keyId = '', secret = '', signName = '', code = ''] = needed.map((name) => env[name])
  return yes({ url, keyId, secret, signName, code, notices: env.SHANZHI_SMS_NOTICE_TEMPLATE || null })
}

/** No such number: to try again is no use. */
const forGood = new Set(['isv.MOBILE_NUMBER_ILLEGAL', 'isv.MOBILE_COUNT_OVER_LIMIT'])

export async function overAliyun(account: Account, { to, template, facts }: Message, { now }: Tools): Promise<void> {
  const isCode = template === 'signInCode'
  const { code, n, county } = facts
  const query = {
    PhoneNumbers: to,
    SignName: account.signName,
    TemplateCode: (isCode ? account.code : account.notices) ?? '',
    TemplateParam: JSON.stringify(isCode ? { code } : { n, county }),
  }
  const { origin, host } = new URL(account.url)
  const at = new Date(timeOf(now)).toISOString().replace(/\.\d+Z$/, 'Z')
  const call = { host, action: 'SendSms', version: '2017-05-25', query, at, nonce: randomUUID() }
  const answer = await post('sms', `${origin}/?${queryOf(query)}`, acs3Headers(call, account), '')
  const said = codeOf(answer.text)
  if (said === 'OK') return
  throw new NotTaken(`sms: ${said ?? `status ${answer.status}`}`, said && forGood.has(said) ? 'forGood' : 'forNow')
}

/** Every answer bears a code, also one with 200 that refuses. */
function codeOf(text: string): string | null {
  try {
    const code = (JSON.parse(text) as { Code?: unknown } | null)?.Code
    return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : null
  } catch {
    return null
  }
}
