import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written by the build (`scripts/phonePages.ts`): the address of each page of the phone, with the files that are its own. */
export const phonePagesFile = '.phone-pages.json'

/**
 * The header that names a page's own files together with the page itself, so that they are on their way while the first scripts still
 * come. A build that knows none has none.
 */
export function phonePieces(folder: string): (path: string) => Record<string, string> {
  const list = join(folder, phonePagesFile)
  const pages = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { path: string; files: string[] }[]) : []
  const known = pages
    .filter(({ files }) => files.length > 0)
    .map(({ path, files }) => ({
      pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
      link: files.map((file) => `</${file}>; rel=modulepreload`).join(', '),
    }))
  return (path): Record<string, string> => {
    const page = known.find(({ pattern }) => pattern.test(path))
    return page ? { link: page.link } : {}
  }
}
