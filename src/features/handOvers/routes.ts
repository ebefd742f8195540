import { type Route, route } from '#features/feature.ts'
import { makeHandOver, readHandOver } from './commands.ts'
import { handOvers } from './contract.ts'

export const handOversRoutes: Route[] = [route(handOvers.read, readHandOver), route(handOvers.make, makeHandOver)]
