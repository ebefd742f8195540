import type { Db } from '#database/driver.ts'
import { refuse } from '#features/feature.ts'
import { inTerm } from '#kernel/authority/post.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findPost, type HeldPost, listPosts } from './queries.ts'

export { type HeldPost, listPostsOfPersons } from './queries.ts'
export { titleWords } from './rules.ts'

/** Holders in term within the scope, as a dispatcher chooses among them. Bounded: a village has a few dozen. */
export async function listPostHolders(
  tx: Db,
  scope: Scope,
  { today, ...filter }: { villageId?: number; gridId?: number; role?: string; today: Day; limit?: number },
): Promise<HeldPost[]> {
  const posts = await listPosts(tx, scope, { ...filter, today, limit: filter.limit ?? 300 })
  return posts.filter((post) => inTerm({ termFrom: post.term_from, termTo: post.term_to }, today))
}

/** A post of the scope; outside it there is none. */
export async function getPost(tx: Db, scope: Scope, postId: number): Promise<HeldPost> {
  return (await findPost(tx, scope, postId)) ?? refuse('posts.missing')
}
