import { householdsOf } from '#features/contacts/public.ts'
import type { Setting } from '#features/feature.ts'
import { listHomes, listPlansOwned, savePlanOwner } from './queries.ts'
import { servingOf } from './serving.ts'

type Handing = { fromPersonId: number; toPersonId: number }

/**
 * The open plans of somebody whose households went to another go along: each whose household the other now serves, as if they had opened
 * it themselves. Any other stays with its owner. Answers which went.
 */
export async function givePlans(
  setting: Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>,
  { fromPersonId, toPersonId }: Handing,
): Promise<number[]> {
  const { tx, county } = setting
  const plans = await listPlansOwned(tx, county.id, fromPersonId)
  if (plans.length === 0) return []
  const homes = await listHomes(
    tx,
    county.id,
    plans.map((plan) => plan.householdId),
  )
  const { reads } = await servingOf(setting, await householdsOf(setting, toPersonId), homes)
  const given = plans.filter((plan) => reads(plan.householdId)).map((plan) => plan.id)
  await savePlanOwner(tx, county.id, given, toPersonId)
  return given
}
