import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '#kernel/shared/decision.ts'
import { readOperating } from '#server/operating.ts'
import { type Defaults, parseOptions } from '#server/options.ts'
import { helpOf, optionProblems } from '#server/optionWords.ts'
import { sentenceOf } from './sentences.ts'

/** `npm start`: a command line that is wrong is answered before anything is opened or even loaded. */
const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }
const parsed = parseOptions(process.argv.slice(2), process.env, shanzhi)
const operating = readOperating(process.env)

function refuse(problem: Problem): void {
  console.error(sentenceOf(problem, optionProblems))
  process.exitCode = 1
}

if (!parsed.ok) refuse(parsed.problem)
else if (!operating.ok) refuse(operating.problem)
else if (parsed.value.help) console.log(helpOf(shanzhi))
else {
  const { serve } = await import('./serve.ts')
  await serve(parsed.value, operating.value)
}
