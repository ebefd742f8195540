import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aScratchFolder } from '../scratch.ts'

const root = join(import.meta.dirname, '..', '..')

type Told = { operation: string; inputs: number; yes: number }

/**
 * The generated inputs of the tests, many times as many: the same property, other seeds. Tells how many were answered with yes, and which
 * operations said so to none: those were only tried at their door.
 */
export async function hostileInputs(count: number): Promise<[Record<string, unknown>, boolean]> {
  const seed = Math.floor(Math.random() * 1e9)
  const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const scratch = aScratchFolder('inputs')
  const told = join(scratch.path, 'told.jsonl')
  writeFileSync(told, '')
  const child = spawn(process.execPath, [runner, 'run', 'tests/hostile', '--testTimeout=3600000'], {
    cwd: root,
    env: { ...process.env, SHANZHI_SEED: String(seed), SHANZHI_INPUTS: String(count), SHANZHI_INPUTS_TOLD: told },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  const lines = readFileSync(told, 'utf8').split('\n').filter(Boolean)
  scratch.remove()
  const operations = lines.map((line) => JSON.parse(line) as Told)
  const sum = (of: (one: Told) => number) => operations.reduce((all, one) => all + of(one), 0)
  const neverYes = operations.filter(({ yes }) => yes === 0).map(({ operation }) => operation)
  const inputs = sum((one) => one.inputs)
  return [{ inputs, seed, operations: operations.length, yes: sum((one) => one.yes), neverYes }, code === 0]
}
