import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { fewestShown } from '#kernel/shared/smallCounts.ts'

/** Whoever earns may employ; and a workshop that was set up to give work. */
export const isEmployer = (type: BodyType): boolean => type.family === 'economic' || type.id === 'workshop'

export const employerKinds = (model: Model): string[] =>
  Object.values(model.bodyTypes).flatMap((type) => (isEmployer(type) ? [type.id] : []))

type Quarter = { year: number; quarter: number; workers: number; wages: number }

/** The sum of a few is nearly the wage of one, so it is not even written down. A quarter that has not begun has paid nothing. */
export function checkWages({ year, quarter, workers, wages }: Quarter, today: Day): Decision<true> {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  if (first > today) return no('jobOffers.not_yet')
  if (wages > 0 && workers < fewestShown) return no('jobOffers.few_workers', { n: fewestShown })
  return yes(true)
}
