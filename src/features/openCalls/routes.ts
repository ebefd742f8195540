import { type Route, route } from '#features/feature.ts'
import { appointChosen, countCall, openCall, readCall, readCalls, withdrawCall } from './commands.ts'
import { openCalls } from './contract.ts'
import { noteStanding, noteVote, readMine, stand, standBack, vote } from './own.ts'
import { takeBackName, takeBackVote } from './takingBack.ts'

export const openCallsRoutes: Route[] = [
  route(openCalls.mine, readMine),
  route(openCalls.list, readCalls),
  route(openCalls.read, readCall),
  route(openCalls.open, openCall),
  route(openCalls.withdraw, withdrawCall),
  route(openCalls.count, countCall),
  route(openCalls.appoint, appointChosen),
  route(openCalls.stand, stand),
  route(openCalls.standBack, standBack),
  route(openCalls.vote, vote),
  route(openCalls.noteStanding, noteStanding),
  route(openCalls.noteVote, noteVote),
  route(openCalls.takeBackName, takeBackName),
  route(openCalls.takeBackVote, takeBackVote),
]
