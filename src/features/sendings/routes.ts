import { type Route, route } from '#features/feature.ts'
import { readSendings, readWays, sendAllAgain, sendOneAgain } from './commands.ts'
import { sendings } from './contract.ts'

export const sendingsRoutes: Route[] = [
  route(sendings.list, readSendings),
  route(sendings.ways, readWays),
  route(sendings.again, sendOneAgain),
  route(sendings.allAgain, sendAllAgain),
]
