import pg from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { seedAreas, seedTags } from '#features/areas/seed.ts'
import { population } from '#features/people/demonstration/population.ts'
import type { DemoVillage } from '#features/people/demonstration/shape.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core } from '#packs/models.ts'
import type { AreaPacks } from '../packs.ts'
import { keepPacks } from '../packsInForce.ts'
import { layPacks } from '../packsRead.ts'
import { seedAccounts } from './accounts.ts'
import { seedBodies, seedPolicies } from './bodies.ts'
import { seedCalls } from './calls.ts'
import { seedContacts } from './contacts.ts'
import { seedDeliberations } from './deliberations.ts'
import { fitted } from './fitting.ts'
import { seedOfficers } from './officers.ts'
import { seedPaper } from './paper.ts'
import { seedRosters } from './rosters.ts'
import { type Plot, seedGrounds, seedHouseholds, seedPosts } from './villages.ts'
import { seedServices } from './volunteerDeeds.ts'

/** The first day of everything in the demonstration. */
export const from = '2026-01-01'

/**
 * Founds the demonstration county in one transaction: killed half-way, nothing of it is there and the next start begins again. A
 * village whose register comes as a workbook gets its ground only; `seedFurnished` brings its people.
 */
export async function foundDemonstration(
  ownerUrl: string,
  sealer: Sealer,
  tree: CountyTree,
  packs: readonly Pack[],
  lists: readonly AreaPacks[] = [],
): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await keepPacks(owner, [core, ...packs, ...lists.flatMap((list) => list.packs)])
    await owner.query('begin')
    const { rows } = await owner.query<{ id: number }>(
      `insert into county (code, name, city_name, province_name, edition, demonstration)
       values ($1, $2, $3, $4, $5, true) returning id`,
      [tree.county.code, tree.county.name, tree.city?.name ?? null, tree.province.name, tree.edition],
    )
    const countyId = rows[0]!.id
    const areas = await seedAreas(owner, countyId, tree, from)
    const idOf = (code: string) => areas.townships.get(code) ?? areas.villages.get(code)!.id
    const laid = layPacks(packs, new Map(lists.map((list) => [idOf(list.code), list.packs])))
    const plot: Plot = { owner, countyId, sealer, packs: laid, areas, from }
    const villages = [...population(tree)].map((village) => fitted(village, levelsAt(plot, village.code)))
    await seedVillages(plot, villages, tree)
    await seedTags(owner, countyId, Object.keys(laid.everywhere.areaTags))
    await owner.query('commit')
    await owner.query('analyze')
    return countyId
  } finally {
    await owner.end()
  }
}

/** The grid levels that a village's models know. */
export function levelsAt({ packs, areas }: Pick<Plot, 'packs' | 'areas'>, villageCode: string) {
  const { id, townshipId } = areas.villages.get(villageCode)!
  return packs.at({ townshipId, villageId: id }).gridLevels
}

async function seedVillages(plot: Plot, villages: readonly DemoVillage[], tree: CountyTree): Promise<void> {
  const inParts = villages.find(({ source }) => source === 'generated')
  const grounds = await seedGrounds(plot, villages, inParts)
  const generated = grounds.filter((ground) => ground.village.source === 'generated')
  const known = await seedHouseholds(plot, generated)
  const idOf = (key: string) => {
    const found = known.get(key)
    return found && { id: found.id, phone: found.person.phone }
  }
  const holders = await seedPosts(plot, generated, idOf)
  await seedBodies(plot, generated, idOf)
  await plot.owner.query('analyze membership, post, standing, body, body_member') // what follows is asked of these in one statement each
  const peopled = generated.map((ground) => ground.place.villageId)
  await seedContacts(plot, peopled)
  await seedRosters(plot, peopled)
  await seedServices(plot, peopled)
  await seedCalls(plot, peopled)
  await seedPaper(plot, peopled)
  await seedDeliberations(plot, peopled)
  await seedPolicies(plot)
  await plot.owner.query('select publish_county($1, current_date)', [plot.countyId])
  await seedAccounts(plot, [...(await seedOfficers(plot, tree)), ...holders])
}
