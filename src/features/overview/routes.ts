import { type Route, route } from '#features/feature.ts'
import { readOverview } from './commands.ts'
import { overview } from './contract.ts'

export const overviewRoutes: Route[] = [route(overview.read, readOverview)]
