import { type Route, route } from '#features/feature.ts'
import { markAllRead, markOneRead, readNotices, readUnread } from './commands.ts'
import { noticeChoices, notices } from './contract.ts'
import {
  addDevice,
  askMailbox,
  choose,
  confirmMailbox,
  readChoice,
  removeDevice,
  removeMailbox,
} from './outside/commands.ts'

export const noticesRoutes: Route[] = [
  route(notices.list, readNotices),
  route(notices.unread, readUnread),
  route(notices.markRead, markOneRead),
  route(notices.markAllRead, markAllRead),
  route(noticeChoices.read, readChoice),
  route(noticeChoices.choose, choose),
  route(noticeChoices.askMailbox, askMailbox),
  route(noticeChoices.confirmMailbox, confirmMailbox),
  route(noticeChoices.removeMailbox, removeMailbox),
  route(noticeChoices.addDevice, addDevice),
  route(noticeChoices.removeDevice, removeDevice),
]
