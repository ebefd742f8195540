import type { Setting } from '#features/feature.ts'
import { relayVillage } from '#features/grids/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { type Outcome, type Plan, savePlan } from './queries.ts'

/** Puts a plan in force today: the grids of its village are laid anew, and what that did is kept with the plan. */
export async function publishPlan(setting: Setting & { scope: Scope }, plan: Plan): Promise<Outcome> {
  const { tx, scope, today, now } = setting
  const village = { id: plan.villageId, townshipId: plan.townshipId }
  const outcome = await relayVillage(setting, scope, village, plan.division, { id: plan.id, level: plan.level })
  await savePlan(tx, scope, plan.id, { state: 'published', effectiveOn: today, publishedAt: now, outcome }, now)
  return outcome
}
