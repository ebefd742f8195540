import { type Route, route } from '#features/feature.ts'
import { assignOverlay, endAssignment, readVillageOverlays } from './commands.ts'
import { overlays } from './contract.ts'
import { readLacking, readOnRoster, readRoster, readServing } from './roster.ts'

export const overlaysRoutes: Route[] = [
  route(overlays.ofVillage, readVillageOverlays),
  route(overlays.roster, readRoster),
  route(overlays.onRoster, readOnRoster),
  route(overlays.lacking, readLacking),
  route(overlays.serving, readServing),
  route(overlays.assign, assignOverlay),
  route(overlays.end, endAssignment),
]
