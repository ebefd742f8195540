import type { Job, Setting } from '#features/feature.ts'
import { publishPlan } from './publishing.ts'
import { listDue } from './queries.ts'

/** One run puts at most this many plans in force; ten minutes later the next run takes the rest. */
const publishedAtOnce = 20

/** Puts plans in force on their day, and on a later one where the server stood still that day. Running twice does nothing twice. */
async function publishDue(setting: Setting): Promise<void> {
  const { tx, county, today } = setting
  const reach = { wholeCounty: true, townships: [], villages: [], groups: [], grids: [], self: null }
  for (const plan of await listDue(tx, { countyId: county.id, ...reach }, today, publishedAtOnce)) {
    const outcome = await publishPlan({ ...setting, scope: { countyId: county.id, ...reach } }, plan)
    setting.record({ kind: 'gridPlan', id: plan.id, detail: { on: today, ...outcome } })
  }
}

export const gridPlansJobs: Job[] = [{ name: 'gridPlans.publish', every: '*/10 * * * *', run: publishDue }]
