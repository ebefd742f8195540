import type { Db } from '#database/driver.ts'
import type { Area } from '#features/areas/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { areasOf } from './commands.ts'
import { listPolicies, mostVersions, type PolicyRow } from './queries.ts'
import { inForce, stateOf, waitsHere } from './rules.ts'

/** What others cite: the version in force here, and whether the thing is on trial elsewhere and has not come here yet. */
export async function policyHere(
  tx: Db,
  scope: Scope,
  subject: string,
  area: Pick<Area, 'id' | 'townshipId' | 'villageId'>,
  on: Day,
): Promise<{ policy: (PolicyRow & { pilot: boolean }) | null; waits: boolean }> {
  const all = await listPolicies(tx, scope, { subject, limit: mostVersions })
  const found = inForce(all, areasOf(area), on)
  const policy = found && { ...found, pilot: stateOf(found, on) === 'piloted' }
  return { policy, waits: waitsHere(all, areasOf(area), on) }
}

/** The plan in force here for each role of a kind of body, by role. */
export async function plansHere(
  tx: Db,
  scope: Scope,
  kind: string,
  area: Pick<Area, 'id' | 'townshipId' | 'villageId'>,
  on: Day,
): Promise<Map<string, PolicyRow>> {
  const all = await listPolicies(tx, scope, { rolesOf: kind, limit: mostVersions })
  const found = [...Map.groupBy(all, (one) => one.subject)].flatMap(([subject, versions]) => {
    const plan = inForce(versions, areasOf(area), on)
    return plan ? [[subject.slice(kind.length + 1), plan] as const] : []
  })
  return new Map(found)
}
