import { type Route, route } from '#features/feature.ts'
import { accountFile, readAccount, takeAccount, takeAgain } from './account.ts'
import { askLook, decideLook, openAgain, openLook } from './commands.ts'
import { minorLooks } from './contract.ts'
import { listForOfficer, listMine, listYear } from './reading.ts'

export const minorLooksRoutes: Route[] = [
  route(minorLooks.ask, askLook),
  route(minorLooks.mine, listMine),
  route(minorLooks.waiting, listForOfficer),
  route(minorLooks.decide, decideLook),
  route(minorLooks.open, openLook, openAgain),
  route(minorLooks.account, readAccount),
  route(minorLooks.listYear, listYear),
  route(minorLooks.takeAccount, takeAccount, takeAgain),
  route(minorLooks.accountFile, accountFile),
]
