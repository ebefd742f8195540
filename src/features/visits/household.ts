import { findHouseholdWithin } from '#features/contacts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { membersOf } from '#features/people/public.ts'
import { noteLooks } from '#features/records/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { visits } from './contract.ts'
import { findNewestPlan, listOfHousehold } from './queries.ts'
import { planOf, rowOf } from './view.ts'

/** As many as the page of a household shows. */
const shown = 20

/** What was left in a household and what is planned for it, for the office that serves it. Its people read who looked. */
export async function readOfHousehold(
  work: Work,
  { householdId }: In<typeof visits.ofHousehold>,
): Promise<Out<typeof visits.ofHousehold>> {
  const { tx, county, scope } = work
  const home = (await findHouseholdWithin(tx, scope, householdId)) ?? refuse('visits.missing')
  const ids = (await membersOf(tx, county.id, home.id)).map((member) => member.id)
  await noteLooks(work, ids, { field: 'household', reason: 'visit.read' })
  const found = await listOfHousehold(tx, county.id, home.id, { lines: null, limit: shown })
  const plan = await findNewestPlan(tx, county.id, home.id)
  return { visits: found.map((row) => rowOf(work, row)), plan: plan ? planOf(work, plan) : null }
}
