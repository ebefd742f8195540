import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDoor } from './hooks.ts'

/** What the server tells: which matters of mine changed, that my notices did, in which features a colleague wrote, or that all has to be read anew. */
type News = { requests?: number[]; notices?: true; features?: string[]; all?: true }

/** Several changes within a moment are read once; a little chance keeps a thousand pages from asking in the same instant. */
const gatherMs = 300
const spreadMs = 900
const firstWaitMs = 2_000
const longestWaitMs = 60_000
/** So far back the server tells by itself to a line that begins. */
const overlapMs = 15_000

/**
 * Keeps what is on the page fresh: reads anew what the server says has changed, through the ordinary operations. One line for all
 * pages of a browser where it can share, else one for each page. Whoever has no line still asks once a minute as before.
 */
export function useLive(enabled: boolean): void {
  const queries = useQueryClient()
  const { county } = useDoor()
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return
    const gathered = gather((news) => readAnew(queries, news))
    const stop = share(county, gathered.add)
    return () => {
      stop()
      gathered.stop()
    }
  }, [queries, county, enabled])
}

function gather(done: (news: News) => void): { add(news: News): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let sum: News = {}
  return {
    add(news) {
      const features = [...(sum.features ?? []), ...(news.features ?? [])]
      sum = { ...sum, ...news, requests: [...(sum.requests ?? []), ...(news.requests ?? [])], features }
      timer ??= setTimeout(
        () => {
          const now = sum
          timer = null
          sum = {}
          done(now)
        },
        gatherMs + Math.random() * spreadMs,
      )
    },
    stop: () => void (timer && clearTimeout(timer)),
  }
}

/** Names of operations begin with their feature; an open matter that did not change is left alone. */
export function concerns(key: readonly unknown[], { requests = [], notices, features = [], all }: News): boolean {
  const name = String(key[0])
  if (features.some((feature) => name.startsWith(`${feature}.`))) return true
  if (all) return name.startsWith('requests.') || name.startsWith('notices.')
  if (name.startsWith('notices.')) return notices === true
  if (!name.startsWith('requests.') || requests.length === 0) return false
  const asked = key.at(-1)
  const one = typeof asked === 'object' && asked !== null && 'requestId' in asked ? Number(asked.requestId) : null
  return one === null || requests.includes(one)
}

/** What pages of one browser tell each other: the news, and its number, so that whoever takes the line over catches up from there. */
type Told = News & { id?: string }

const readAnew = (queries: QueryClient, news: News) =>
  void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, news) })

/** The page that holds the lock listens and tells the others; when it closes, the next one takes over where it stopped. */
function share(county: string, hear: (news: News) => void): () => void {
  const shared = typeof BroadcastChannel !== 'undefined' && 'locks' in navigator
  if (!shared) return listen(county, '', hear)
  const name = `shanzhi-live-${county}`
  const channel = new BroadcastChannel(name)
  const end = new AbortController()
  let stop = () => {}
  let last = ''
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    last = data.id ?? last
    hear(data)
  }
  const began = Date.now()
  const lead = () =>
    new Promise<void>((resolve) => {
      // Whoever has waited long and heard nothing does not know since when: from the beginning means all anew.
      const after = last || (Date.now() - began > overlapMs ? '0' : '')
      const close = listen(county, after, (news, id) => {
        hear(news)
        channel.postMessage({ ...news, id } satisfies Told)
      })
      stop = () => {
        close()
        resolve()
      }
      if (end.signal.aborted) stop()
    })
  navigator.locks.request(name, { signal: end.signal }, lead).catch(() => {}) // given up while waiting for its turn
  return () => {
    end.abort()
    stop()
    channel.close()
  }
}

/** The browser takes the line up again by itself after a break; after a refusal it does not, so that is done here, ever more slowly. */
function listen(county: string, after: string, hear: (news: News, id: string) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let wait = firstWaitMs
  let last = after
  const open = () => {
    source = new EventSource(`/api/c/${county}/live${last ? `?after=${last}` : ''}`)
    source.onopen = () => {
      wait = firstWaitMs
    }
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId
      hear(JSON.parse(data) as News, last)
    }
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait + Math.random() * wait)
      wait = Math.min(wait * 2, longestWaitMs)
    }
  }
  open()
  return () => {
    source?.close()
    if (timer) clearTimeout(timer)
  }
}
