import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Defaults } from '#server/options.ts'
import { NotThere } from './pack/load.ts'
import { packWords } from './pack/packWords.ts'
import { check, draw, type Said, show } from './pack/print.ts'

/** `npm run pack`: a county office sees whether its pack is sound, what would hold, and how a procedure runs, without a server. */
const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }

const options = {
  models: { type: 'string', default: shanzhi.models },
  json: { type: 'boolean', default: false },
  en: { type: 'boolean', default: false },
  svg: { type: 'string' },
} as const

function run(args: string[]): Said | null {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command, word, procedure, ...rest] = positionals
  if (word === undefined || rest.length > 0 || (procedure !== undefined && command !== 'draw')) return null
  const over = values.models.split(',').map((name) => name.trim())
  if (command === 'check') return check(word, over, values.json)
  if (command === 'show') return show(word, over, values.json)
  if (command === 'draw') return draw(word, over, { procedure, language: values.en ? 'en' : 'zh', svg: values.svg })
  return null
}

function runOrUsage(args: string[]): Said | null {
  try {
    return run(args)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return null
    throw error
  }
}

try {
  const said = runOrUsage(process.argv.slice(2))
  if (said?.file) writeFileSync(said.file.path, said.file.content)
  if (said?.code === 0) console.log(said.text)
  else console.error(said?.text ?? packWords.usage)
  process.exitCode = said?.code ?? 2
} catch (error) {
  if (!(error instanceof NotThere)) throw error
  console.error(error.message)
  process.exitCode = 2
}
