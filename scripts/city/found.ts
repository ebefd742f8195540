import type { ClientBase } from 'pg'
import type { Sealer } from '#database/sealing.ts'
import { seedAreas } from '#features/areas/seed.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { core } from '#packs/models.ts'
import { seedAccounts } from '#server/demonstration/accounts.ts'
import { seedPolicies } from '#server/demonstration/bodies.ts'
import { seedOfficers } from '#server/demonstration/officers.ts'
import { from } from '#server/demonstration/seed.ts'
import type { Plot } from '#server/demonstration/villages.ts'
import { choosePacks } from '#server/packs.ts'
import { enforcePacks, keepPacks } from '#server/packsInForce.ts'
import { layPacks } from '#server/packsRead.ts'
import { numbersInLane } from './numbers.ts'

/** The counties of the prefecture, each with its tree, its models and its officers, and nobody else yet. Answers with their grounds. */
export async function foundCounties(
  owner: ClientBase,
  sealer: Sealer,
  trees: readonly CountyTree[],
  { models }: { models: readonly string[] },
): Promise<Plot[]> {
  const packs = choosePacks(models)
  await keepPacks(owner, [core, ...packs])
  const plots: Plot[] = []
  for (const [lane, tree] of trees.entries()) {
    const { rows } = await owner.query<{ id: number }>(
      `insert into county (code, name, city_name, province_name, edition, demonstration)
       values ($1, $2, $3, $4, $5, true) returning id`,
      [tree.county.code, tree.county.name, tree.city?.name ?? null, tree.province.name, tree.edition],
    )
    const countyId = rows[0]!.id
    await enforcePacks(owner, countyId, packs, `${from}T00:00:00.000Z`)
    const areas = await seedAreas(owner, countyId, tree, from)
    const plot = { owner, countyId, sealer, packs: layPacks(packs, new Map()), areas, from }
    await seedPolicies(plot)
    await seedAccounts(plot, await seedOfficers(plot, tree, numbersInLane(tree.county.code, lane)))
    plots.push(plot)
  }
  return plots
}
