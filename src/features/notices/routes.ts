import { type Route, route } from '#features/feature.ts'
import { markAllRead, markOneRead, readNotices, readUnread } from './commands.ts'
import { notices } from './contract.ts'

export const noticesRoutes: Route[] = [
  route(notices.list, readNotices),
  route(notices.unread, readUnread),
  route(notices.markRead, markOneRead),
  route(notices.markAllRead, markAllRead),
]
