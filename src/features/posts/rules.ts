import type { Packs } from '#features/feature.ts'
import type { PostLevel } from '#kernel/authority/post.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { PostTitle } from '#kernel/pack/pack.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Words } from '#kernel/shared/words.ts'

/** Roles that come with being a person or with a case; nobody is appointed to them. */
const notHeld = ['anyone', 'resident']

type Wish = { role: string; title: string; level: PostLevel; termFrom: Day; termTo?: Day | undefined }

/** Whether the models of this place know such a post at all, and whether its term is one. */
export function checkPost(model: Model, wish: Wish): Decision<PostTitle | null> {
  if (!model.roles[wish.role] || notHeld.includes(wish.role)) return no('posts.unknown_role', { role: wish.role })
  const title = model.postTitles[wish.title] ?? null
  if (title && (title.role !== wish.role || title.level !== wish.level))
    return no('posts.title_mismatch', { title: title.zh, role: model.roles[title.role]?.zh ?? title.role })
  if (wish.termTo !== undefined && wish.termTo < wish.termFrom) return no('posts.term_backwards')
  return yes(title)
}

type Place = { townshipId: number | null; villageId: number | null }

/**
 * The words of a title as its place has it, else as anybody in the county knows it; what a village wrote itself stands in both
 * languages as it was written.
 */
export const titleWords = (packs: Pick<Packs, 'at' | 'everywhere'>, place: Place, title: string): Words => {
  const known = packs.at(place).postTitles[title] ?? packs.everywhere.postTitles[title]
  return known ? { zh: known.zh, en: known.en } : { zh: title, en: title }
}

/**
 * The village body a post sits in: named by its title, by the body the post names, or by its role where all titles of that role
 * belong to one body.
 */
export function bodyOf(model: Model, post: { role: string; title: string; bodyKind?: string | null }): string | null {
  const named = model.postTitles[post.title]?.body ?? post.bodyKind
  if (named) return named
  // Words of the village's own: a community says by the seat which of its bodies is meant.
  const inVillage = ({ body }: PostTitle) => model.bodyTypes[body ?? '']?.where !== 'community'
  const titles = Object.values(model.postTitles).filter((title) => title.role === post.role && inVillage(title))
  const bodies = new Set(titles.map((title) => title.body))
  return bodies.size === 1 ? ([...bodies][0] ?? null) : null
}

/** Two terms share a day. */
export const termsMeet = (
  a: { termFrom: Day; termTo?: Day | null | undefined },
  b: { termFrom: Day; termTo?: Day | null | undefined },
): boolean => (a.termTo == null || b.termFrom <= a.termTo) && (b.termTo == null || a.termFrom <= b.termTo)
