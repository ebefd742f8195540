import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'

/** What a post has in hand: given to it and not yet answered. A county-wide errand, so the caller's scope has let the post pass. */
const inHand = ['toClaim', 'working'] as const

export const listInHand = (tx: Db, { countyId }: Scope, postId: number, limit: number) =>
  tx
    .selectFrom('request')
    .select(['id', 'number', 'title', 'due_at as dueAt'])
    .where('county_id', '=', countyId)
    .where('handler_post_id', '=', postId)
    .where('merged_into', 'is', null)
    .where('phase', 'in', inHand)
    .orderBy('id')
    .limit(limit)
    .execute()

/** A post with whoever holds it: one end of a hand-over. */
type Holder = { postId: number; personId: number; title: string }

/**
 * Gives all of it to another post at once; states, clocks and promises stay as they are. Each request tells it in its own story, so that
 * its resident reads who has it now, from whom and since when. Answers which.
 */
export async function giveInHand(work: Work, from: Holder, to: Holder): Promise<number[]> {
  const { tx, county } = work
  const held = tx
    .selectFrom('request')
    .select(['id', 'state'])
    .where('county_id', '=', county.id)
    .where('handler_post_id', '=', from.postId)
    .where('merged_into', 'is', null)
    .where('phase', 'in', inHand)
  // Locked before their steps are counted: a step that somebody takes at this moment would else have the same number.
  const rows = await held.orderBy('id').forUpdate().execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  await saveHandOver(work, ids, from, to)
  for (const { id, state } of rows) {
    work.emit('request.advanced', { requestId: id, action, from: state, to: state, by: work.actor.accountId })
  }
  return ids
}

const action = 'handOver'

/** New holder and step of every request, in one statement. */
async function saveHandOver(work: Work, ids: readonly number[], from: Holder, to: Holder): Promise<void> {
  const { tx, county, actor, saidAt, now } = work
  const named = ({ personId, title }: Holder) => ({ personId, title })
  const fields = JSON.stringify({ handedBy: named(from), handedTo: named(to) })
  await sql`
    with moved as (
      update request set handler_post_id = ${to.postId}, handler_person_id = ${to.personId}, version = version + 1
      where county_id = ${county.id} and id = any(${ids}::bigint[]) returning id, state)
    insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind, actor_account_id,
      actor_person_id, actor_title, said_at, received_at)
    select ${county.id}::int, moved.id, (select coalesce(max(s.seq), 0) + 1 from request_step s
        where s.county_id = ${county.id} and s.request_id = moved.id),
      ${action}, moved.state, moved.state, ${fields}::jsonb, 'staff', ${actor.accountId}::bigint, ${actor.personId}::bigint,
      ${actor.title}::text, ${saidAt}::timestamptz, ${now}::timestamptz
    from moved`.execute(tx)
}
