import { type Route, route } from '#features/feature.ts'
import { exportAgain, exportFile, makeExport } from './commands.ts'
import { listExports } from './contract.ts'

export const exportsRoutes: Route[] = [
  route(listExports.make, makeExport, exportAgain),
  route(listExports.file, exportFile),
]
