import { type Route, route } from '#features/feature.ts'
import { nameOrganisation, readChoices, readOfBody, readOfRequest, takeAway } from './commands.ts'
import { concerns } from './contract.ts'

export const concernsRoutes: Route[] = [
  route(concerns.ofRequest, readOfRequest),
  route(concerns.choices, readChoices),
  route(concerns.name, nameOrganisation),
  route(concerns.takeAway, takeAway),
  route(concerns.ofBody, readOfBody),
]
