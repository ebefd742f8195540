import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findVillageByCode } from '#features/areas/public.ts'
import { Refused, type Setting } from '#features/feature.ts'
import { commitImport, previewWorkbook, wholeCounty } from '#features/imports/public.ts'
import { house } from '#server/features.ts'
import { makeGround } from '#server/main.ts'
import { CannotStart } from '#server/packs.ts'
import { inSetting } from '#server/settings.ts'
import { importWords } from './importWords.ts'
import { openBeside } from './openDatabase.ts'
import { sentenceOf } from './sentences.ts'

type View = Awaited<ReturnType<typeof previewWorkbook>>
type Asked = {
  file: string
  village: string | null
  county: string
  dryRun: boolean
  json: boolean
  dataFolder: string
}

/** A dry run does everything and then takes it back, so that it cannot differ from the real one. */
class TakenBack extends Error {
  readonly view: View
  constructor(view: View) {
    super('taken back')
    this.view = view
  }
}

function askedOf(): Asked | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      village: { type: 'string' },
      county: { type: 'string' },
      data: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  const village = values.village ?? null
  const county = values.county ?? village?.slice(0, 6) ?? ''
  if (!file || positionals.length > 1 || !/^\d{12}$/.test(village ?? '000000000000') || !/^\d{6}$/.test(county))
    return null
  const dataFolder = resolve(values.data ?? (process.env.SHANZHI_DATA || './data'))
  return { file, village, county, dryRun: values['dry-run'], json: values.json, dataFolder }
}

/** `npm run import`: the same importer as the desk's, for whoever sits at the machine; beside a running server or alone. */
async function importRegister(asked: Asked): Promise<View> {
  const databaseUrl = process.env.DATABASE_URL || null
  const bytes = await readFile(asked.file).catch(() => null)
  if (!bytes) throw new CannotStart(importWords.noFile(asked.file))
  if (!databaseUrl && !existsSync(asked.dataFolder)) throw new CannotStart(importWords.noData(asked.dataFolder))
  const database = await openBeside({ dataFolder: asked.dataFolder, databaseUrl })
  try {
    const ground = await makeGround({ dataFolder: asked.dataFolder, urls: database.urls })
    try {
      const county = ground.countyOf(asked.county)
      if (!county) throw new CannotStart(importWords.noVillage(asked.village ?? asked.county))
      return await inSetting(ground, county, 'imports.command', (setting) => bringIn(setting, asked, bytes))
    } finally {
      await ground.close()
    }
  } finally {
    await database.close()
  }
}

async function bringIn(setting: Setting, asked: Asked, bytes: Uint8Array): Promise<View> {
  const villageId = asked.village === null ? null : await villageOf(setting, asked.village)
  const preview = await previewWorkbook(setting, { villageId, bytes, name: basename(asked.file) })
  if (asked.dryRun || preview.counts.newHouseholds === 0) throw new TakenBack(preview)
  return commitImport(setting, preview.id)
}

async function villageOf(setting: Setting, code: string): Promise<number> {
  const village = await findVillageByCode(setting.tx, wholeCounty(setting), code, setting.today)
  if (!village) throw new CannotStart(importWords.noVillage(code))
  return village.id
}

function tell(view: View, asked: Asked): void {
  if (asked.json) {
    console.log(JSON.stringify({ ...view, written: view.state === 'committed' }, null, 2))
    return
  }
  for (const problem of view.problems) console.log(importWords.fault(problem))
  if (view.problemsTotal > view.problems.length)
    console.log(importWords.more(view.problemsTotal - view.problems.length))
  console.log(importWords.counts(view.counts))
  if (view.state === 'committed') console.log(importWords.done)
  else console.log(asked.dryRun ? importWords.dryRun : importWords.nothing)
}

function askedOrNull(): Asked | null {
  try {
    return askedOf()
  } catch {
    return null
  }
}

const asked = askedOrNull()
if (asked) {
  await importRegister(asked).then(
    (view) => tell(view, asked),
    (error: unknown) => {
      if (error instanceof TakenBack) return tell(error.view, asked)
      if (error instanceof Refused) console.error(sentenceOf(error.problem, house.problems))
      else console.error(error instanceof CannotStart ? error.message : error)
      process.exitCode = 1
    },
  )
} else {
  console.error(importWords.usage)
  process.exitCode = 2
}
