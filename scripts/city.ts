import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DatabaseTrouble } from '#database/embedded/words.ts'
import { listCounties } from '#features/areas/tree/readCounty.ts'
import type { Defaults } from '#server/options.ts'
import { CannotStart } from '#server/packs.ts'
import { prefectures } from './city/figures.ts'
import { type Asked, fillFolder, folderOf } from './city/fillFolder.ts'
import { cityWords } from './city/words.ts'

const isCountyOf = (prefecture: string, code: string) =>
  listCounties(prefecture).some((one) => one.code === code && code.startsWith(prefecture.slice(0, 4)))

function askedOf(): Asked | null {
  try {
    const text = { type: 'string' } as const
    const options = { prefecture: text, data: text, models: text, seed: text, scale: text, counties: text }
    const { values } = parseArgs({ options })
    const prefecture = values.prefecture ?? ''
    const scale = Number(values.scale ?? 1)
    const counties = values.counties?.split(',') ?? []
    const known = Object.hasOwn(prefectures, prefecture) && counties.every((code) => isCountyOf(prefecture, code))
    if (!known || !(scale > 0 && scale <= 1)) return null
    const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
    const { shanzhi } = JSON.parse(manifest) as { shanzhi: Defaults }
    const models = (values.models ?? shanzhi.models).split(',').map((name) => name.trim())
    return {
      prefecture,
      dataFolder: folderOf(prefecture, values.data),
      models,
      seed: values.seed ?? 'shanzhi',
      scale,
      counties,
    }
  } catch {
    return null
  }
}

/** `npm run city -- --prefecture 621100`: a database as large as a prefecture, of invented people, for whoever wants to see it work. */
const asked = askedOf()
if (asked) {
  try {
    await fillFolder(asked)
    console.log(cityWords.next(asked.dataFolder))
  } catch (error) {
    console.error(error instanceof CannotStart || error instanceof DatabaseTrouble ? error.message : error)
    process.exitCode = 1
  }
} else {
  console.error(cityWords.usage(Object.keys(prefectures)))
  process.exitCode = 2
}
