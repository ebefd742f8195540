import { plannedOnce, type Route, route, routeAhead, type Work } from '#features/feature.ts'
import { advanceRequest, mergeRequest, sortRequest } from './commands.ts'
import { requests } from './contract.ts'
import { readChoices, readCounts, readHandlers, readMine, readQueue, readTodo } from './listing.ts'
import { readAlike, readAlikeSaid } from './offering.ts'
import { fileForOther, placedRequest, placeRequest } from './placing.ts'
import { followRequest, openRequest, readAfterActing, readBoard, readPhoto } from './reading.ts'
import { takenBefore } from './taken.ts'
import { objectRequest, triageRequest } from './triaging.ts'

/** A repeated decision is answered with the request as it stands now. */
const again = (work: Work, requestId: number) => readAfterActing(work, { requestId })

export const requestsRoutes: Route[] = [
  route(requests.choices, readChoices),
  plannedOnce(routeAhead(requests.place, placeRequest, placedRequest)),
  route(requests.fileFor, fileForOther, placedRequest),
  routeAhead(requests.mine, readMine),
  routeAhead(requests.todo, readTodo),
  plannedOnce(routeAhead(requests.queue, readQueue)),
  routeAhead(requests.queueCounts, readCounts),
  plannedOnce(routeAhead(requests.read, openRequest)),
  plannedOnce(routeAhead(requests.advance, advanceRequest, takenBefore)),
  route(requests.sort, sortRequest, again),
  route(requests.merge, mergeRequest, again),
  route(requests.triage, triageRequest, again),
  route(requests.object, objectRequest, again),
  route(requests.alike, readAlike),
  route(requests.alikeSaid, readAlikeSaid),
  route(requests.handlers, readHandlers),
  route(requests.follow, followRequest),
  route(requests.board, readBoard),
  route(requests.photo, readPhoto),
]
