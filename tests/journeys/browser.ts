import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules', '.cache')

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--enable-blink-features=ComputedAccessibilityInfo',
]

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A program that starts, and what it needs around it. */
type Program = { path: string; env: Record<string, string> }

let found: Promise<Program> | null = null

/** A real Chromium without a window: the one npm brought, or else the system's. Close it in afterAll. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  found ??= find()
  const { path, env } = await found
  return chromium.launch({
    executablePath: path,
    args: [...flags, ...more],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

/** A browser with a home of its own: closed and opened again it is the same phone, with all that it kept. */
export async function launchWithHome(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  found ??= find()
  const { path, env } = await found
  return chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: path,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

async function find(): Promise<Program> {
  const folder = process.platform === 'linux' && process.arch === 'x64' ? await unpacked() : null
  const fonts: Record<string, string> = folder ? { FONTCONFIG_PATH: join(folder, 'fonts') } : {}
  const libraries = folder ? join(folder, 'al2023', 'lib') : ''
  const candidates = [
    ...(process.env.CHROMIUM ? [{ path: process.env.CHROMIUM, env: {} }] : []),
    ...(folder ? [{ path: join(folder, 'chromium'), env: {} }] : []),
    ...(folder ? [{ path: join(folder, 'chromium'), env: { ...fonts, LD_LIBRARY_PATH: libraries } }] : []),
    ...installed.map((path) => ({ path, env: {} })),
  ]
  const works = candidates.find((one): one is Program => starts(one as Program))
  if (!works) throw new Error('No Chromium starts on this machine: install one, or name it in the variable CHROMIUM.')
  return works
}

const starts = ({ path, env }: Program): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0

/** The npm package carries its browser compressed, and takes whatever lies in TMPDIR for it: so it gets a folder of its own. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const home = join(dirname(entry), '..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const half = `${folder}.half-${process.pid}`
  mkdirSync(half, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = half
  try {
    const { inflate } = await import('@sparticuz/chromium')
    for (const name of readdirSync(join(home, 'bin'))) if (name.endsWith('.br')) await inflate(join(home, 'bin', name))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  settle(half, folder)
  return folder
}

/** Two runs may unpack at once; the first to finish wins. */
function settle(half: string, folder: string): void {
  try {
    renameSync(half, folder)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
}
