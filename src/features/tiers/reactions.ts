import type { Happened, Reaction, Setting } from '#features/feature.ts'
import { computeHouseholds, computeVillage } from './computing.ts'

/** All that was told at once is computed at once, each household one time; computed again, it comes to the same. */
async function follow(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const ids = happened.flatMap(({ payload }) => (payload.householdIds ?? []) as number[])
  await computeHouseholds(setting, ids)
}

/** A whole register came in, or was taken back: its villages are reckoned, each one time. */
async function followVillages(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const ids = new Set(happened.map(({ payload }) => Number(payload.villageId)))
  for (const villageId of ids) await computeVillage(setting, villageId)
}

/** A tier follows its facts, whoever changes them. */
export const tiersReactions: Reaction[] = [
  { event: 'circumstances.changed', runTogether: follow },
  { event: 'import.changedVillage', runTogether: followVillages },
  { event: 'lifeEvent.recorded', runTogether: follow },
]
