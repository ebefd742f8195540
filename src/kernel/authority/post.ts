import type { Day } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'

/** Where a post may stand. A grid post names the grid; all others name the area of their level. */
export type PostLevel = 'county' | 'township' | 'village' | 'group' | 'grid'

/** A person's duty in one area for one term. `title` is the id of a post title of the packs, or words as written. */
export type Post = {
  id: number
  personId: number
  role: string
  title: string
  level: PostLevel
  areaId: number
  /** The groups below the group that the post stands in: whoever leads a group answers for the parts it is made of. */
  below?: readonly number[]
  termFrom: Day
  termTo: Day | null
}

/**
 * What a duty allows. `actsAs` are further roles in procedures (a village officer may dispatch); `perCase` roles are given by the
 * case itself (its resident, its handler), never by holding a post.
 */
export type Role = Words & { id: string; grants: readonly string[]; actsAs?: readonly string[]; perCase?: true }

/** Every area that a post reaches by itself: its own, and below a group all groups of that one. */
export const areasOf = ({ areaId, below = [] }: Pick<Post, 'areaId' | 'below'>): number[] => [areaId, ...below]

/** Everybody has this role, signed in or not. */
export const ANYONE = 'anyone'

/** Every signed-in account has this role, for what is its own. */
export const RESIDENT = 'resident'

/** A post not yet begun, or ended, grants nothing; its first and its last day both count. */
export const inTerm = (post: Pick<Post, 'termFrom' | 'termTo'>, today: Day): boolean =>
  post.termFrom <= today && (post.termTo === null || today <= post.termTo)

/** The posts now in term whose role grants this permission. */
export function grantsOf(
  posts: readonly Post[],
  permission: string,
  roles: Readonly<Record<string, Role>>,
  today: Day,
): Post[] {
  return posts.filter((post) => inTerm(post, today) && grants(roles, post.role, permission))
}

export const grants = (roles: Readonly<Record<string, Role>>, role: string, permission: string): boolean =>
  roles[role]?.grants.includes(permission) ?? false

/** Ids of the roles that grant a permission, for questions that look for whoever holds it. */
export const rolesGranting = (roles: Readonly<Record<string, Role>>, permission: string): string[] =>
  Object.keys(roles).filter((role) => grants(roles, role, permission))
