import type { Day } from '../shared/day.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import { ANYONE, areasOf, grants, grantsOf, inTerm, type Post, RESIDENT, type Role } from './post.ts'

/** What one permission reaches for one person: areas and grids, and what is the person's own. Queries take nothing less. */
export type Scope = {
  countyId: number
  wholeCounty: boolean
  townships: readonly number[]
  villages: readonly number[]
  groups: readonly number[]
  grids: readonly number[]
  self: Self | null
}

/** Whoever asks, with the posts now in term: what was given to a post is out of reach when its term is over. */
type Self = { accountId: number; personId: number | null; postIds: readonly number[] }

/** Where a row lies. `gridIds` are its leaf grid and the grids above it, so that a chief of any level finds it. */
export type Place = {
  countyId: number
  townshipId: number | null
  villageId: number | null
  groupId: number | null
  gridIds: readonly number[]
}

/** Who asks, for what, when. `account` is null for a visitor; `posts` are those held in this county and in no other. */
export type Asking = {
  countyId: number
  permission: string
  account: { accountId: number; personId: number | null } | null
  posts: readonly Post[]
  roles: Readonly<Record<string, Role>>
  today: Day
}

/**
 * The union of the areas of those posts in term that grant *this* permission. What everybody may do reaches the whole county; what
 * every resident may do reaches only the own.
 */
export function scopeFor(asking: Asking): Decision<Scope> {
  const { countyId, permission, account, roles } = asking
  const posts = account ? grantsOf(asking.posts, permission, roles, asking.today) : []
  const forAll = grants(roles, ANYONE, permission)
  const own = account && grants(roles, RESIDENT, permission) ? account : null
  if (!account && !forAll) return no('authority.unsigned', { permission })
  if (posts.length === 0 && !forAll && !own) return no('authority.not_granted', { permission })
  const areasAt = (level: Post['level']) => [...new Set(posts.filter((p) => p.level === level).flatMap(areasOf))]
  return yes({
    countyId,
    wholeCounty: forAll || posts.some((post) => post.level === 'county'),
    townships: areasAt('township'),
    villages: areasAt('village'),
    groups: areasAt('group'),
    grids: areasAt('grid'),
    self: own && { ...own, postIds: postsInTerm(asking) },
  })
}

const postsInTerm = ({ posts, today }: Asking): number[] =>
  posts.filter((post) => inTerm(post, today)).map((post) => post.id)

/** Whether a row lies in the areas of a scope. What is merely the person's own is asked with `isOwn`. */
export function covers(scope: Scope, place: Place): boolean {
  if (scope.countyId !== place.countyId) return false
  if (scope.wholeCounty) return true
  const within = (ids: readonly number[], id: number | null) => id !== null && ids.includes(id)
  return (
    within(scope.townships, place.townshipId) ||
    within(scope.villages, place.villageId) ||
    within(scope.groups, place.groupId) ||
    place.gridIds.some((id) => scope.grids.includes(id))
  )
}

/** Whether a row belongs to the one who asks, by account or by person. */
export function isOwn(scope: Scope, owner: { accountId: number | null; personId: number | null }): boolean {
  if (!scope.self) return false
  if (owner.accountId !== null && owner.accountId === scope.self.accountId) return true
  return owner.personId !== null && owner.personId === scope.self.personId
}

/** The roles these posts give towards a case at this place, with the roles they act as. Roles of the case are added by its feature. */
export function rolesAt(
  posts: readonly Post[],
  place: Omit<Place, 'countyId'>,
  roles: Readonly<Record<string, Role>>,
  today: Day,
): string[] {
  const here = posts.filter((post) => inTerm(post, today) && holds(post, place))
  const all = here.flatMap((post) => [post.role, ...(roles[post.role]?.actsAs ?? [])])
  return [...new Set(all)].filter((role) => !roles[role]?.perCase)
}

/** Whether the area or the grid of a post holds a place of its county. */
export function holds(post: Post, { townshipId, villageId, groupId, gridIds }: Omit<Place, 'countyId'>): boolean {
  if (post.level === 'county') return true
  if (post.level === 'grid') return gridIds.includes(post.areaId)
  const here = post.level === 'township' ? townshipId : post.level === 'village' ? villageId : groupId
  return here !== null && areasOf(post).includes(here)
}
