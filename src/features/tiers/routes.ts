import { type Route, route } from '#features/feature.ts'
import {
  computeVillage,
  decideObjection,
  listObjections,
  listTiers,
  readOfHousehold,
  readOwn,
  readRule,
} from './commands.ts'
import { tiers } from './contract.ts'
import { noteObjection, objectTo, withdrawObjection } from './objecting.ts'

export const tiersRoutes: Route[] = [
  route(tiers.own, readOwn),
  route(tiers.object, objectTo),
  route(tiers.noteObjection, noteObjection),
  route(tiers.withdraw, withdrawObjection),
  route(tiers.list, listTiers),
  route(tiers.ruleAt, readRule),
  route(tiers.ofHousehold, readOfHousehold),
  route(tiers.objections, listObjections),
  route(tiers.decide, decideObjection),
  route(tiers.compute, computeVillage),
]
