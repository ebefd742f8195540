import { type Route, route } from '#features/feature.ts'
import { keepKey, recoverKey } from './commands.ts'
import { escrow } from './contract.ts'

export const escrowRoutes: Route[] = [route(escrow.keep, keepKey), route(escrow.recover, recoverKey)]
