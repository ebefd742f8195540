import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { phonePagesFile } from '#server/phonePieces.ts'
import { type Manifest, phonePagesOf } from './phonePages.ts'

const root = join(import.meta.dirname, '..')

/** All builds. Each has a folder named after what it was made of; the newest few stay, and all of the last days: a server may run on one. */
const builds = join(root, 'dist', 'web')
const buildsKept = 4
const daysKept = 3

/** The web takes nothing but these: rooms it may import, and of a feature its screens, words and contracts. */
const rooms = ['src/web', 'src/ui', 'src/wire', 'src/kernel', 'src/features']
const single = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'scripts/webBuild.ts', 'scripts/phonePages.ts']
const ofTheServer = /(?:\.test\.tsx?|[/\\](?:queries|commands|routes|rules|reactions|jobs|seed|builders)\.ts|\.bin)$/

/**
 * The folder of the browser app as its sources stand now, built when there is none. A server that began with an earlier folder goes
 * on with that; two builds at once do not disturb each other.
 */
export async function buildWebWhenStale(signal?: AbortSignal): Promise<string> {
  const version = digest().slice(0, 16)
  const folder = join(builds, version)
  if (existsSync(folder)) return folder
  const half = `${folder}.half-${process.pid}`
  try {
    await runVite(half, signal)
    writeWorker(half, version)
    keepPiecesOfBefore(half)
    await compressFiles(half)
    settle(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  dropOldBuilds()
  return folder
}

/** The worker is told which files are the phone's. Its text changes with every build, and that is how phones notice one. */
function writeWorker(folder: string, version: string): void {
  const list = join(folder, 'phone.json')
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest
  const chunks = Object.values(manifest)
  rmSync(list)
  const pages = phonePagesOf(manifest, join(root, 'src', 'web'), join(root, 'src', 'features'))
  writeFileSync(join(folder, phonePagesFile), JSON.stringify(pages))
  const files = [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))].sort()
  const built = { version, files: ['/index.html', '/icon.svg', ...files.map((file) => `/${file}`)] }
  writeFileSync(join(folder, ownList), JSON.stringify(readdirSync(join(folder, 'assets'))))
  const path = join(folder, 'worker.js')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(["'`])%BUILT%\1/, JSON.stringify(JSON.stringify(built))))
}

/** What a build made itself, apart from the pieces it keeps for another. */
const ownList = '.own-pieces.json'

/** A phone that still has the page of the build before may ask for its pieces: they stay for one build more. */
function keepPiecesOfBefore(folder: string): void {
  const before = finished()[0]
  if (!before) return
  for (const name of JSON.parse(readFileSync(join(before, ownList), 'utf8')) as string[])
    if (!existsSync(join(folder, 'assets', name)))
      copyFileSync(join(before, 'assets', name), join(folder, 'assets', name))
}

/** Whole builds, the newest first. */
const finished = (): string[] =>
  readdirSync(builds)
    .map((name) => join(builds, name))
    .filter((path) => existsSync(join(path, ownList)) && !path.includes('.half-'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)

function settle(half: string, folder: string): void {
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function dropOldBuilds(): void {
  const old = finished().slice(buildsKept)
  const since = Date.now() - daysKept * 86_400_000
  for (const path of old) if (statSync(path).mtimeMs < since) rmSync(path, { recursive: true, force: true })
}

function digest(): string {
  const hash = createHash('sha256')
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const named = single.map((name) => join(root, name)).filter((path) => existsSync(path))
  for (const path of [...named, ...files.filter((file) => !ofTheServer.test(file)).sort()]) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Compressed once here, well, instead of at every answer. */
async function compressFiles(folder: string): Promise<void> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html|svg)$/.test(name),
  )
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  for (const name of texts) {
    const path = join(folder, name)
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, { params }))
    writeFileSync(`${path}.gz`, await promisify(gzip)(content))
  }
}

async function runVite(folder: string, signal?: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', WEB_FOLDER: folder }, // a test that builds must build what visitors get
    ...(signal ? { signal } : {}),
  })
  let said = ''
  const listen = (part: Buffer) => {
    said += part
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`vite build ended with ${code}:\n${said}`)
}
