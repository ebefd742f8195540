import { type Decision, no, yes } from '#kernel/shared/decision.ts'

type Environment = Record<string, string | undefined>

/** How a county's SMS provider wants to be asked, as its own papers say it; secrets stand in headers or body and are never logged. */
type Gateway = {
  url: string
  headers: Record<string, string>
  /** JSON whose texts may hold `{phone}` and `{code}`. */
  body: unknown
  /** What the answer must say besides 2xx, such as `Code=OK`: many providers refuse with 200. */
  ok: { path: readonly string[]; value: string } | null
}

/** Longer than this and the message is tried again: a gateway that hangs must not hold up everything behind it. */
const patienceMs = 5_000

/** `SHANZHI_SMS=http` and what belongs to it; null where no gateway is asked for. A wrong setting is named, its value never. */
export function readGateway(env: Environment): Decision<Gateway | null> {
  if (env.SHANZHI_SMS !== 'http') return yes(null)
  const url = env.SHANZHI_SMS_URL ?? ''
  const body = parsed(env.SHANZHI_SMS_BODY ?? '')
  const headers = parsed(env.SHANZHI_SMS_HEADERS ?? '{}')
  const ok = /^([\w.]+)=(.+)$/.exec(env.SHANZHI_SMS_OK ?? '')
  if (!URL.canParse(url) || !isSafe(new URL(url))) return no('option.sms', { option: 'SHANZHI_SMS_URL' })
  const text = JSON.stringify(body ?? null)
  if (!isObject(body) || !text.includes('{phone}') || !text.includes('{code}'))
    return no('option.sms', { option: 'SHANZHI_SMS_BODY' })
  if (!isObject(headers) || !Object.values(headers).every((one) => typeof one === 'string'))
    return no('option.sms', { option: 'SHANZHI_SMS_HEADERS' })
  if (env.SHANZHI_SMS_OK && !ok) return no('option.sms', { option: 'SHANZHI_SMS_OK' })
  const expected = ok ? { path: ok[1]?.split('.') ?? [], value: ok[2] ?? '' } : null
  return yes({ url, headers: headers as Record<string, string>, body, ok: expected })
}

/** A code travels encrypted, unless the gateway is this machine. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))

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
function filled(template: unknown, facts: Record<string, string>): unknown {
  if (typeof template === 'string') return template.replace(/\{(phone|code)\}/g, (_, name: string) => facts[name] ?? '')
  if (Array.isArray(template)) return template.map((one) => filled(one, facts))
  if (!isObject(template)) return template
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filled(one, facts)]))
}

/** The gateway did not take the message. Says the status and the provider's short code; never what was sent or to whom. */
class NotTaken extends Error {}

export async function sendSms(
  { url, headers, body, ok }: Gateway,
  facts: { phone: string; code: string },
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(filled(body, facts)),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new NotTaken(`sms: no answer (${error instanceof Error ? error.name : 'unknown'})`)
  })
  const text = (await answer.text().catch(() => '')).slice(0, 10_000)
  if (!answer.ok) throw new NotTaken(`sms: status ${answer.status}`)
  if (!ok) return
  const said = String(
    ok.path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], parsed(text)),
  )
  if (said !== ok.value) throw new NotTaken(`sms: ${/^[\w.-]{1,60}$/.test(said) ? said : 'refused'}`)
}
