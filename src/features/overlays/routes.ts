import { type Route, route } from '#features/feature.ts'
import { assignOverlay, endAssignment, readVillageOverlays } from './commands.ts'
import { overlays } from './contract.ts'

export const overlaysRoutes: Route[] = [
  route(overlays.ofVillage, readVillageOverlays),
  route(overlays.assign, assignOverlay),
  route(overlays.end, endAssignment),
]
