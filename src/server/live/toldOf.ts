import type { Route } from '#features/feature.ts'
import { featuresToldBy, noticeKinds } from '#features/notices/public.ts'
import type { Write } from './news.ts'

/**
 * Features whose matters staff work through together: a page of theirs that stays open is read anew when a colleague has written. Not the
 * register itself, whose pages would be read anew all day, and nothing of which even the moment is nobody's business.
 */
export const toldOf: readonly string[] = [
  ...['capacityPlans', 'concerns', 'contacts', 'corrections', 'deliberations', 'disputes', 'duplicates', 'elections'],
  ...['exports', 'gridPlans', 'handOvers', 'imports', 'inspections', 'jobOffers', 'lifeEvents', 'mutualAid'],
  ...['openCalls', 'sendings', 'tiers', 'visits', 'volunteering'],
]

/** What may have changed for somebody whose line was cut: all that a notice can be about, and for staff what they work through together. */
export const toldAfterGap = (isStaff: boolean): string[] => [
  ...new Set([...featuresToldBy(noticeKinds), ...(isStaff ? toldOf : [])]),
]

const featureOf = (operation: string) => operation.slice(0, operation.indexOf('.'))

/** What writes in them. */
export const operationsToldOf = (routes: readonly Pick<Route, 'contract'>[]): string[] =>
  routes.flatMap(({ contract: { id, method, compartment } }) =>
    method === 'POST' && !compartment && toldOf.includes(featureOf(id)) ? [id] : [],
  )

export const featuresOf = (writes: readonly Write[]): string[] => [
  ...new Set(writes.map(({ operation }) => featureOf(operation))),
]
