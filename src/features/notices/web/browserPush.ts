/** What this browser can do about showing notices while no page is open. */
export type PushState = 'absent' | 'blocked' | 'off' | 'on'

const isAble = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Whose notices this browser shows; on a shared phone the next one who signs in is not woken for the one before. */
const mark = (county: string) => `shanzhi.push.${county}`
export const pushOwner = (county: string): string | null => localStorage.getItem(mark(county))
const remember = (county: string, owner: string | null) =>
  owner === null ? localStorage.removeItem(mark(county)) : localStorage.setItem(mark(county), owner)

const worker = (county: string) => navigator.serviceWorker.getRegistration(`/c/${county}`)

async function readKey(): Promise<string | null> {
  const answer = await fetch('/api/push-key').catch(() => null)
  return answer?.ok ? ((await answer.json()) as { publicKey: string | null }).publicKey : null
}

export async function pushState(county: string, owner: string): Promise<PushState> {
  if (!isAble()) return 'absent'
  if (Notification.permission === 'denied') return 'blocked'
  const subscription = await (await worker(county))?.pushManager.getSubscription()
  return subscription && pushOwner(county) === owner ? 'on' : 'off'
}

export type Subscribed = { endpoint: string; p256dh: string; auth: string }

/** Asks the person, then the browser's push service; null where either says no. */
export async function subscribe(county: string, owner: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const key = await readKey()
  if (!key) return null
  await navigator.serviceWorker.register('/worker.js', { scope: `/c/${county}` })
  const registration = await navigator.serviceWorker.ready
  const before = await registration.pushManager.getSubscription()
  if (before && !isFor(before, key)) await before.unsubscribe() // the server has other keys than it had then
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const subscription = await registration.pushManager.subscribe(options).catch(() => null)
  if (!subscription) return null
  remember(county, owner)
  return saidBy(subscription)
}

/** What the server is told anew after each sign-in, while the browser still shows this person's notices. */
export async function subscribed(county: string, owner: string): Promise<Subscribed | null> {
  if ((await pushState(county, owner)) !== 'on') return null
  const subscription = await (await worker(county))?.pushManager.getSubscription()
  const key = await readKey()
  if (!subscription || !key) return null
  return isFor(subscription, key) ? saidBy(subscription) : subscribe(county, owner)
}

export async function unsubscribe(county: string): Promise<string | null> {
  remember(county, null)
  const subscription = await (await worker(county))?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  return subscription?.endpoint ?? null
}

const spelt = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const isFor = ({ options }: PushSubscription, key: string) => spelt(options.applicationServerKey) === key

const saidBy = (subscription: PushSubscription): Subscribed => ({
  endpoint: subscription.endpoint,
  p256dh: spelt(subscription.getKey('p256dh')),
  auth: spelt(subscription.getKey('auth')),
})
