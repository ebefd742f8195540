import { type Route, route } from '#features/feature.ts'
import { placeFacility, readFacilities, readFigures, readHelps, readVillage, recordHelp, strike } from './commands.ts'
import { facilities } from './contract.ts'

export const facilitiesRoutes: Route[] = [
  route(facilities.ofVillage, readVillage),
  route(facilities.list, readFacilities),
  route(facilities.figures, readFigures),
  route(facilities.place, placeFacility),
  route(facilities.helps, readHelps),
  route(facilities.help, recordHelp),
  route(facilities.strike, strike),
]
