import { useSyncExternalStore } from 'react'
import { boxDrafts } from '#wire/vault/vault.ts'

const HOURS_BETWEEN_LOOKS = 1

let waiting: ServiceWorker | null = null
let taken = false
const listeners = new Set<() => void>()

/**
 * Makes the pages of this county an app of the phone: its manifest, and the worker that keeps them for when there is no network. The
 * worker comes last, when the first page stands, because on a weak signal every byte of the first minute counts.
 */
export function installPhone(county: string): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = `/c/${county}/app.webmanifest`
  document.head.append(link)
  if (!('serviceWorker' in navigator)) return
  const later = () => setTimeout(() => void register(county), 2000)
  if (document.readyState === 'complete') later()
  else addEventListener('load', later, { once: true })
}

async function register(county: string): Promise<void> {
  const worker = await navigator.serviceWorker.register('/worker.js', { scope: `/c/${county}` }).catch(() => null)
  if (!worker) return // a browser that keeps no pages still shows them
  notice(worker)
  worker.addEventListener('updatefound', () => worker.installing?.addEventListener('statechange', () => notice(worker)))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (taken) void afterDrafts(() => location.reload())
  })
  lookNowAndThen(worker)
}

/** What was typed until now is sealed and put away while the page still stands. */
async function afterDrafts(leave: () => void): Promise<void> {
  await boxDrafts()?.kept()
  leave()
}

/** A first worker has nobody to replace; only a second one is news. */
function notice(worker: ServiceWorkerRegistration): void {
  waiting = navigator.serviceWorker.controller ? worker.waiting : null
  for (const listener of listeners) listener()
}

function lookNowAndThen(worker: ServiceWorkerRegistration): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOURS_BETWEEN_LOOKS * 3_600_000) return
    last = Date.now()
    void worker.update().catch(() => {}) // without a network there is nothing new
  })
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether a newer build waits. Taking it reloads the page, so only a person's tap does that: never while they type. */
export function useFreshBuild(): { fresh: boolean; take: () => void } {
  const fresh = useSyncExternalStore(listen, () => waiting)
  return {
    fresh: fresh !== null,
    take: () => {
      taken = true
      fresh?.postMessage('take-over')
    },
  }
}
