import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** What an operator may choose at a start; everything else follows from the data. */
export type Options = {
  help: boolean
  verbose: boolean
  /** A real county: no demonstration data, and the door may stand on an address that others reach. */
  production: boolean
  /** Where people find it, as they type it: https behind a proxy makes cookies secure. */
  publicUrl: string | null
  /** Proxies beside those of this machine whose word about the caller's address is taken. */
  proxies: string[]
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
  county: string
  models: string[]
  /** Whether the county was named on the command line: only then can it contradict a filled database. */
  countyGiven: boolean
  modelsGiven: boolean
  /** Models of single townships or villages, by their statistical codes; an empty list means: as the county again. */
  modelsAt: { code: string; models: string[] }[]
  /** A pack of the county's own, laid over the models. */
  packFile: string | null
}

export type Defaults = { county: string; models: string }

type Environment = Record<string, string | undefined>

const withValue = ['port', 'host', 'data', 'county', 'models', 'pack', 'public-url', 'proxy'] as const
/** May be given several times, once for each place. */
const repeated = ['models-at'] as const
const flags = ['help', 'verbose', 'production'] as const
type Given = Partial<Record<(typeof withValue)[number], string>> &
  Partial<Record<(typeof flags)[number], true>> &
  Record<(typeof repeated)[number], string[]>

const modelName = /^[a-z][a-z0-9-]*$/

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
  const door = readDoor(given, host)
  if (!door.ok) return door
  if (!/^\d{6}$/.test(county)) return no('option.county', { value: county })
  if (!models.every((name) => modelName.test(name))) return no('option.models', { value: models.join(',') })
  const places = readPlaces(given['models-at'])
  if (!places.ok) return places
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) return no('option.database')
  return yes({
    help: given.help ?? false,
    verbose: given.verbose ?? false,
    ...door.value,
    port: Number(port),
    host,
    dataFolder: resolve(given.data ?? (env.SHANZHI_DATA || './data')),
    databaseUrl,
    county,
    models,
    countyGiven: given.county !== undefined,
    modelsGiven: given.models !== undefined,
    modelsAt: places.value,
    packFile: given.pack === undefined ? null : resolve(given.pack),
  })
}

/** `522727104=one,other`: a township by nine digits or a village by twelve, and its whole list. */
function readPlaces(given: readonly string[]): Decision<Options['modelsAt']> {
  const places: Options['modelsAt'] = []
  for (const value of given) {
    const [code = '', list, ...more] = value.split('=')
    const names = (list ?? '').split(',').map((name) => name.trim())
    const models = names.length === 1 && names[0] === '' ? [] : names
    const sound = /^\d{9}(\d{3})?$/.test(code) && list !== undefined && more.length === 0
    if (!sound || !models.every((name) => modelName.test(name))) return no('option.models_at', { value })
    if (places.some((one) => one.code === code)) return no('option.models_at_twice', { code })
    places.push({ code, models })
  }
  return yes(places)
}

/** What only a real county may have: an address that others reach, directly or through a proxy. */
function readDoor(given: Given, host: string): Decision<Pick<Options, 'production' | 'publicUrl' | 'proxies'>> {
  const production = given.production ?? false
  const url = given['public-url']
  const proxies = given.proxy?.split(',').map((one) => one.trim()) ?? []
  if (!production && !isLoopback(host)) return no('option.host', { value: host })
  if (!production && (url || given.proxy)) return no('option.production_only', { option: url ? 'public-url' : 'proxy' })
  if (production && !isLoopback(host) && isIP(host) === 0) return no('option.host_unknown', { value: host })
  if (url && !isPublicUrl(url)) return no('option.public_url', { value: url })
  if (!proxies.every((one) => isIP(one.split('/')[0] ?? '') > 0))
    return no('option.proxy', { value: proxies.join(',') })
  return yes({ production, publicUrl: url ? new URL(url).origin : null, proxies })
}

/** An address without anything behind it: the county's pages begin at its root. */
const isPublicUrl = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && /^https?:\/\/[^/?#@]+\/?$/.test(text)

function readArguments(argv: readonly string[]): Decision<Given> {
  const given: Given = { 'models-at': [] }
  const rest = [...argv]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [option = '', ...after] = word.split('=')
    const name = option.replace(/^--/, '')
    const flag = flags.find((one) => one === name || (word === '-h' && one === 'help'))
    const valued = withValue.find((one) => one === name)
    const listed = repeated.find((one) => one === name)
    if ((flag && after.length > 0) || (!flag && !valued && !listed) || !word.startsWith('-'))
      return no('option.unknown', { option: word })
    if (flag) {
      given[flag] = true
      continue
    }
    const value = after.length > 0 ? after.join('=') : rest.shift()
    if (!value || value.startsWith('--')) return no('option.no_value', { option: `--${name}` })
    if (valued) given[valued] = value
    if (listed) given[listed].push(value)
  }
  return yes(given)
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
