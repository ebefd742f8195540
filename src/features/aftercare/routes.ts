import { type Route, route } from '#features/feature.ts'
import { endAftercare, findForAftercare, handOn, openAftercare, readAftercare } from './commands.ts'
import { aftercare } from './contract.ts'

export const aftercareRoutes: Route[] = [
  route(aftercare.find, findForAftercare),
  route(aftercare.read, readAftercare),
  route(aftercare.open, openAftercare),
  route(aftercare.hand, handOn),
  route(aftercare.end, endAftercare),
]
