import { type Route, route } from '#features/feature.ts'
import { answerReception, receive } from './answering.ts'
import { bringInList, listAgain, previewList } from './bringingIn.ts'
import {
  changeBody,
  checkItem,
  closeBody,
  foundBody,
  readArea,
  readBodies,
  readLeaders,
  readMissing,
} from './commands.ts'
import { organisations } from './contract.ts'
import { callOff, openOn } from './opening.ts'
import { readSeats } from './register.ts'
import { takeDownForBody } from './takingDown.ts'
import { readBody, readVillage } from './view.ts'

export const organisationsRoutes: Route[] = [
  route(organisations.ofArea, readArea),
  route(organisations.list, readBodies),
  route(organisations.missing, readMissing),
  route(organisations.leaders, readLeaders),
  route(organisations.seats, readSeats),
  route(organisations.read, readBody),
  route(organisations.found, foundBody),
  route(organisations.previewList, previewList),
  route(organisations.bringInList, bringInList, listAgain),
  route(organisations.change, changeBody),
  route(organisations.close, closeBody),
  route(organisations.check, checkItem),
  route(organisations.receive, receive),
  route(organisations.answer, answerReception),
  route(organisations.takeDown, takeDownForBody),
  route(organisations.openOn, openOn),
  route(organisations.callOff, callOff),
  route(organisations.ofVillage, readVillage),
]
