import { type Route, route } from '#features/feature.ts'
import { openedAgain, openHousehold, recordEvent } from './commands.ts'
import { lifeEvents } from './contract.ts'
import { undoEvent } from './undoing.ts'
import { listEvents, readHouseholdOn, readTimeline, readVillageOn } from './viewing.ts'

export const lifeEventsRoutes: Route[] = [
  route(lifeEvents.record, recordEvent),
  route(lifeEvents.openHousehold, openHousehold, openedAgain),
  route(lifeEvents.undo, undoEvent),
  route(lifeEvents.ofHousehold, readTimeline),
  route(lifeEvents.list, listEvents),
  route(lifeEvents.householdOn, readHouseholdOn),
  route(lifeEvents.villageOn, readVillageOn),
]
