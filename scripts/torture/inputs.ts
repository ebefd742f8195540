import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** The generated inputs of the tests, many times as many: the same property, other seeds. */
export async function hostileInputs(count: number): Promise<[Record<string, unknown>, boolean]> {
  const seed = Math.floor(Math.random() * 1e9)
  const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [runner, 'run', 'tests/hostile', '--testTimeout=3600000'], {
    cwd: root,
    env: { ...process.env, SHANZHI_SEED: String(seed), SHANZHI_INPUTS: String(count) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return [{ inputs: count, seed }, code === 0]
}
