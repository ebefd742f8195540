import { type Route, route } from '#features/feature.ts'
import {
  listHouseholds,
  listOwnAccess,
  listPeople,
  readHousehold,
  readOwn,
  revealAgain,
  revealNumber,
} from './commands.ts'
import { people } from './contract.ts'

export const peopleRoutes: Route[] = [
  route(people.list, listPeople),
  route(people.listHouseholds, listHouseholds),
  route(people.readHousehold, readHousehold),
  route(people.reveal, revealNumber, revealAgain),
  route(people.readOwn, readOwn),
  route(people.listAccess, listOwnAccess),
]
