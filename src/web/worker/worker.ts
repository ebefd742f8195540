/**
 * The phone without a network: keeps the pages of one build and answers with them. It never touches `/api`: what people read and write
 * is kept encrypted by the page itself. It knows neither React nor our rooms, because it must start in an instant and be read whole.
 */

/** Written in by `scripts/webBuild.ts`: the build's own name and the files of the phone. */
const built = JSON.parse('%BUILT%') as { version: string; files: string[] }

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Lasting & { request: Request; respondWith(answer: Promise<Response>): void }
type Told = Event & { data: unknown }
type Scope = {
  location: Location
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Asking) => void): void
  addEventListener(name: 'message', listener: (event: Told) => void): void
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
