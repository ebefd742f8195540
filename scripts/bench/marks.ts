import lighthouse, { type Flags, type Result } from 'lighthouse'
import { launch } from '#tests/journeys/browser.ts'
import { freePort } from '#tests/journeys/county.ts'

/** What one look of Lighthouse tells. Marks are of 100; the times are those of its phone, in milliseconds. */
export type Marks = {
  performance: number
  accessibility: number
  /** What is not perfect for somebody who sees, hears or moves otherwise. */
  faults: string[]
  times: Record<(typeof times)[number], number>
  /** Bytes over the wire until the page was quiet. */
  bytes: number
  full: Result
}

const times = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const

type Category = 'performance' | 'accessibility'

/** Lighthouse in its own mobile profile (a middling phone on a slow line), in the browser that the journeys use. */
export async function startMarking() {
  const port = await freePort()
  const browser = await launch([`--remote-debugging-port=${port}`])
  const mark = async (url: string, cookie: string | null, categories: readonly Category[]): Promise<Marks> => {
    const flags: Flags = { port, logLevel: 'error', onlyCategories: [...categories] }
    const answer = await lighthouse(url, cookie ? { ...flags, extraHeaders: { cookie } } : flags)
    if (!answer || answer.lhr.runtimeError) throw new Error(`${url}: ${answer?.lhr.runtimeError?.message}`)
    return marksIn(answer.lhr)
  }
  return { mark, close: () => browser.close() }
}

function marksIn(full: Result): Marks {
  const of = (name: Category) => Math.round((full.categories[name]?.score ?? 0) * 100)
  const refs = full.categories.accessibility?.auditRefs ?? []
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    faults: refs.filter(({ id }) => full.audits[id]?.score === 0).map(({ id }) => `${id}: ${full.audits[id]?.title}`),
    times: Object.fromEntries(times.map((id) => [id, full.audits[id]?.numericValue ?? 0])) as Marks['times'],
    bytes: full.audits['total-byte-weight']?.numericValue ?? 0,
    full,
  }
}
