import { type Route, route, type Work } from '#features/feature.ts'
import { abandonInspection, checkItem, countFrame, drawInspection, sendItemBack } from './commands.ts'
import { inspections } from './contract.ts'
import { readInspection, readInspections, readOfVillage, readToCheck, replayInspection } from './view.ts'

/** A repeated write is answered with the draw as it stands now. */
const again = (work: Work, inspectionId: number) => readInspection(work, { inspectionId })

/** Fixed paths stand before those with an id. */
export const inspectionsRoutes: Route[] = [
  route(inspections.frame, countFrame),
  route(inspections.toCheck, readToCheck),
  route(inspections.ofVillage, readOfVillage),
  route(inspections.list, readInspections),
  route(inspections.draw, drawInspection, again),
  route(inspections.read, readInspection),
  route(inspections.replay, replayInspection),
  route(inspections.check, checkItem, again),
  route(inspections.sendBack, sendItemBack, again),
  route(inspections.abandon, abandonInspection, again),
]
