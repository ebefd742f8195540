import type { Reaction } from '#features/feature.ts'
import { followGroupName } from './queries.ts'

/** A grid that is called by its group is called by the group's new name, so that nobody looks for a group of yesterday. */
export const gridsReactions: Reaction[] = [
  {
    event: 'area.groupChanged',
    run: async ({ tx, county }, payload) => {
      if (payload.change !== 'renamed') return
      await followGroupName(tx, county.id, Number(payload.groupId), String(payload.from), String(payload.name))
    },
  },
]
