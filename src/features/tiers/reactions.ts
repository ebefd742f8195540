import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { computeHouseholds } from './computing.ts'

/** All that was told at once is computed at once, each household one time; computed again, it comes to the same. */
async function follow(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const ids = happened.flatMap(({ payload }) => (payload.householdIds ?? []) as number[])
  await computeHouseholds(setting, ids)
}

/** A tier follows its facts, whoever changes them. */
export const tiersReactions: Reaction[] = [
  { event: 'circumstances.changed', runTogether: follow },
  { event: 'lifeEvent.recorded', runTogether: follow },
]
