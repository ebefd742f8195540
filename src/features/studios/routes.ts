import { type Route, route } from '#features/feature.ts'
import { answerOwn, takeDownOwn } from './answering.ts'
import { askForStudio, askOwn, readOwn, receiveOwn } from './commands.ts'
import { studios } from './contract.ts'

export const studiosRoutes: Route[] = [
  route(studios.own, readOwn),
  route(studios.receive, receiveOwn),
  route(studios.ask, askOwn),
  route(studios.answer, answerOwn),
  route(studios.takeDown, takeDownOwn),
  route(studios.askFor, askForStudio),
]
