import type { Setting } from '#features/feature.ts'
import { forHouseholds } from './contract.ts'
import { householdsOf, insertConsent, insertUse } from './householdQueries.ts'
import { listPolicies, mostVersions } from './queries.ts'

/** Some households of the demonstration agree to hear of policies, and some use one. */
export async function seedUses(setting: Setting, villageId: number, accountId: number): Promise<number> {
  const { tx, county, now, today } = setting
  const reach = { wholeCounty: true, townships: [], villages: [], groups: [], grids: [], self: null }
  const offered = await listPolicies(
    tx,
    { countyId: county.id, ...reach },
    { subject: forHouseholds, limit: mostVersions },
  )
  const ids = await householdsOf(tx, county.id, villageId)
  const by = { accountId, at: now }
  for (const householdId of ids.filter((_, n) => n % 4 === 1))
    await insertConsent(tx, county.id, { householdId, byHousehold: false, on: today, ...by })
  for (const [at, policy] of offered.entries())
    for (const householdId of ids.filter((_, n) => n % 23 === at))
      await insertUse(tx, county.id, { policyId: policy.id, householdId, from: today, to: null, ...by })
  return offered.length
}
