import { type Route, route } from '#features/feature.ts'
import { addPilot, adopt, readInForce, readPolicies, spread } from './commands.ts'
import { policies } from './contract.ts'

export const policiesRoutes: Route[] = [
  route(policies.list, readPolicies),
  route(policies.inForce, readInForce),
  route(policies.adopt, adopt),
  route(policies.pilot, addPilot),
  route(policies.spread, spread),
]
