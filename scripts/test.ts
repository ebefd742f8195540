import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deadCode, lint, type Outcome, projects, types } from './checks.ts'
import { buildWebWhenStale } from './webBuild.ts'

/**
 * The whole proof, one part after another, ending with the line `N passed, N failed`. The titles of all tests and how they
 * ended are kept for `npm run mission`.
 */
const results = join(import.meta.dirname, '..', 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const parts = [
  async () => (await Promise.all([types(), lint(), deadCode()])).flat(),
  () => projects('tests', ['walls', 'kernel', 'features']),
  async () => {
    await buildWebWhenStale()
    return projects('running', ['operations', 'journeys']) // in one run: they share the county that is filled once
  },
]
const outcomes: Outcome[] = []
for (const part of parts) outcomes.push(...(await part()))

writeFileSync(join(results, 'results.json'), `${JSON.stringify(outcomes, null, 1)}\n`)
const failed = outcomes.filter((outcome) => outcome.state === 'failed')
for (const { title } of failed) console.log(`✗ ${title}`)
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
