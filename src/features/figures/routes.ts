import { type Route, route } from '#features/feature.ts'
import { readArea, readVillage } from './commands.ts'
import { figures } from './contract.ts'
import { readDimensions } from './dimensions.ts'
import { readMatters } from './matters.ts'

export const figuresRoutes: Route[] = [
  route(figures.ofVillage, readVillage),
  route(figures.byMatter, readMatters),
  route(figures.byDimension, readDimensions),
  route(figures.ofArea, readArea),
]
