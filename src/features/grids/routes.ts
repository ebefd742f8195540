import { type Route, route } from '#features/feature.ts'
import { listGridBodies, readGridsOfBody } from './bodies.ts'
import {
  addGrid,
  changeGrid,
  listGridHouseholds,
  moveHousehold,
  readCoverage,
  readVillageGrids,
  splitGrid,
} from './commands.ts'
import { grids } from './contract.ts'
import { readGridResponsible, readResponsible } from './responsible.ts'
import { readVacancies } from './vacancies.ts'

export const gridsRoutes: Route[] = [
  route(grids.ofVillage, readVillageGrids),
  route(grids.households, listGridHouseholds),
  route(grids.coverage, readCoverage),
  route(grids.vacancies, readVacancies),
  route(grids.responsible, readResponsible),
  route(grids.gridResponsible, readGridResponsible),
  route(grids.move, moveHousehold),
  route(grids.add, addGrid),
  route(grids.change, changeGrid),
  route(grids.bodies, listGridBodies),
  route(grids.ofBody, readGridsOfBody),
  route(grids.split, splitGrid),
]
