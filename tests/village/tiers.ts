import { tiers } from '#features/tiers/contract.ts'
import { computeCounty } from '#features/tiers/public.ts'
import { inSetting } from '#server/settings.ts'
import type { Village } from '../village.ts'

/** What the job does at night: everybody in the county stands in a tier. */
export const computeAll = ({ site, county }: Village) => inSetting(site.ground, county, 'tests', computeCounty)

/** Everybody stands in a tier, and no objection waits. */
export async function nothingWaits(village: Village): Promise<void> {
  await computeAll(village)
  const { site, county } = village
  await site.owner.query("update tier_objection set state = 'withdrawn' where county_id = $1 and state = 'waiting'", [
    county.id,
  ])
}

/** An objection of the resident's household. */
export async function anObjection(village: Village, reason: string): Promise<number> {
  await nothingWaits(village)
  return (await village.resident.call(tiers.object, { reason })).id
}
