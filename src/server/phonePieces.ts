import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written by the build (`scripts/phonePages.ts`). */
export const phonePagesFile = '.phone-pages.json'

/** A page of the phone: its address, the files that are its own, and what it reads first, as addresses below the county's own. */
export type PhonePage = { path: string; files: string[]; reads: string[] }

/** What is sent on its way together with a page: its own files, named in a header, and the answers it will ask for. */
type Pieces = { headers: Record<string, string>; reads: string[] }

/**
 * A page's own pieces, known before its scripts run: the browser would learn of them only from those, and ask a way there and back
 * later. A build that knows none has none.
 */
export function phonePieces(folder: string): (path: string, query?: Record<string, unknown>) => Pieces {
  const list = join(folder, phonePagesFile)
  const pages = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PhonePage[]) : []
  const known = pages.map(({ path, files, reads }) => {
    const link = files.map((file) => `</${file}>; rel=modulepreload`).join(', ')
    const headers: Record<string, string> = link ? { link } : {}
    return { pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`), headers, reads }
  })
  return (path, query = {}) => {
    const page = known.find(({ pattern }) => pattern.test(path))
    if (!page) return { headers: {}, reads: [] }
    const given = { ...query, ...page.pattern.exec(path)?.groups }
    return { headers: page.headers, reads: page.reads.flatMap((read) => filled(read, given)) }
  }
}

/** Only what can be a number or a name goes into an address; a page that was not told which village reads nothing of one. */
const plain = /^\w{1,40}$/

function filled(read: string, given: Record<string, unknown>): string[] {
  const values = [...read.matchAll(/:(\w+)/g)].map(([, name = '']) => given[name])
  if (!values.every((value) => typeof value === 'string' && plain.test(value))) return []
  return [read.replaceAll(/:(\w+)/g, (_, name: string) => String(given[name]))]
}
