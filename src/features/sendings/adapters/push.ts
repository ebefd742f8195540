import type { PushSubscription } from 'web-push'
import { type Adapter, type Environment, isSafe, type Message, NotTaken, post, type Tools } from './adapter.ts'

/** The push services of browsers. The address comes from a browser, so we post nowhere else: the operator may name more. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  'notify.windows.com',
  'push.samsungosp.com',
]

/** Whether an address that a browser gave is one of a push service. */
export function isPushService(endpoint: string, env: Environment): boolean {
  if (!isSafe(endpoint)) return false
  const { hostname } = new URL(endpoint)
  const more = (env.SHANZHI_PUSH_SERVICES ?? '').split(',').map((one) => one.trim())
  return [...services, ...more.filter(Boolean)].some((one) => hostname === one || hostname.endsWith(`.${one}`))
}

/** A phone that was off for longer hears of it when it opens the page. */
const keptSeconds = 86_400

/** Encrypted for the one browser (RFC 8291), signed as from us (RFC 8292): the service in between reads nothing. */
async function toBrowser(message: Message, { pushKeys, contact }: Tools, env: Environment): Promise<void> {
  const subscription = JSON.parse(message.to) as PushSubscription
  if (!pushKeys) throw new NotTaken('push: no keys')
  if (!isPushService(subscription.endpoint, env)) throw new NotTaken('push: service not known', 'forGood')
  const { generateRequestDetails } = (await import('web-push')).default
  const payload = JSON.stringify({ title: message.subject, body: message.text, path: message.path })
  const { headers, body } = generateRequestDetails(subscription, payload, {
    vapidDetails: { subject: contact, ...pushKeys },
    contentEncoding: 'aes128gcm',
    TTL: keptSeconds,
    topic: 'notices',
  })
  const said = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  delete said['Content-Length'] // fetch counts itself
  const { ok, status } = await post('push', subscription.endpoint, said, new Uint8Array(body ?? []))
  if (ok) return
  const how = status === 404 || status === 410 ? 'gone' : status === 400 || status === 413 ? 'forGood' : 'forNow'
  throw new NotTaken(`push: status ${status}`, how)
}

export const pushAdapter = (env: Environment): Adapter => ({
  way: 'push',
  takes: ['notices'],
  send: (message, tools) => toBrowser(message, tools, env),
})
