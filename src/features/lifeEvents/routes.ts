import { type Route, route } from '#features/feature.ts'
import { openedAgain, openHousehold, recordEvent } from './commands.ts'
import { lifeEvents } from './contract.ts'
import { bringInList, listAgain, previewList, takeBackAgain, takeBackList } from './lists/commands.ts'
import { undoEvent } from './undoing.ts'
import { listEvents, readHouseholdOn, readOwn, readTimeline, readVillageOn } from './viewing.ts'

export const lifeEventsRoutes: Route[] = [
  route(lifeEvents.record, recordEvent),
  route(lifeEvents.openHousehold, openHousehold, openedAgain),
  route(lifeEvents.undo, undoEvent),
  route(lifeEvents.previewList, previewList),
  route(lifeEvents.bringInList, bringInList, listAgain),
  route(lifeEvents.takeBackList, takeBackList, takeBackAgain),
  route(lifeEvents.ofHousehold, readTimeline),
  route(lifeEvents.own, readOwn),
  route(lifeEvents.list, listEvents),
  route(lifeEvents.householdOn, readHouseholdOn),
  route(lifeEvents.villageOn, readVillageOn),
]
