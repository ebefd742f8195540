import pg from 'pg'
import { areasProblems } from '#features/areas/problems.ts'
import { readAreaIds } from '#features/areas/seed.ts'
import { readCounty } from '#features/areas/tree/readCounty.ts'
import type { County } from '#features/feature.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { fill } from '#kernel/shared/fill.ts'
import { core } from '#packs/models.ts'
import { readCounties } from '../counties.ts'
import { makeGround, openMasterSealer, type ServerOptions } from '../main.ts'
import { CannotStart, enforcePacks, keepPacks, packsInForce, type Wish, wishedPacks } from '../packs.ts'
import { type CastMember, demonstrationCast } from './cast.ts'
import { furnish } from './furnish.ts'
import { seedSomeRequests } from './requests.ts'
import { foundDemonstration, from } from './seed.ts'

export type DemonstrationOptions = Pick<ServerOptions, 'dataFolder' | 'urls'> & Wish & { county: string }

/** Makes sure there is a county to show, whole or taken up where an earlier start was killed. Tells whom a visitor can be. */
export async function prepareDemonstration(options: DemonstrationOptions): Promise<CastMember[]> {
  const owner = new pg.Client({ connectionString: options.urls.owner })
  await owner.connect()
  try {
    const there = (await readCounties(owner))[0]
    const packs = await wishedPacks(options, there ? await packsInForce(owner, there.id) : [])
    const tree = treeOf(there?.code ?? options.county)
    const county = there ?? (await found(options, tree, packs, owner))
    await keepPacks(owner, [core, ...packs])
    await enforcePacks(owner, county.id, packs, new Date().toISOString())
    await finish(options, county, tree, owner)
    return demonstrationCast(tree)
  } finally {
    await owner.end()
  }
}

function treeOf(code: string): CountyTree {
  const read = readCounty(code)
  if (read.ok) return read.value
  const { facts } = read.problem
  const { zh, en, next } = areasProblems['area.unknown_county']!
  const near = [facts.near ?? []].flat().length > 0 && next
  const told = (text: string, more: string) => fill(near ? `${text}. ${more}` : text, facts)
  throw new CannotStart(`${told(zh, near ? next.zh : '')} · ${told(en, near ? next.en : '')}`)
}

async function found(
  options: DemonstrationOptions,
  tree: CountyTree,
  packs: readonly Pack[],
  owner: pg.Client,
): Promise<County> {
  const sealer = await openMasterSealer(options)
  await foundDemonstration(options.urls.owner, sealer, tree, packs)
  return (await readCounties(owner))[0]!
}

/** What comes after the county itself, each step once. */
async function finish(
  options: DemonstrationOptions,
  county: County,
  tree: CountyTree,
  owner: pg.Client,
): Promise<void> {
  const ground = await makeGround(options)
  try {
    const areas = await readAreaIds(owner, county.id)
    const plot = { countyId: county.id, sealer: ground.sealer, model: ground.packsOf(county).model, areas, from }
    await furnish(ground, county, plot, options.urls.owner, tree)
    await seedSomeRequests(ground, county, options.urls.owner)
  } finally {
    await ground.close()
  }
}
