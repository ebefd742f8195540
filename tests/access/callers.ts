import type { PostLevel } from '#kernel/authority/post.ts'
import type { Pack } from '#kernel/pack/pack.ts'

/** Where somebody's post lies, seen from the thing asked for: over it, in another group, village or township. */
export const stands = ['inside', 'beside', 'near', 'far'] as const
export type Stand = (typeof stands)[number]
export type PostCaller = { role: string; level: PostLevel; stand: Stand }

/** Callers without a post in term here. `foreign` is each of these posts again, held in another county. */
export const others = ['owner', 'neighbour', 'former', 'foreign', 'nobody', 'expired', 'forged', 'closed'] as const
export type Other = (typeof others)[number]
export type Caller = PostCaller | Other

/** Never held as a post: core gives them to everybody. */
const givenToAll = ['anyone', 'resident']

/** Below a level there is always another one beside; a county has none here but the other counties. */
const standsOf: Record<PostLevel, readonly Stand[]> = {
  county: ['inside'],
  township: ['inside', 'far'],
  village: ['inside', 'near', 'far'],
  group: stands,
  grid: stands,
}

/** Every role at every level to which a title of any pack leads; a role without a title stands in a village. */
export function postsOf(packs: readonly Pack[]): { role: string; level: PostLevel }[] {
  const titles = packs.flatMap((pack) => pack.postTitles ?? [])
  const roles = packs.flatMap((pack) => pack.roles ?? []).filter((role) => !givenToAll.includes(role.id))
  const found = roles.flatMap(({ id }) => {
    const levels = new Set(titles.filter((title) => title.role === id).map((title) => title.level))
    return levels.size > 0
      ? [...levels].map((level) => ({ role: id, level }))
      : [{ role: id, level: 'village' as const }]
  })
  return found.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

export const nameOf = ({ role, level }: { role: string; level: PostLevel }): string => `${role}@${level}`

export const callersOf = (packs: readonly Pack[]): Caller[] => [
  ...postsOf(packs).flatMap((post) => standsOf[post.level].map((stand) => ({ ...post, stand }))),
  ...others,
]

/** `dispatcher@village near`, or `nobody`. */
export const labelOf = (caller: Caller): string =>
  typeof caller === 'string' ? caller : `${nameOf(caller)} ${caller.stand}`
