import { type Route, route } from '#features/feature.ts'
import { bringInList, listAgain, previewList } from './bringingIn.ts'
import { buildingHeads } from './contract.ts'

export const buildingHeadsRoutes: Route[] = [
  route(buildingHeads.previewList, previewList),
  route(buildingHeads.bringInList, bringInList, listAgain),
]
