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
import { closeBuilding, closeDwelling, correctPlace } from './ending.ts'
import { readOwnTenancies } from './own.ts'

export const dwellingsRoutes: Route[] = [
  route(dwellings.list, listVillageDwellings),
  route(dwellings.read, readDwelling),
  route(dwellings.add, addDwelling),
  route(dwellings.addBuilding, addBuilding, buildingAgain),
  route(dwellings.previewList, previewList),
  route(dwellings.bringInList, bringInList, listAgain),
  route(dwellings.keepOwner, keepOwner),
  route(dwellings.correct, correctPlace),
  route(dwellings.close, closeDwelling),
  route(dwellings.closeBuilding, closeBuilding),
  route(dwellings.own, readOwnTenancies),
  route(dwellings.keepTenancy, keepTenancy),
]
