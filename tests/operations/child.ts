import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { aScratchFolder } from '#scripts/scratch.ts'

const here = join(import.meta.dirname, '../..')
const { DATABASE_URL: _url, PORT: _port, SHANZHI_DATA: _data, ...environment } = process.env

/** A script of ours as a real process: what it said, and how it ended. */
export type Child = {
  process: ChildProcess
  said(): string
  /** Waits for words on either stream; fails with all that was said when the process ends or time is over without them. */
  says(words: string | RegExp, seconds?: number): Promise<void>
  ended(seconds?: number): Promise<number | NodeJS.Signals | null>
}

const running = new Set<Child>()

/**
 * `npm start` without npm: `bootstrap` goes through the same door as npm does, otherwise the server is the child itself. `root` is where
 * another copy of this program lies.
 */
export function start(args: string[], { bootstrap = false, env = {}, root = here } = {}): Child {
  const script = bootstrap ? [join(root, 'scripts/bootstrap.mjs'), 'start'] : [join(root, 'scripts/start.ts')]
  return child(script, args, env, root)
}

/** Another script of ours, such as `backup`. */
export const run = (name: string, args: string[], env = {}): Child =>
  child([join(here, 'scripts', `${name}.ts`)], args, env, here)

function child(script: string[], args: string[], env: Record<string, string>, cwd: string): Child {
  const options = {
    cwd,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
  }
  const started = spawn(process.execPath, [...script, ...args], options)
  let text = ''
  started.stdout.on('data', (part: Buffer) => {
    text += part
  })
  started.stderr.on('data', (part: Buffer) => {
    text += part
  })
  const end = new Promise<number | NodeJS.Signals | null>((resolve) => {
    started.once('exit', (code, signal) => resolve(code ?? signal))
  })
  const one: Child = {
    process: started,
    said: () => text,
    says: (words, seconds = 90) =>
      waitFor(
        () => (typeof words === 'string' ? text.includes(words) : words.test(text)),
        started,
        seconds,
        () => text,
      ),
    ended: (seconds = 30) => Promise.race([end, late(seconds, () => text)]),
  }
  running.add(one)
  void end.then(() => running.delete(one))
  return one
}

/** Nothing that a failed test started may outlive it. */
export async function endAll(): Promise<void> {
  for (const child of running) {
    child.process.kill('SIGTERM')
    await child.ended(20).catch(() => child.process.kill('SIGKILL'))
  }
}

export const aFolder = () => aScratchFolder('operations')

async function waitFor(done: () => boolean, child: ChildProcess, seconds: number, said: () => string): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!done()) {
    const over = child.exitCode !== null || child.signalCode !== null
    if (over || performance.now() > end) throw new Error(`${over ? 'it ended' : 'time is over'}; it said:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const late = (seconds: number, said: () => string) =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`it did not end in ${seconds} s; it said:\n${said()}`)), seconds * 1000).unref()
  })
