import { type Route, route } from '#features/feature.ts'
import { beginSecond, confirmSecond, passSecond, readSecond, resetSecond } from './commands.ts'
import { secondFactors } from './contract.ts'

export const secondFactorsRoutes: Route[] = [
  route(secondFactors.read, readSecond),
  route(secondFactors.begin, beginSecond),
  route(secondFactors.confirm, confirmSecond),
  route(secondFactors.pass, passSecond),
  route(secondFactors.reset, resetSecond),
]
