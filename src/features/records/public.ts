import type { Work } from '#features/feature.ts'
import { inTerm } from '#kernel/authority/post.ts'
import { insertLooks } from './queries.ts'

export { sealFile } from './chain/seal.ts'
export { sentenceOfTrouble } from './chain/sentences.ts'
export { walkChain } from './chain/walk.ts'
export { findLook, listLooksAt } from './queries.ts'

/**
 * Writes down that somebody was shown these persons' data, in the same transaction as the showing. Returns the rows' ids. Every
 * feature that shows a person's data to staff calls it: the person reads this list.
 */
export async function noteLooks(
  { tx, county, actor, packs, now, today }: Pick<Work, 'tx' | 'county' | 'actor' | 'packs' | 'now' | 'today'>,
  personIds: readonly number[],
  what: { field: 'household' | 'identity' | 'phone' | 'aftercare' | 'circumstances'; reason: string },
): Promise<number[]> {
  if (actor.accountId === null) return []
  const posts = actor.posts.filter((post) => inTerm(post, today))
  const titles = posts.map((post) => packs.everywhere.postTitles[post.title]?.zh ?? post.title)
  const by = { byAccountId: actor.accountId, byPersonId: actor.personId, byTitle: [...new Set(titles)].join('、') }
  return insertLooks(tx, county.id, personIds, { ...by, ...what, at: now })
}
