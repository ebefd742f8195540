import { timingSafeEqual } from 'node:crypto'
import pg from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { checkNewPassword } from '#features/accounts/rules.ts'
import { findCounties, readCounty } from '#features/areas/tree/readCounty.ts'
import { must, refuse } from '#features/feature.ts'
import type { founding } from '#features/founding/contract.ts'
import { countFirstTry, findFirstCode, spendFirstCode } from '#features/founding/queries.ts'
import { checkFirstCode } from '#features/founding/rules.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Instant } from '#kernel/shared/day.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { Words } from '#kernel/shared/words.ts'
import { core, models } from '#packs/models.ts'
import type { In, Out } from '#wire/contract.ts'
import { choosePacks } from '../packs.ts'
import { keepPacks } from '../packsInForce.ts'
import { foundCounty } from './found.ts'

/** What the first run works with. `county` and `chosen` are what the operator named at the start. */
export type Ground = {
  ownerUrl: string
  sealer: Sealer
  clock(): Instant
  county: string | null
  chosen: readonly string[]
}

const codeHash = ({ sealer }: Ground, code: string) => sealer.hash(code, 'first_run')

async function asOwner<T>(ground: Ground, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ground.ownerUrl })
  await owner.connect()
  try {
    return await run(owner)
  } finally {
    await owner.end()
  }
}

/** Holds the code's row until the work is done, so that two who press at once found one county. A wrong code is counted first. */
async function withCode<T>(ground: Ground, code: string, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  return asOwner(ground, async (owner) => {
    await owner.query('begin')
    const kept = await findFirstCode(owner)
    const right = kept !== null && timingSafeEqual(kept.hash, codeHash(ground, code))
    const known = checkFirstCode(kept, right, ground.clock())
    if (!known.ok && !right && kept) await countFirstTry(owner)
    if (!known.ok) await owner.query('commit')
    must(known)
    const result = await run(owner)
    await owner.query('commit')
    return result
  })
}

const viewOf = (tree: CountyTree) => ({
  code: tree.county.code,
  name: tree.county.name,
  within: [tree.province.name, tree.city?.name ?? ''].filter(Boolean).join(' '),
  edition: tree.edition,
  townships: tree.townships.length,
  villages: tree.townships.reduce((sum, one) => sum + one.villages.length, 0),
})

/** What a model brings, read off the model itself, so that no second text can say otherwise. */
function bringsOf(pack: Pack): Words[] {
  const named: Words[] = [...(pack.procedures ?? []), ...(pack.networks ?? []), ...(pack.teams ?? [])]
  const levels = pack.gridLevels?.length ?? 0
  const grids = levels > 0 ? [{ zh: `${levels} 级网格`, en: `grids of ${levels} levels` }] : []
  return [...grids, ...named.map(({ zh, en }) => ({ zh, en }))]
}

export const open = (ground: Ground, { code }: In<typeof founding.open>): Promise<Out<typeof founding.open>> =>
  withCode(ground, code, async () => ({
    county: ground.county ? viewOf(must(readCounty(ground.county))) : null,
    models: Object.values(models).map((pack) => ({
      id: pack.id,
      zh: pack.zh,
      en: pack.en ?? pack.zh,
      source: pack.source ?? null,
      chosen: ground.chosen.includes(pack.id),
      brings: bringsOf(pack),
    })),
  }))

export const searchCounties = (
  ground: Ground,
  { code, q }: In<typeof founding.findCounties>,
): Promise<Out<typeof founding.findCounties>> =>
  withCode(ground, code, async () => ({
    rows: findCounties(q).map((county) => {
      const tree = readCounty(county.code)
      return { code: county.code, name: county.name, within: tree.ok ? viewOf(tree.value).within : '' }
    }),
  }))

export const lookAtCounty = (
  ground: Ground,
  { code, chosen }: In<typeof founding.readCounty>,
): Promise<Out<typeof founding.readCounty>> => withCode(ground, code, async () => viewOf(must(readCounty(chosen))))

/** The one write: all of it, or nothing and the code still good. */
export const found = (
  ground: Ground,
  { code, chosen, models: names, ...given }: In<typeof founding.found>,
): Promise<Out<typeof founding.found>> =>
  withCode(ground, code, async (owner) => {
    const { rows } = await owner.query('select from county limit 1')
    if (rows.length > 0) refuse('founding.done')
    if (ground.county && ground.county !== chosen) refuse('founding.other_county')
    if (!names.every((name) => Object.hasOwn(models, name))) refuse('founding.unknown_model')
    const founder = { ...given, name: must(readPersonName(given.name)) }
    must(checkNewPassword(founder.password, '', founder.phone))
    const tree = must(readCounty(chosen))
    const packs = choosePacks([...new Set(names)])
    await keepPacks(owner, [core, ...packs])
    const now = ground.clock()
    await foundCounty({ owner, sealer: ground.sealer, tree, packs, now }, founder)
    await spendFirstCode(owner, now)
    return { county: tree.county.code }
  })
