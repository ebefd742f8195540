import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** What an operator may choose at a start; everything else follows from the data. */
export type Options = {
  help: boolean
  verbose: boolean
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
  county: string
  models: string[]
  /** Whether the county was named on the command line: only then can it contradict a filled database. */
  countyGiven: boolean
  modelsGiven: boolean
  /** A pack of the county's own, laid over the models. */
  packFile: string | null
}

export type Defaults = { county: string; models: string }

type Environment = Record<string, string | undefined>

const withValue = ['port', 'host', 'data', 'county', 'models', 'pack'] as const
const flags = ['help', 'verbose'] as const
type Given = Partial<Record<(typeof withValue)[number], string>> & Partial<Record<(typeof flags)[number], true>>

/** Reads the command line first, then the environment, then the defaults; a wrong value is refused, never corrected. */
export function parseOptions(argv: readonly string[], env: Environment, defaults: Defaults): Decision<Options> {
  const read = readArguments(argv)
  if (!read.ok) return read
  const given = read.value
  const port = given.port ?? (env.PORT || '3000')
  const host = given.host ?? '127.0.0.1'
  const county = given.county ?? defaults.county
  const models = (given.models ?? defaults.models).split(',').map((name) => name.trim())
  const databaseUrl = env.DATABASE_URL || null
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) return no('option.port', { value: port })
  if (!isLoopback(host)) return no('option.host', { value: host })
  if (!/^\d{6}$/.test(county)) return no('option.county', { value: county })
  if (!models.every((name) => /^[a-z][a-z0-9-]*$/.test(name))) return no('option.models', { value: models.join(',') })
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) return no('option.database')
  return yes({
    help: given.help ?? false,
    verbose: given.verbose ?? false,
    port: Number(port),
    host,
    dataFolder: resolve(given.data ?? (env.SHANZHI_DATA || './data')),
    databaseUrl,
    county,
    models,
    countyGiven: given.county !== undefined,
    modelsGiven: given.models !== undefined,
    packFile: given.pack === undefined ? null : resolve(given.pack),
  })
}

function readArguments(argv: readonly string[]): Decision<Given> {
  const given: Given = {}
  const rest = [...argv]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [option = '', ...after] = word.split('=')
    const name = option.replace(/^--/, '')
    const flag = flags.find((one) => one === name || (word === '-h' && one === 'help'))
    const valued = withValue.find((one) => one === name)
    if ((flag && after.length > 0) || (!flag && !valued) || !word.startsWith('-'))
      return no('option.unknown', { option: word })
    if (flag) given[flag] = true
    if (!valued) continue
    const value = after.length > 0 ? after.join('=') : rest.shift()
    if (!value || value.startsWith('--')) return no('option.no_value', { option: `--${valued}` })
    given[valued] = value
  }
  return yes(given)
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
