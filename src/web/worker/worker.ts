/**
 * The phone without a network: keeps the pages of one build and answers with them. It never touches `/api`: what people read and write
 * is kept encrypted by the page itself. It knows neither React nor our rooms, because it must start in an instant and be read whole.
 * While no page is open it shows that there is news: how much, and never of what.
 */

/** Written in by `scripts/webBuild.ts`: the build's own name and the files of the phone. */
const built = JSON.parse('%BUILT%') as { version: string; files: string[] }

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Lasting & { request: Request; respondWith(answer: Promise<Response>): void }
type Told = Event & { data: unknown }
type Woken = Lasting & { data: { json(): unknown } | null }
type Tapped = Lasting & { notification: Notification }
type Window = { url: string; focus(): Promise<unknown>; navigate?(url: string): Promise<unknown> }
type Scope = {
  location: Location
  registration: ServiceWorkerRegistration
  clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Window[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Asking) => void): void
  addEventListener(name: 'message', listener: (event: Told) => void): void
  addEventListener(name: 'push', listener: (event: Woken) => void): void
  addEventListener(name: 'notificationclick', listener: (event: Tapped) => void): void
}
const here = self as unknown as Scope

const family = 'shanzhi-pages-'
const shell = '/index.html'
const kept = new Set(built.files)

here.addEventListener('install', (event) => event.waitUntil(keepAll()))
here.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => here.clients.claim())))

/** A new build waits until somebody taps: nothing is reloaded under their hands. */
here.addEventListener('message', (event) => {
  if (event.data === 'take-over') void here.skipWaiting()
})

here.addEventListener('push', (event) => event.waitUntil(show(event.data?.json())))
here.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(String(event.notification.data ?? '')))
})

here.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== here.location.origin) return
  if (request.mode === 'navigate') {
    if (/^\/c\/\d{6}(\/(?!desk(\/|$))|$)/.test(pathname)) event.respondWith(answer(shell, request))
  } else if (kept.has(pathname)) event.respondWith(answer(pathname, request))
})

/** A piece that an earlier build had too is copied, not fetched: an update costs only what changed. */
async function keepAll(): Promise<void> {
  const shelf = await caches.open(family + built.version)
  for (const file of built.files) {
    const known = file.startsWith('/assets/') ? await caches.match(file) : undefined
    const fresh = known ?? (await fetch(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }))
    if (!fresh.ok) throw new Error(`${file}: ${fresh.status}`)
    await shelf.put(file, fresh)
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(family) && name !== family + built.version)
  await Promise.all(others.map((name) => caches.delete(name)))
}

async function answer(file: string, request: Request): Promise<Response> {
  const shelf = await caches.open(family + built.version)
  return (await shelf.match(file)) ?? fetch(request)
}

/** One reminder at a time: a second one takes the place of the first. */
async function show(said: unknown): Promise<void> {
  const { title, body, path } = (said ?? {}) as Record<string, unknown>
  if (typeof title !== 'string') return
  await here.registration.showNotification(title, {
    body: typeof body === 'string' ? body : '',
    tag: 'notices',
    icon: '/icons/icon-192.png',
    data: typeof path === 'string' && path.startsWith('/c/') ? path : '',
  })
}

/** To a page of this county that is open already, else to a new one. Whoever sits at the desk stays at the desk. */
async function open(path: string): Promise<void> {
  const inside = new URL(here.registration.scope).pathname.replace(/\/$/, '')
  const to = path.startsWith(`${inside}/`) ? path : `${inside}/notices`
  const all = await here.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = all.find(({ url }) => new URL(url).pathname.startsWith(inside))
  if (!page) return void (await here.clients.openWindow(to))
  const atDesk = new URL(page.url).pathname.startsWith(`${inside}/desk`)
  await page.focus()
  await page.navigate?.(atDesk ? `${inside}/desk/notices` : to).catch(() => {}) // a page of before the worker stays where it is
}
