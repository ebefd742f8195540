import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import DoIUse from 'doiuse/lib/DoIUse.js'
import { createLogger, runChecks } from 'es-check'
import postcss from 'postcss'

/** The browser inside an old WeChat. */
const version = 87

type Feature = {
  compat_features?: string[]
  status?: { by_compat_key?: Record<string, { support: { chrome?: string } }> }
}

/** What came after that browser, by the part of its name that `kind` takes: `AbortSignal.any`, `randomUUID`, `accent-color`, `has`. */
function namesSince(kind: RegExp): Map<string, string> {
  const path = createRequire(import.meta.url).resolve('web-features/data.json')
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: Record<string, Feature> }
  const known = new Set<string>()
  const since = new Map<string, string>()
  for (const { compat_features: keys = [], status } of Object.values(features))
    for (const key of keys) {
      const name = kind.exec(key)?.[1]
      if (!name) continue
      const chrome = status?.by_compat_key?.[key]?.support.chrome
      if (chrome && Number.parseFloat(chrome.replace('≤', '')) <= version) known.add(name)
      else since.set(name, `${key}, Chrome ${chrome ?? 'never'}`)
    }
  for (const name of known) since.delete(name)
  return since
}

const calls = /(?:(?:\b([A-Z]\w*))?\.|\bnew )([A-Za-z]\w+)(?=\??\.?\()|(?<![\w.$])([a-z]\w{3,})\(/g
/** What hangs on a name of the browser's own is judged with it: `Promise.any` is older than `AbortSignal.any`. */
const ofStatics = namesSince(/^(?:javascript\.builtins\.|api\.(?=.*_static$))([A-Z]\w*\.\w+?)(?:_static)?$/)
const ofScripts = namesSince(/^(?:api|javascript\.builtins)\.(?:.*\.)?(\w+?)(?:_static)?$/)
const ofStyles = namesSince(/^css\.(?:properties|selectors|at-rules)\.([\w-]+)$/)

/** What a built script asks of a browser that Chrome 87 does not have: syntax, built-in methods, calls of the browser's own. */
export function scriptAsks(path: string): string[] {
  const code = readFileSync(path, 'utf8')
  const called = [...code.matchAll(calls)].map(([, of, name = '', alone]) => {
    const both = `${of}.${name}`
    return ofStatics.has(both) ? both : (alone ?? name)
  })
  const since = (name: string) => ofStatics.get(name) ?? ofScripts.get(name)
  const found = [...new Set(called)].filter(since).map((name) => `${name} (${since(name)})`)
  const asked = {
    checkBrowser: true,
    browserslistQuery: `chrome ${version}`,
    checkFeatures: true,
    module: true,
    cache: false,
  }
  const { errors } = runChecks([{ ...asked, ecmaVersion: 'checkBrowser', files: path, not: [] }], {
    logger: createLogger({ silent: true }),
  })
  return [...found, ...errors.map(({ err }) => String(err instanceof Error ? err.message : err))]
}

/** The same of a built style sheet. What only grew since (`sticky` in tables) is no lack. */
export async function styleAsks(text: string): Promise<string[]> {
  const found = new Set<string>()
  const asks = (name: string) => ofStyles.has(name) && found.add(`${name} (${ofStyles.get(name)})`)
  const usage = new DoIUse({
    browsers: [`chrome ${version}`],
    onFeatureUsage: ({ feature, featureData }) => {
      if (featureData.missing) found.add(feature)
    },
  })
  const { root } = await postcss([usage]).process(text, { from: undefined })
  root.walk((node) => {
    if (node.type === 'decl') asks(node.prop)
    if (node.type === 'atrule') asks(node.name)
    if (node.type === 'rule') for (const [, name = ''] of node.selector.matchAll(/::?([\w-]+)/g)) asks(name)
  })
  return [...found]
}
