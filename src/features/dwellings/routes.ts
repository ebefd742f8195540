import { type Route, route } from '#features/feature.ts'
import { bringInList, listAgain, previewList } from './bringingIn.ts'
import {
  addBuilding,
  addDwelling,
  buildingAgain,
  keepOwner,
  keepTenancy,
  listVillageDwellings,
  readDwelling,
} from './commands.ts'
import { dwellings } from './contract.ts'

export const dwellingsRoutes: Route[] = [
  route(dwellings.list, listVillageDwellings),
  route(dwellings.read, readDwelling),
  route(dwellings.add, addDwelling),
  route(dwellings.addBuilding, addBuilding, buildingAgain),
  route(dwellings.previewList, previewList),
  route(dwellings.bringInList, bringInList, listAgain),
  route(dwellings.keepOwner, keepOwner),
  route(dwellings.keepTenancy, keepTenancy),
]
