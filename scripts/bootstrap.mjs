/**
 * The door of every npm script. It is plain JavaScript that runs before anything is installed: it installs by the lock file
 * when that is needed, then hands over to the TypeScript script, run by the Node that the lock file pins.
 * Old syntax on purpose: a Node too old for the rest must still be able to read the sentence that says so.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampPath = join(modules, '.shanzhi-installed')
const oldestNode = 20 // for this file and npm
const ownNode = 24 // for everything else
const ci = ['ci', '--include=dev', '--include=optional', '--engine-strict=false', '--prefer-offline']
/**
 * A server with threads keeps what each of them freed: two arenas and a small nursery hold a county's import below half a gigabyte,
 * at the price of a few per cent of its speed. Whoever sets the variable decides otherwise.
 */
const thrift = { flags: ['--max-semi-space-size=8'], env: { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2' } }
const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=false']

function main() {
  if (majorOf(process.version) < oldestNode) {
    stop(
      `善治需要 Node ${oldestNode} 或更新版本，现为 ${process.version}。 Shanzhi needs Node ${oldestNode} or newer; this is ${process.version}.`,
    )
  }
  const command = process.argv[2] || ''
  const script = join(root, 'scripts', `${camel(command)}.ts`)
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script)) {
    stop(`没有这个命令：${command}。 There is no such command: ${command}. Known: ${known().join(', ')}.`)
  }
  install()
  hand(runtime(), script, process.argv.slice(3))
}

/** Installs when the packages on disk are not those of the lock file for this kind of machine. */
function install() {
  const wanted = stampOf()
  if (read(stampPath) === wanted) return
  if (!matches()) {
    console.error('正在按锁定清单安装依赖（只需一次）…… Installing the locked packages (once) …')
    const npm = process.env.npm_execpath
    const done = npm
      ? spawnSync(process.execPath, [npm].concat(ci, quiet), { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', ci.concat(quiet), { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    if (done.status !== 0) {
      stop(
        '依赖没有装好：首次安装需要网络。 The packages could not be installed: the first installation needs the network (or a filled npm cache). See the lines above.',
      )
    }
  }
  writeFileSync(stampPath, wanted)
}

function stampOf() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`
}

/** Somebody may have run `npm ci` already: npm then left its own list of what it installed. */
function matches() {
  const list = read(join(modules, '.package-lock.json'))
  if (list === null) return false
  const there = JSON.parse(list).packages || {}
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages || {}
  return Object.keys(locked).every((path) => {
    const one = locked[path]
    if (path === '') return true
    if (there[path]) return there[path].version === one.version && existsSync(join(root, path))
    return Boolean(one.optional || one.devOptional) && !isForHere(one)
  })
}

const isForHere = (one) =>
  fits(one.os, process.platform) && fits(one.cpu, process.arch) && !one.libc && Boolean(one.os || one.cpu)

const fits = (list, mine) => !list || list.includes(mine)

/** The pinned Node of this platform; where none is packaged, the system's own if it is new enough. */
function runtime() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`].map((name) =>
    join(modules, name, 'bin', file),
  )
  const works = pinned.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0)
  if (works) return works
  if (majorOf(process.version) >= ownNode) return process.execPath
  return stop(
    `本平台（${process.platform} ${process.arch}）没有随附的 Node，请先安装 Node ${ownNode}。 No Node is packaged for ${process.platform} ${process.arch}: install Node ${ownNode} or newer and try again.`,
  )
}

/** Runs the script in our place: same terminal, same signals, same exit code. The channel tells it when we are gone. */
function hand(node, script, args) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning'].concat(thrift.flags, script, args), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, process.env, thrift.env, { PATH: path }),
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) followParent(child)
  child.on('error', (error) => stop(error.message))
  child.on('exit', (code, signal) =>
    process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15) : code),
  )
}

/** When npm itself is killed, nobody would stop us any more: then what we run ends too. Between npm and us stands a shell. */
function followParent(child) {
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = line()
  setInterval(() => {
    if (line() !== before) child.kill('SIGTERM')
  }, 100).unref()
}

function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return stat === null ? '' : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (_missing) {
    return null
  }
}

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

const known = () =>
  readdirSync(join(root, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))

const majorOf = (version) => Number(version.slice(1).split('.')[0])

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

main()
