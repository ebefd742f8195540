import { type Route, route } from '#features/feature.ts'
import { listAreas, readArea, readPath, searchAreas } from './commands.ts'
import { areas } from './contract.ts'
import { addGroups, closeGroup, mergeGroup, readGroups, renameGroup } from './grouping.ts'
import { readTagged, tagArea } from './tagging.ts'

export const areasRoutes: Route[] = [
  route(areas.list, listAreas),
  route(areas.find, searchAreas),
  route(areas.read, readArea),
  route(areas.path, readPath),
  route(areas.tagged, readTagged),
  route(areas.tag, tagArea),
  route(areas.groups, readGroups),
  route(areas.addGroups, addGroups),
  route(areas.renameGroup, renameGroup),
  route(areas.mergeGroup, mergeGroup),
  route(areas.closeGroup, closeGroup),
]
