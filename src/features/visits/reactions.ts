import type { Reaction, Setting } from '#features/feature.ts'
import { givePlans } from './handing.ts'

/** Where the office of the village hands somebody's households over, their plans follow. */
const follow = async (setting: Setting, payload: Record<string, unknown>): Promise<void> => {
  const { fromPersonId, toPersonId } = payload as { fromPersonId: number; toPersonId: number }
  await givePlans(setting, { fromPersonId, toPersonId })
}

export const visitsReactions: Reaction[] = [{ event: 'contacts.handedOver', run: follow }]
