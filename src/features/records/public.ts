import type { Work } from '#features/feature.ts'
import { inTerm } from '#kernel/authority/post.ts'
import { instantOn } from '#kernel/shared/day.ts'
import type { Words } from '#kernel/shared/words.ts'
import { insertDailyLooks, insertDailyLooksAt } from './dailyQueries.ts'
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
  what: {
    field: 'household' | 'identity' | 'phone' | 'aftercare' | 'circumstances'
    reason: string
    /** Who let it happen, where a look is approved first: whoever was looked at reads that too. */
    approvedBy?: { personId: number; title: string }
  },
): Promise<number[]> {
  if (actor.accountId === null) return []
  const byTitle = titleOf({ actor, packs, today })
  const by = { byAccountId: actor.accountId, byPersonId: actor.personId, byTitle }
  return insertLooks(tx, county.id, personIds, { ...by, ...what, at: now })
}

/** Which list it was, as whoever was in it reads it; its words stand in people and, for the auditor, in records. */
export type DailyReason =
  | 'visit.contact'
  | 'visit.list'
  | 'tier.list'
  | 'tier.objections'
  | 'contact.list'
  | 'contact.household'
  | 'household.timeline'
  | 'lifeEvent.list'
  | 'dwelling.list'
  | 'people.marked'

/**
 * The same for a list of households, and for what a phone carries along: one look a day and reader at whoever lives there, so that the
 * family's own list stays short enough to be read. The word `reason` says which list it was.
 */
export async function noteDailyLooks(
  work: Noting,
  householdIds: readonly number[],
  reason: DailyReason,
): Promise<void> {
  const look = dailyLook(work, reason)
  if (look) await insertDailyLooks(work.tx, work.county.id, householdIds, look)
}

/** The same for a list of persons: a look at those in it, and not at whoever lives with them. */
export async function noteDailyLooksAt(work: Noting, personIds: readonly number[], reason: DailyReason): Promise<void> {
  const look = dailyLook(work, reason)
  if (look) await insertDailyLooksAt(work.tx, work.county.id, personIds, look)
}

type Noting = Pick<Work, 'tx' | 'county' | 'actor' | 'packs' | 'now' | 'today'>

function dailyLook({ actor, packs, now, today }: Noting, reason: DailyReason) {
  if (actor.accountId === null) return null
  const by = { byAccountId: actor.accountId, byPersonId: actor.personId, byTitle: titleOf({ actor, packs, today }) }
  return { ...by, field: 'household', reason, at: now, since: instantOn(today, '00:00') }
}

/** What somebody is in this county today, as it stands beside what they did. */
export function titleOf({ actor, packs, today }: Pick<Work, 'actor' | 'packs' | 'today'>): string {
  const posts = actor.posts.filter((post) => inTerm(post, today))
  return [...new Set(posts.map((post) => packs.everywhere.postTitles[post.title]?.zh ?? post.title))].join('、')
}

/** Such a title in every language: it was kept as it was called then, and whoever reads it reads their own. */
export function titleWords({ everywhere }: Work['packs'], kept: string): Words {
  const known = new Map(Object.values(everywhere.postTitles).map(({ zh, en }) => [zh, en]))
  const titles = kept.split('、').filter(Boolean)
  return { zh: kept, en: titles.map((one) => known.get(one) ?? one).join(', ') }
}
