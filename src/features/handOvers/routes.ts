import { type Route, route } from '#features/feature.ts'
import { readCard, readMine, readRegister } from './cards.ts'
import { makeHandOver, readHandOver } from './commands.ts'
import { handOvers } from './contract.ts'

export const handOversRoutes: Route[] = [
  route(handOvers.read, readHandOver),
  route(handOvers.make, makeHandOver),
  route(handOvers.card, readCard),
  route(handOvers.mine, readMine),
  route(handOvers.list, readRegister),
]
