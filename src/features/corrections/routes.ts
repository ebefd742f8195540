import { type Route, route } from '#features/feature.ts'
import { askCorrection, decideAsk, listAsks, listMine, readPhoto, withdrawAsk } from './commands.ts'
import { corrections } from './contract.ts'

export const correctionsRoutes: Route[] = [
  route(corrections.ask, askCorrection),
  route(corrections.mine, listMine),
  route(corrections.withdraw, withdrawAsk),
  route(corrections.list, listAsks),
  route(corrections.decide, decideAsk),
  route(corrections.photo, readPhoto),
]
