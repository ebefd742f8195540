import { type Route, route, type Work } from '#features/feature.ts'
import { advanceRequest, mergeRequest, sortRequest } from './commands.ts'
import { requests } from './contract.ts'
import { readChoices, readCounts, readHandlers, readMine, readQueue, readTodo } from './listing.ts'
import { readAlike, readAlikeSaid } from './offering.ts'
import { fileForOther, placedRequest, placeRequest } from './placing.ts'
import { followRequest, readAfterActing, readBoard, readPhoto, readRequest } from './reading.ts'
import { objectRequest, triageRequest } from './triaging.ts'

/** A repeated step is answered with the request as it stands now. */
const again = (work: Work, requestId: number) => readAfterActing(work, { requestId })

export const requestsRoutes: Route[] = [
  route(requests.choices, readChoices),
  route(requests.place, placeRequest, placedRequest),
  route(requests.fileFor, fileForOther, placedRequest),
  route(requests.mine, readMine),
  route(requests.todo, readTodo),
  route(requests.queue, readQueue),
  route(requests.queueCounts, readCounts),
  route(requests.read, readRequest),
  route(requests.advance, advanceRequest, again),
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
