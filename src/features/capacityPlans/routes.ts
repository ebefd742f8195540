import { type Route, route } from '#features/feature.ts'
import { addStep, readList, readOfBody, settleStep } from './commands.ts'
import { capacityPlans } from './contract.ts'

export const capacityPlansRoutes: Route[] = [
  route(capacityPlans.ofBody, readOfBody),
  route(capacityPlans.list, readList),
  route(capacityPlans.add, addStep),
  route(capacityPlans.settle, settleStep),
]
