import { type Route, route } from '#features/feature.ts'
import { datePlan, draftPlan, editPlan, proposeForTownship, proposePlan, setPlaces, takeBackPlan } from './commands.ts'
import { gridPlans } from './contract.ts'
import { comparePlans, readPlan, readVillagePlans } from './view.ts'

export const gridPlansRoutes: Route[] = [
  route(gridPlans.ofVillage, readVillagePlans),
  route(gridPlans.propose, proposePlan),
  route(gridPlans.proposeTownship, proposeForTownship, async (_, id) => ({ id, rows: [] })),
  route(gridPlans.draft, draftPlan),
  route(gridPlans.read, readPlan),
  route(gridPlans.edit, editPlan),
  route(gridPlans.compare, comparePlans),
  route(gridPlans.publish, datePlan),
  route(gridPlans.takeBack, takeBackPlan),
  route(gridPlans.setPlaces, setPlaces, async (_, id) => ({ id, set: 0, unknown: [] })),
]
