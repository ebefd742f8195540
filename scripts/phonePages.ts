import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What vite writes of a build: each source that became a piece, with the pieces it needs at once. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>

/** The address of a page and the files it is made of, beyond those that every page loads. */
export type PhonePage = { path: string; files: string[] }

const form = /path: '(\/[^']*)'[^{}]*?import\('\.\/([\w/]+\.tsx)'\)/g

/**
 * Read off the lists of pages, so that the server can name a page's own piece together with the page: on a weak line a browser that
 * learns of it only from the scripts asks a way there and back later.
 */
export function phonePagesOf(manifest: Manifest, web: string, features: string): PhonePage[] {
  const always = closure(manifest, 'index.html')
  return readdirSync(features).flatMap((feature) => {
    const folder = join(features, feature, 'web', 'phone')
    const text = textOf(join(folder, 'pages.ts'))
    // What two pages have in common lies in the piece that all of them load, and has none of its own.
    const found = [...text.matchAll(form)].map(([, path = '', page = '']) => {
      const key = relative(web, join(folder, page)).replaceAll('\\', '/')
      return { path, files: [...closure(manifest, key)].filter((file) => !always.has(file)) }
    })
    const named = text.match(/^ +path: /gm)?.length ?? 0
    if (found.length !== named)
      throw new Error(`${feature}: ${found.length} of ${named} pages of the phone were understood`)
    return found
  })
}

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
