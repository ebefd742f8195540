import { type Route, route } from '#features/feature.ts'
import { beginSignOn, finishSignOn, keepSettings, readOffered, readSettings, tieSubject } from './commands.ts'
import { signOns } from './contract.ts'

export const signOnsRoutes: Route[] = [
  route(signOns.offered, readOffered),
  route(signOns.begin, beginSignOn),
  route(signOns.finish, finishSignOn),
  route(signOns.read, readSettings),
  route(signOns.save, keepSettings),
  route(signOns.tie, tieSubject),
]
