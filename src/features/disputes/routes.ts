import { type Route, route } from '#features/feature.ts'
import { bringInList, listAgain, previewList, readNewest } from './commands.ts'
import { disputes } from './contract.ts'
import { readParties } from './parties.ts'

export const disputesRoutes: Route[] = [
  route(disputes.newest, readNewest),
  route(disputes.parties, readParties),
  route(disputes.previewList, previewList),
  route(disputes.bringInList, bringInList, listAgain),
]
