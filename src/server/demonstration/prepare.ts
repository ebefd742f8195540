import pg from 'pg'
import { areasProblems } from '#features/areas/problems.ts'
import { readAreaIds } from '#features/areas/seed.ts'
import { readCounty } from '#features/areas/tree/readCounty.ts'
import type { County } from '#features/feature.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { fill } from '#kernel/shared/fill.ts'
import { readCounties } from '../counties.ts'
import { makeGround, openMasterSealer, type ServerOptions } from '../main.ts'
import { CannotStart, type Wish, wishedAt, wishedPacks } from '../packs.ts'
import { bringPacks, noSuchArea } from '../packsInForce.ts'
import { seedAftercare } from './aftercare.ts'
import { type CastMember, demonstrationCast } from './cast.ts'
import { castOf } from './castOf.ts'
import { seedCollectives } from './collectives.ts'
import { furnish } from './furnish.ts'
import { seedOneInspection } from './inspections.ts'
import { seedMinors } from './minors.ts'
import { seedRegister, seedTiers } from './register.ts'
import { seedSomeRequests } from './requests.ts'
import { foundDemonstration, from } from './seed.ts'
import { seedSomeVisits } from './visits.ts'

export type DemonstrationOptions = Pick<ServerOptions, 'dataFolder' | 'urls'> & Wish & { county: string }

/** Makes sure there is a county to show, whole or taken up where an earlier start was killed. Tells whom a visitor can be. */
export async function prepareDemonstration(options: DemonstrationOptions): Promise<CastMember[]> {
  const owner = new pg.Client({ connectionString: options.urls.owner })
  await owner.connect()
  try {
    if ((await readCounties(owner)).length === 0) await found(options, treeOf(options.county))
    const counties = await readCounties(owner)
    for (const county of counties) {
      const modelsAt = options.modelsAt.filter(({ code }) => counties.length === 1 || code.startsWith(county.code))
      await bringPacks(owner, county, { ...options, modelsAt }, new Date().toISOString())
      await finish(options, county, treeOf(county.code), owner)
    }
    if (counties.length === 1) return demonstrationCast(treeOf(counties[0]!.code))
    return await castOf(owner, await openMasterSealer(options), counties)
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

async function found(options: DemonstrationOptions, tree: CountyTree): Promise<void> {
  const packs = await wishedPacks(options, [])
  const lists = wishedAt(options.modelsAt, [], packs)
  const codes = new Set(tree.townships.flatMap((one) => [one.code, ...one.villages.map((village) => village.code)]))
  for (const { code } of lists) if (!codes.has(code)) throw noSuchArea(code, tree.county.name)
  const sealer = await openMasterSealer(options)
  await foundDemonstration(options.urls.owner, sealer, tree, packs, lists)
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
    const plot = { countyId: county.id, sealer: ground.sealer, packs: ground.packsOf(county), areas, from }
    await furnish(ground, county, plot, options.urls.owner, tree)
    await seedSomeRequests(ground, county, options.urls.owner)
    await seedSomeVisits(ground, county, owner)
    await seedOneInspection(ground, county, options.urls.owner)
    await seedRegister(ground, county, owner)
    await seedCollectives(owner, county.id, from)
    const villager = demonstrationCast(tree).find(({ password }) => password === null)
    await seedAftercare(ground, county, owner, villager?.phone)
    await seedTiers(ground, county, owner)
    await seedMinors(ground, county, owner)
    // the county's line of the overview, as the job of the night leaves it
    await owner.query('select publish_county($1, current_date)', [county.id])
  } finally {
    await ground.close()
  }
}
