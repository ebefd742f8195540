import { type Route, route } from '#features/feature.ts'
import { endOtherSessions, endOwnSession, endSessionsOf, readOwnSessions, readSessionsOf } from './commands.ts'
import { sessions } from './contract.ts'

export const sessionsRoutes: Route[] = [
  route(sessions.list, readOwnSessions),
  route(sessions.end, endOwnSession),
  route(sessions.endOthers, endOtherSessions),
  route(sessions.ofAccount, readSessionsOf),
  route(sessions.endOfAccount, endSessionsOf),
]
