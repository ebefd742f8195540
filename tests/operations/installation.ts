import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { aFolder, start } from './child.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data folder of a demonstration that was started once and stopped in order. */
    installation: string
  }
}

/**
 * Filling a county takes half a minute, so a run does it once; whoever only needs a county to begin with gets a copy. What a first
 * start does is proved in life.test.ts, and what a later one does wherever a copy is started. Projects of one run share it.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const made = join(tmpdir(), `shanzhi-installation-${process.pid}`)
  if (!existsSync(made)) await make(made)
  project.provide('installation', join(made, 'data'))
  return () => rmSync(made, { recursive: true, force: true })
}

async function make(made: string): Promise<void> {
  const { path } = aFolder()
  const server = start(['--port', '4118', '--data', join(path, 'data')], { env: { LOG_LEVEL: 'warn' } })
  await server.says('善治已启动', 300)
  server.process.kill('SIGTERM')
  const code = await server.ended(60)
  if (code !== 0) throw new Error(`the demonstration did not stop in order (${code}):\n${server.said()}`)
  renameSync(path, made)
}

/** A copy with the owners of its files: PostgreSQL works in no folder but its own. */
export function copyInstallation(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-a', `${from}/.`, to])
}
