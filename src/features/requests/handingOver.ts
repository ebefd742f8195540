import type { Db } from '#database/driver.ts'
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

/** Gives all of it to another post at once; states, clocks and promises stay as they are. Tells which. */
export async function giveInHand(
  tx: Db,
  { countyId }: Scope,
  fromPostId: number,
  to: { postId: number; personId: number },
): Promise<number[]> {
  const moved = await tx
    .updateTable('request')
    .set((eb) => ({ handler_post_id: to.postId, handler_person_id: to.personId, version: eb('version', '+', 1) }))
    .where('county_id', '=', countyId)
    .where('handler_post_id', '=', fromPostId)
    .where('merged_into', 'is', null)
    .where('phase', 'in', inHand)
    .returning('id')
    .execute()
  return moved.map((row) => row.id)
}
