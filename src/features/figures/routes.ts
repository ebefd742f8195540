import { type Route, route } from '#features/feature.ts'
import { readArea, readVillage } from './commands.ts'
import { figures } from './contract.ts'
import { readMatters } from './matters.ts'

export const figuresRoutes: Route[] = [
  route(figures.ofVillage, readVillage),
  route(figures.byMatter, readMatters),
  route(figures.ofArea, readArea),
]
