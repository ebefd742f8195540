import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = join(import.meta.dirname, '..')

/** The built browser app; the server hands it out as it lies here. */
export const webFolder = join(root, 'dist', 'web')
const stampPath = join(webFolder, '.built-from')

/** The web takes nothing but these: rooms it may import, and of a feature its screens, words and contracts. */
const rooms = ['src/web', 'src/ui', 'src/wire', 'src/kernel', 'src/features']
const single = ['package-lock.json', 'vite.config.ts', 'tsconfig.json']
const ofTheServer = /(?:\.test\.tsx?|[/\\](?:queries|commands|routes|rules|reactions|jobs|seed|builders)\.ts|\.bin)$/

/** Builds the browser app when a file it is made of has changed since. True when it had to be built. */
export async function buildWebWhenStale(signal?: AbortSignal): Promise<boolean> {
  const wanted = digest()
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return false
  await runVite(signal)
  await compressFiles()
  writeFileSync(stampPath, wanted)
  return true
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
async function compressFiles(): Promise<void> {
  const texts = readdirSync(webFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html|svg|json)$/.test(name),
  )
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  for (const name of texts) {
    const path = join(webFolder, name)
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, { params }))
    writeFileSync(`${path}.gz`, await promisify(gzip)(content))
  }
}

async function runVite(signal?: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' }, // a test that builds must build what visitors get
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
