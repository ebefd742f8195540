/** Letters about one household go in their order: a plan is written before the visit that closes it. */
export const laneOf = (householdId: number): string => `visit:${householdId}`
