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

/**
 * The list of a grid that is there again under another number goes along. Who was on the list of another that ended is on it until that day:
 * the lists of the new grids are the office's to fill.
 */
async function endListsOfGrids(
  { tx, county }: Setting,
  { gridIds, follows, on }: Record<string, unknown>,
): Promise<void> {
  await sql`update overlay o set grid_id = g.id, group_id = g.group_id
    from jsonb_to_recordset(${JSON.stringify(follows)}::jsonb) as f("from" bigint, "to" bigint)
    join grid g on g.county_id = ${county.id} and g.id = f."to"
    where o.county_id = ${county.id} and o.grid_id = f."from" and (o.term_to is null or o.term_to >= ${String(on)}::date)`.execute(
    tx,
  )
  await sql`update overlay set term_to = greatest(${String(on)}::date, term_from - 1), end_reason = 'gridEnded'
    where county_id = ${county.id} and grid_id = any(${gridIds as number[]}::bigint[])
      and (term_to is null or term_to > ${String(on)}::date)`.execute(tx)
}

export const overlaysReactions: Reaction[] = [
  { event: 'lifeEvent.recorded', runTogether: leaveListsOfTheDead },
  { event: 'grid.ended', run: endListsOfGrids },
]
