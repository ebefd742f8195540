import { type Route, route } from '#features/feature.ts'
import { readAudit, readLooks } from './commands.ts'
import { records } from './contract.ts'

export const recordsRoutes: Route[] = [route(records.listAudit, readAudit), route(records.listAccess, readLooks)]
