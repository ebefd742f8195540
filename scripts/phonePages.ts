import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { PhonePage } from '#server/phonePieces.ts'
import { alwaysRead } from '#web/phone/alwaysRead.ts'

/** What vite writes of a build: each source that became a piece, with the pieces it needs at once. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>

const form = /path: '(\/[^']*)'[^{}]*?import\('\.\/([\w/]+\.tsx)'\)/g

/**
 * Read off the lists of pages, so that the server can name a page's own piece together with the page, and answer what it reads: on a
 * weak line a browser that learns of either only from the scripts asks a way there and back later.
 */
export function phonePagesOf(manifest: Manifest, web: string, features: string): PhonePage[] {
  const always = closure(manifest, 'index.html')
  const first = { path: '/', files: [], reads: [...alwaysRead] }
  const others = readdirSync(features).flatMap((feature) => {
    const folder = join(features, feature, 'web', 'phone')
    const text = textOf(join(folder, 'pages.ts'))
    // What two pages have in common lies in the piece that all of them load, and has none of its own.
    const found = [...text.matchAll(form)].map(([whole, path = '', page = '']) => {
      const key = relative(web, join(folder, page)).replaceAll('\\', '/')
      const files = [...closure(manifest, key)].filter((file) => !always.has(file))
      return { path, files, own: readsIn(whole) }
    })
    const named = [...text.matchAll(/^ +path: /gm)].length
    if (found.length !== named)
      throw new Error(`${feature}: ${found.length} of ${named} pages of the phone were understood`)
    if (found.flatMap(({ own }) => own).length !== readsIn(text).length)
      throw new Error(`${feature}: what a page of the phone reads stands between its path and its file`)
    return found.map(({ path, files, own }) => ({ path, files, reads: [...alwaysRead, ...own] }))
  })
  return [first, ...others]
}

const readsIn = (text: string): string[] =>
  [...text.matchAll(/^ +reads: \[([^\]]*)\]/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, read = '']) => read),
  )

function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const one = manifest[key]
  if (!one || seen.has(one.file)) return seen
  seen.add(one.file)
  for (const next of one.imports ?? []) closure(manifest, next, seen)
  return seen
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // a feature without pages on the phone
  }
}
