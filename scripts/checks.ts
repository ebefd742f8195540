import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

/** One thing that was proved or not: a test, or a whole tool's answer. */
export type Outcome = { title: string; state: 'passed' | 'failed'; file: string | null }

export const types = () => tool('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.'])
export const lint = () => tool('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
export const deadCode = () => tool('walls: no dead files or exports', 'knip/bin/knip.js', ['--no-progress'])

/** Some of vitest's projects in one run; each test is one outcome, and so is a file that could not even be loaded. */
export async function projects(name: string, names: readonly string[]): Promise<Outcome[]> {
  const report = join(root, 'test-results', `${name}.vitest.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const wanted = names.flatMap((one) => ['--project', one])
  const flags = [
    'run',
    ...wanted,

    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  console.log(`— ${names.join(', ')}`)
  const code = await run('vitest/vitest.mjs', flags)
  const outcomes = existsSync(report) ? outcomesIn(readFileSync(report, 'utf8')) : []
  const unexplained = code !== 0 && !outcomes.some((outcome) => outcome.state === 'failed')
  return unexplained
    ? [...outcomes, { title: `${names.join(', ')}: vitest ended with ${code}`, state: 'failed', file: null }]
    : outcomes
}

type Report = {
  testResults: {
    name: string
    status: string
    assertionResults: { title: string; fullName: string; status: string }[]
  }[]
}

/** Reads vitest's report: a skipped test counts as failed, because nothing was proved. */
export function outcomesIn(text: string): Outcome[] {
  const report = JSON.parse(text) as Report
  return report.testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    const file = relative(root, name)
    const tests = assertionResults.map(({ fullName, status: state }): Outcome => {
      return { title: fullName, state: state === 'passed' ? 'passed' : 'failed', file }
    })
    const broken = status === 'failed' && !tests.some((test) => test.state === 'failed')
    return broken ? [...tests, { title: `${file}: the file did not run`, state: 'failed', file }] : tests
  })
}

async function tool(title: string, program: string, args: readonly string[]): Promise<Outcome[]> {
  const began = performance.now()
  const code = await run(program, args)
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return [{ title, state: code === 0 ? 'passed' : 'failed', file: null }]
}

function run(program: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}
