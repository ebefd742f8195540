import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Happened } from '#features/feature.ts'
import type { Day } from '#kernel/shared/day.ts'

/** The people whom life events of one kind name. A list brings hundreds of events at once: whoever waits for one kind asks nothing of the others. */
export const namedBy = (happened: readonly Happened[], kind: 'death' | 'moveOut'): number[] => [
  ...new Set(happened.flatMap(({ payload }) => (payload.kind === kind ? ((payload.personIds ?? []) as number[]) : []))),
]

/** The people named by events that took a death back: it had been recorded in error. Who else that death named has lost nothing by it. */
export const calledBack = (happened: readonly Happened[]): number[] => [
  ...new Set(
    happened.flatMap(({ payload }) => (payload.undone === 'death' ? ((payload.personIds ?? []) as number[]) : [])),
  ),
]

/**
 * Which of these people have died, and on which day. A death names others too (who is head then), and may have been taken back before
 * anybody heard of it: so the register is asked, not the event.
 */
export async function diedAmong(
  tx: Db,
  countyId: number,
  personIds: readonly number[],
): Promise<{ personId: number; on: Day }[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ personId: number; on: Day }>`select id as "personId", died_on as "on" from person
    where county_id = ${countyId} and id = any(${[...personIds]}::bigint[]) and end_kind = 'died' and died_on is not null
    order by id`.execute(tx)
  return rows
}

/** Whose death was taken back by these events, and which day had been written down for it. */
export async function notDiedAfterAll(
  tx: Db,
  countyId: number,
  happened: readonly Happened[],
): Promise<{ personId: number; on: Day }[]> {
  const undoIds = happened.flatMap(({ payload }) => (payload.undone === 'death' ? Number(payload.eventId) : []))
  if (undoIds.length === 0) return []
  const { rows } = await sql<{ personId: number; on: Day }>`select p.id as "personId", e.day as "on" from life_event e
    join life_event_person s on s.county_id = e.county_id and s.event_id = e.id and s.part = 'subject'
    join person p on p.county_id = s.county_id and p.id = s.person_id and p.end_kind is distinct from 'died'
    where e.county_id = ${countyId} and e.undone_by = any(${undoIds}::bigint[]) order by p.id`.execute(tx)
  return rows
}
