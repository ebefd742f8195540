import { type Route, route } from '#features/feature.ts'
import { readElements } from './commands.ts'
import { elements } from './contract.ts'

export const elementsRoutes: Route[] = [route(elements.read, readElements)]
