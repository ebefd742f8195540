import { type Route, route } from '#features/feature.ts'
import { answerAsking, askToJoin, leaveGroup, readGroup, readGroups, recordAction } from './commands.ts'
import { mutualAid } from './contract.ts'
import { answerForLeader, noteAction, readActions, readWaiting } from './office.ts'

export const mutualAidRoutes: Route[] = [
  route(mutualAid.ofMyVillage, readGroups),
  route(mutualAid.read, readGroup),
  route(mutualAid.ask, askToJoin),
  route(mutualAid.answer, answerAsking),
  route(mutualAid.waiting, readWaiting),
  route(mutualAid.answerFor, answerForLeader),
  route(mutualAid.leave, leaveGroup),
  route(mutualAid.act, recordAction),
  route(mutualAid.noteAction, noteAction),
  route(mutualAid.actions, readActions),
]
