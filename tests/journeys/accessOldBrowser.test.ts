import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildWebWhenStale } from '#scripts/webBuild.ts'
import { scriptAsks, styleAsks } from './accessOldBrowser.ts'

/** Given by `src/web/oldBrowser.ts` where the browser lacks it. */
const given = [
  'at',
  'findLast',
  'toSorted',
  'toReversed',
  'Object.hasOwn',
  'ArrayFindLast',
  'ArrayToSorted',
  'ObjectHasOwn',
  'Map.groupBy',
  'MapGroupBy',
]
/** Asked for before it is called, with another way beside it. */
const guarded = ['share', 'moveBefore']
/** Names of ours and of libraries that mean something else than the browser's. */
const ours = ['drop', 'build', 'destroy', 'union', 'blocking']
const fine = new Set([...given, ...guarded, ...ours])
/** Decoration: without it the same thing looks plainer (an outline did not follow round corners). */
const plainer = new Set(['accent-color', 'outline'])

/** Of es-check's sentence each name stands alone; the others begin with theirs. */
const lacking = (line: string): string[] =>
  (/^Unsupported features detected: (.*?)\. These/.exec(line)?.[1]?.split(', ') ?? [line]).filter(
    (part) => !fine.has(part.split(' ')[0] ?? ''),
  )

/** The files that a phone loads, and its worker; not what a build keeps of the one before. */
async function filesOfPhone(): Promise<string[]> {
  const folder = await buildWebWhenStale()
  const { files } = JSON.parse(
    /\{"version".*?\}/.exec(readFileSync(join(folder, 'worker.js'), 'utf8').replaceAll('\\"', '"'))![0],
  ) as {
    files: string[]
  }
  return [...files.map((file) => join(folder, file)), join(folder, 'worker.js')]
}

test('what a phone loads asks nothing of its browser that the one of an old WeChat (Chrome 87) lacks', async () => {
  const files = await filesOfPhone()
  const scripts = files.filter((file) => file.endsWith('.js'))
  const styles = files.filter((file) => file.endsWith('.css'))
  expect(scripts.length).toBeGreaterThan(20)
  expect(styles.length).toBeGreaterThan(0)
  const wrong: string[] = []
  for (const file of scripts)
    wrong.push(
      ...scriptAsks(file)
        .flatMap(lacking)
        .map((one) => `${file}: ${one}`),
    )
  for (const file of styles)
    for (const one of await styleAsks(readFileSync(file, 'utf8')))
      if (!plainer.has(one.split(' ')[0] ?? '')) wrong.push(`${file}: ${one}`)
  expect(wrong).toEqual([])
})

test('what such a browser lacks is seen when it is planted: syntax, methods, calls, properties, selectors, units', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-planted-'))
  const asks = (code: string) => {
    const path = join(folder, 'planted.js')
    writeFileSync(path, code)
    return scriptAsks(path).flatMap(lacking).join()
  }
  try {
    expect(asks('export const a = [3, 1].map((one) => one ?? 2)')).toBe('')
    expect(asks('export class A { static { globalThis.b = 1 } }')).not.toBe('')
    expect(asks('export const a = [1].toSpliced(0, 1)')).toContain('toSpliced')
    expect(asks('export const a = structuredClone({})')).toContain('structuredClone')
    expect(asks('export const a = crypto.randomUUID()')).toContain('randomUUID')
    expect(asks('export const a = AbortSignal.timeout(1)')).toContain('AbortSignal.timeout')
    expect(asks('export const a = AbortSignal.any?.([])')).toContain('AbortSignal.any')
    expect(asks('export const a = Object.groupBy([], String)')).toContain('Object.groupBy')
    expect(asks('export const a = Promise.any([setTimeout(String)])')).toBe('')
    expect(await styleAsks('a { inset: 0; color: red; gap: 1px }')).toEqual([])
    expect(await styleAsks('a:has(b) { color: red }')).not.toEqual([])
    expect(await styleAsks('a { aspect-ratio: 1 }')).not.toEqual([])
    expect(await styleAsks('a { height: 100dvh }')).not.toEqual([])
    expect(await styleAsks('@layer x { a { color: red } }')).not.toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
