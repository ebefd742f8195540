import type { Out } from '#wire/contract.ts'
import type { gridPlans } from '../../contract.ts'

export type VillagePlans = Out<typeof gridPlans.ofVillage>
export type PlanLine = VillagePlans['plans'][number]
export type WholePlan = Out<typeof gridPlans.read>
export type PlannedGrid = WholePlan['grids'][number]
export type PlannedHousehold = WholePlan['households'][number]
export type Figures = VillagePlans['present']
