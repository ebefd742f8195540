import { sql } from 'kysely'
import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { diedAmong, namedBy, notDiedAfterAll } from '#features/people/public.ts'

/**
 * Whoever died looks after nobody: the households count as uncovered from that day, as they are. What the person was (a Party member, a
 * deputy) ends too, and so does who looked after them as somebody of the level below.
 */
async function endLinesOfTheDead({ tx, county }: Setting, happened: readonly Happened[]): Promise<void> {
  for (const { personId, on } of await diedAmong(tx, county.id, namedBy(happened, 'death'))) {
    await sql`update contact set ended_on = greatest(term_from, ${on}::date), end_reason = 'died'
      where county_id = ${county.id} and (by_person_id = ${personId} or person_id = ${personId}) and ended_on is null`.execute(
      tx,
    )
    await sql`update standing set valid_to = greatest(valid_from, ${on}::date)
      where county_id = ${county.id} and person_id = ${personId} and valid_to is null`.execute(tx)
  }
}

/**
 * Whose death was recorded in error is a Party member or a deputy as before: nobody else takes that place. The lines of contact stay ended,
 * because the households may have been given to somebody else.
 */
async function standAgain({ tx, county }: Setting, happened: readonly Happened[]): Promise<void> {
  for (const { personId, on } of await notDiedAfterAll(tx, county.id, happened))
    await sql`update standing s set valid_to = null
      where s.county_id = ${county.id} and s.person_id = ${personId} and s.valid_to = greatest(s.valid_from, ${on}::date)
        and not exists (select from standing o where o.county_id = s.county_id and o.person_id = s.person_id and o.kind = s.kind
          and o.valid_to is null)`.execute(tx)
}

export const contactsReactions: Reaction[] = [
  { event: 'lifeEvent.recorded', runTogether: endLinesOfTheDead },
  { event: 'lifeEvent.recorded', runTogether: standAgain },
]
