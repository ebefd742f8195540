import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a server of a bench tells of itself: answered over the channel to its parent, never over HTTP. */
export type Measures = {
  /** The highest memory since the last question. */
  memory: number
  /** Milliseconds of processor time since its start. */
  cpu: number
  /** Statements sent to the database since its start, and how often it had to wait for the database. */
  queries: { statements: number; waits: number }
}

export type Apart = {
  address: string
  process: ChildProcess
  ask<K extends keyof Measures>(name: K): Promise<Measures[K]>
  stop(): Promise<void>
}

/** A server in a process of its own, so that its memory and its processor time can be told from the bench's. */
export async function startApart(file: string, args: readonly string[]): Promise<Apart> {
  const child = fork(join(import.meta.dirname, file), args)
  const heard = <T>(name: string) =>
    new Promise<T>((resolve, reject) => {
      const gone = () => reject(new Error(`${file} ended`))
      const listen = (message: Record<string, T>) => {
        if (!(name in message)) return
        child.off('message', listen).off('exit', gone)
        resolve(message[name]!)
      }
      child.on('message', listen).once('exit', gone)
    })
  const address = await heard<string>('address')
  return {
    address,
    process: child,
    ask(name) {
      const answer = heard<never>(name)
      child.send(name)
      return answer
    },
    stop() {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.send('stop')
      return gone
    },
  }
}

/** Keeps a process with all its threads on one core. False where the system knows no `taskset`. */
export const pin = (pid: number, core: number): boolean =>
  spawnSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' }).status === 0
