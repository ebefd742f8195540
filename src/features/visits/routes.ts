import { type Route, route } from '#features/feature.ts'
import { askFromVisit, listToVisit, openPlan, readHousehold, readOwn, readVisits, recordVisit } from './commands.ts'
import { visits } from './contract.ts'
import { readOfHousehold } from './household.ts'
import { readLine } from './lineMatters.ts'
import { noteFor, notePlan } from './noting.ts'

export const visitsRoutes: Route[] = [
  route(visits.toVisit, listToVisit),
  route(visits.household, readHousehold),
  route(visits.record, recordVisit),
  route(visits.noteFor, noteFor),
  route(visits.notePlan, notePlan),
  route(visits.ask, askFromVisit),
  route(visits.plan, openPlan),
  route(visits.list, readVisits),
  route(visits.ofLine, readLine),
  route(visits.ofHousehold, readOfHousehold),
  route(visits.own, readOwn),
]
