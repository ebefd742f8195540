import { type Route, route } from '#features/feature.ts'
import { appoint, endPost, readPosts } from './commands.ts'
import { posts } from './contract.ts'

export const postsRoutes: Route[] = [
  route(posts.list, readPosts),
  route(posts.appoint, appoint),
  route(posts.end, endPost),
]
