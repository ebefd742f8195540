import { type Route, route, type Work } from '#features/feature.ts'
import { abandon, commit, list, preview, read, readImport } from './commands.ts'
import { imports } from './contract.ts'

/** A repeated write answers with the import as it stands now. */
const again = (work: Work, id: number) => readImport(work, work.scope, id)

export const importsRoutes: Route[] = [
  route(imports.preview, preview, again),
  route(imports.commit, commit, again),
  route(imports.abandon, abandon, again),
  route(imports.list, list),
  route(imports.read, read),
]
