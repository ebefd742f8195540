import { type Route, route } from '#features/feature.ts'
import { readArea, readVillage } from './commands.ts'
import { figures } from './contract.ts'

export const figuresRoutes: Route[] = [route(figures.ofVillage, readVillage), route(figures.ofArea, readArea)]
