import { refuse, type Work } from '#features/feature.ts'
import { covers } from '#kernel/authority/scope.ts'
import type { ContactLine } from '#kernel/contact/line.ts'

type Place = { townshipId: number | null; villageId: number | null }

/**
 * A line for some tiers tells of every household in it which tier that is. So its households, its wishes and what has ended in it are for
 * whoever may read the tier there, and `contact.read` by itself opens the sums alone.
 */
export function mayOpen(work: Work, line: Pick<ContactLine, 'tiers'>, { townshipId, villageId }: Place): boolean {
  if (line.tiers === undefined) return true
  const scope = work.scopeOf('tier.read')
  const place = { countyId: work.county.id, townshipId, villageId, groupId: null, gridIds: [] }
  return scope !== null && covers(scope, place)
}

export function mustOpen(work: Work, line: Pick<ContactLine, 'tiers'>, place: Place): void {
  if (!mayOpen(work, line, place)) refuse('contacts.closed_line')
}
