import { sql } from 'kysely'
import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { diedAmong, namedBy } from '#features/people/public.ts'

/** Whoever died is on no list of a network: the place is shown as vacant, and the line stays readable with its reason. */
async function leaveListsOfTheDead({ tx, county, today }: Setting, happened: readonly Happened[]): Promise<void> {
  for (const { personId, on } of await diedAmong(tx, county.id, namedBy(happened, 'death')))
    await sql`update overlay set term_to = greatest(${on}::date, term_from) - 1, end_reason = 'died'
      where county_id = ${county.id} and person_id = ${personId} and (term_to is null or term_to >= ${today}::date)`.execute(
      tx,
    )
}

export const overlaysReactions: Reaction[] = [{ event: 'lifeEvent.recorded', runTogether: leaveListsOfTheDead }]
