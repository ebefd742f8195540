import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Defaults, parseOptions } from '#server/options.ts'
import { helpOf, optionProblems } from '#server/optionWords.ts'
import { sentenceOf } from './sentences.ts'

/** `npm start`: a command line that is wrong is answered before anything is opened or even loaded. */
const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }
const parsed = parseOptions(process.argv.slice(2), process.env, shanzhi)

if (!parsed.ok) {
  console.error(sentenceOf(parsed.problem, optionProblems))
  process.exitCode = 1
} else if (parsed.value.help) {
  console.log(helpOf(shanzhi))
} else {
  const { serve } = await import('./serve.ts')
  await serve(parsed.value)
}
