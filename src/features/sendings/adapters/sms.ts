import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Adapter, type Environment, isSafe, type Message, NotTaken, post, type Tools } from './adapter.ts'
import { overAliyun, readAliyun } from './aliyunSms.ts'

/** How a county's SMS provider wants to be asked, as its own papers say it; secrets stand in headers or body and are never logged. */
type Gateway = {
  url: string
  headers: Record<string, string>
  /** JSON whose texts may hold `{phone}` and, for a code, `{code}`; for notices `{n}`, `{county}`, `{text}`. */
  code: unknown
  /** Null where the provider has no template for notices: then none go out by SMS. */
  notices: unknown
  /** What the answer must say besides 2xx, such as `Code=OK`: many providers refuse with 200. */
  ok: { path: readonly string[]; value: string } | null
}

/** `SHANZHI_SMS=http` and what belongs to it. A wrong setting is named, its value never. */
function readGateway(env: Environment): Decision<Gateway> {
  const url = env.SHANZHI_SMS_URL ?? ''
  const code = parsed(env.SHANZHI_SMS_BODY ?? '')
  const notices = env.SHANZHI_SMS_NOTICE_BODY ? parsed(env.SHANZHI_SMS_NOTICE_BODY) : null
  const headers = parsed(env.SHANZHI_SMS_HEADERS ?? '{}')
  const ok = /^([\w.]+)=(.+)$/.exec(env.SHANZHI_SMS_OK ?? '')
  if (!isSafe(url)) return no('option.sms', { option: 'SHANZHI_SMS_URL' })
  if (!names(code, ['{phone}', '{code}'])) return no('option.sms', { option: 'SHANZHI_SMS_BODY' })
  if (notices !== null && !names(notices, ['{phone}'])) return no('option.sms', { option: 'SHANZHI_SMS_NOTICE_BODY' })
  if (!isObject(headers) || !Object.values(headers).every((one) => typeof one === 'string'))
    return no('option.sms', { option: 'SHANZHI_SMS_HEADERS' })
  if (env.SHANZHI_SMS_OK && !ok) return no('option.sms', { option: 'SHANZHI_SMS_OK' })
  const expected = ok ? { path: ok[1]?.split('.') ?? [], value: ok[2] ?? '' } : null
  return yes({ url, headers: headers as Record<string, string>, code, notices, ok: expected })
}

const names = (template: unknown, holes: readonly string[]): boolean =>
  isObject(template) && holes.every((hole) => JSON.stringify(template).includes(hole))

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Only whole texts are filled in, so nothing that is sent can change the shape of the template. */
function filled(template: unknown, facts: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') return template.replace(/\{(\w+)\}/g, (hole, name: string) => facts[name] ?? hole)
  if (Array.isArray(template)) return template.map((one) => filled(one, facts))
  if (!isObject(template)) return template
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filled(one, facts)]))
}

async function overHttp({ url, headers, code, notices, ok }: Gateway, message: Message): Promise<void> {
  const template = message.template === 'signInCode' ? code : notices
  const facts = { ...message.facts, text: message.text, phone: message.to }
  const body = JSON.stringify(filled(template, facts))
  const answer = await post('sms', url, { 'content-type': 'application/json', ...headers }, body)
  if (!answer.ok) throw new NotTaken(`sms: status ${answer.status}`)
  if (!ok) return
  const said = String(
    ok.path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], parsed(answer.text)),
  )
  if (said !== ok.value) throw new NotTaken(`sms: ${/^[\w.-]{1,60}$/.test(said) ? said : 'refused'}`)
}

/** Leaves what is to be said in a table, from which a program of the county's own sends. */
const table: Adapter = {
  way: 'sms',
  takes: ['notices'],
  send: ({ to, template, text }, { leave }) => leave({ phone: to, template, body: text }),
}

/** Through a provider, who always brings codes, and notices where the settings have words for them. */
function through<T extends { notices: unknown }>(
  read: Decision<T>,
  send: (account: T, message: Message, tools: Tools) => Promise<void>,
): Decision<Adapter | null> {
  if (!read.ok) return read
  const account = read.value
  const takes: Adapter['takes'] = account.notices === null ? ['signInCode'] : ['signInCode', 'notices']
  return yes({ way: 'sms', takes, send: (message, tools) => send(account, message, tools) })
}

/** How the operator has set up SMS (`SHANZHI_SMS`); null where it is not set up. */
export function readSms(env: Environment): Decision<Adapter | null> {
  switch (env.SHANZHI_SMS || 'none') {
    case 'none':
      return yes(null)
    case 'table':
      return yes(table)
    case 'http':
      return through(readGateway(env), overHttp)
    case 'aliyun':
      return through(readAliyun(env), overAliyun)
    default:
      return no('option.sms', { option: 'SHANZHI_SMS' })
  }
}

export function smsAdapter(env: Environment): Adapter | null {
  const read = readSms(env)
  return read.ok ? read.value : null
}
