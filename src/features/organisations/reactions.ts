import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { diedAmong, namedBy } from '#features/people/public.ts'
import { addDays } from '#kernel/shared/day.ts'
import { listSeatsOf } from './personSeats.ts'
import { leaveSeat } from './tallying.ts'

/** Whoever died sits in no body and leads no group: the seat ends with the day before, and the counters follow. */
async function leaveSeatsOfTheDead({ tx, county, today }: Setting, happened: readonly Happened[]): Promise<void> {
  for (const { personId, on } of await diedAmong(tx, county.id, namedBy(happened, 'death')))
    for (const { body, seat } of await listSeatsOf(tx, county.id, personId)) {
      const last = addDays(on > seat.term_from ? on : seat.term_from, -1)
      // A seat that was to begin later is counted no more either.
      await leaveSeat(tx, county.id, body, seat, { on: last, reason: 'died', today: last > today ? last : today })
    }
}

export const organisationsReactions: Reaction[] = [{ event: 'lifeEvent.recorded', runTogether: leaveSeatsOfTheDead }]
