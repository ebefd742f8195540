import { type Route, route } from '#features/feature.ts'
import { addPilot, adopt, readInForce, readPolicies, spread } from './commands.ts'
import { policies } from './contract.ts'
import { agree, endUse, noteConsent, readHousehold, readOwn, readUptake, recordUse, strikeUse } from './households.ts'

export const policiesRoutes: Route[] = [
  route(policies.list, readPolicies),
  route(policies.inForce, readInForce),
  route(policies.adopt, adopt),
  route(policies.pilot, addPilot),
  route(policies.spread, spread),
  route(policies.readOwn, readOwn),
  route(policies.agree, agree),
  route(policies.ofHousehold, readHousehold),
  route(policies.noteConsent, noteConsent),
  route(policies.recordUse, recordUse),
  route(policies.endUse, endUse),
  route(policies.strikeUse, strikeUse),
  route(policies.uptake, readUptake),
]
