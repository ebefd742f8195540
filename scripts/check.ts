import { deadCode, lint, projects, types } from './checks.ts'

/** The fast part of the proof, for every save: types, lint, walls and the kernel, in under a minute. */
const outcomes = [
  ...(await types()),
  ...(await lint()),
  ...(await deadCode()),
  ...(await projects('check', ['walls', 'kernel'])),
]
const failed = outcomes.filter((outcome) => outcome.state === 'failed')
for (const { title } of failed) console.log(`✗ ${title}`)
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
