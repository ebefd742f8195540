import { grants, type Post, type Role } from '#kernel/authority/post.ts'

type Roles = Readonly<Record<string, Role>>

const isAbove = ({ level }: Post): boolean => level === 'township' || level === 'county'

export const sendsOn = (post: Post, roles: Roles): boolean => grants(roles, post.role, 'request.dispatch')

/** The posts that count towards a request: what the township has taken over, nobody below it sends on. */
export const countingPosts = (posts: readonly Post[], townshipOnly: boolean, roles: Roles): readonly Post[] =>
  townshipOnly ? posts.filter((post) => isAbove(post) || !sendsOn(post, roles)) : posts
