import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Told } from '../shapes.ts'
import type { Room } from './facts.ts'
import { notToLet } from './facts.ts'
import { type Home, leave, type NewHome, type Plan, together } from './plan.ts'

/**
 * All of a household move to another village of the county. Its row ends into a new one there, because a village's register of a past day
 * must go on showing who lived in it; everybody keeps id, number, relation and what is kept of them.
 */
export function decideRelocation(home: Home, told: Told, place: NewHome, room: Room): Decision<Plan> {
  if (place.villageId === home.villageId) return no('lifeEvents.same_village')
  if (home.homeFrom !== null && told.day < home.homeFrom)
    return no('lifeEvents.home_later_known', { day: home.homeFrom })
  if (notToLet(room, place.tenure)) return no('lifeEvents.not_to_let', { name: place.address })
  if (place.address === '') return no('lifeEvents.no_address')
  if (home.members.length === 0) return no('lifeEvents.nobody_to_move')
  const close: Plan['close'][number][] = []
  for (const one of home.members) {
    const closed = leave(one, told.day)
    if (!closed.ok) return closed
    close.push(closed.value)
  }
  return yes(
    together({
      close,
      newHousehold: place,
      open: home.members.map(({ personId, relation, isHead, sort }) => ({
        ...{ who: { id: personId }, at: 'new' as const, relation, isHead, sort, from: told.day },
      })),
      endHouseholds: [{ id: home.id, into: 'new' }],
      people: home.members.map(({ personId }) => ({ who: { id: personId }, part: 'subject' as const })),
      households: [
        { at: home.id, part: 'ended' },
        { at: 'new', part: 'new' },
      ],
    }),
  )
}
