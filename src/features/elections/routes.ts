import { type Route, route } from '#features/feature.ts'
import { endSeat, hold } from './commands.ts'
import { elections } from './contract.ts'

export const electionsRoutes: Route[] = [route(elections.hold, hold), route(elections.end, endSeat)]
