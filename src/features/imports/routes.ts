import { type Route, route, type Work } from '#features/feature.ts'
import { abandon, addGroups, commit, list, preview, progress, read, remap, returned, undo } from './commands.ts'
import { imports } from './contract.ts'
import { readImport } from './view.ts'

/** A repeated write answers with the import as it stands now. */
const again = (work: Work, id: number) => readImport(work, work.scope, id)

export const importsRoutes: Route[] = [
  route(imports.preview, preview, again),
  route(imports.remap, remap, again),
  route(imports.addGroups, addGroups, again),
  route(imports.commit, commit, again),
  route(imports.undo, undo, again),
  route(imports.abandon, abandon, again),
  route(imports.progress, progress),
  route(imports.returned, returned),
  route(imports.list, list),
  route(imports.read, read),
]
