import { type Route, route } from '#features/feature.ts'
import { deliberations } from './contract.ts'
import { callMeeting, holdMeeting } from './meeting.ts'
import { readBodies, readLedger, readMeeting, readMeetings, readPhoto } from './reading.ts'
import { objectionAgain, objectTo, rateItem, readPublished } from './resident.ts'
import {
  carriedOut,
  carryOut,
  decidedTopic,
  decideTopic,
  publishTopic,
  raiseFromRequest,
  raiseTopic,
} from './topics.ts'

export const deliberationsRoutes: Route[] = [
  route(deliberations.bodies, readBodies),
  route(deliberations.meetings, readMeetings),
  route(deliberations.meeting, readMeeting),
  route(deliberations.ledger, readLedger),
  route(deliberations.call, callMeeting),
  route(deliberations.hold, holdMeeting),
  route(deliberations.photo, readPhoto),
  route(deliberations.raise, raiseTopic),
  route(deliberations.raiseRequest, raiseFromRequest),
  route(deliberations.decide, decideTopic, decidedTopic),
  route(deliberations.publish, publishTopic),
  route(deliberations.carryOut, carryOut, carriedOut),
  route(deliberations.published, readPublished),
  route(deliberations.object, objectTo, objectionAgain),
  route(deliberations.rate, rateItem),
]
