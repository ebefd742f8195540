import type { Job } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { undoDays } from './contract.ts'
import { wholeCounty } from './public.ts'
import { deleteFile, listForgotten, updateImport } from './queries.ts'

/** A file holds people's data: it waits no longer for a decision than it does for an undo, and then it goes. */
export const importsJobs: Job[] = [
  {
    name: 'imports.forget',
    every: '20 2 * * *',
    async run(setting) {
      const scope = wholeCounty(setting)
      const before = instantAt(timeOf(setting.now) - undoDays * 86_400_000)
      for (const { id, state } of await listForgotten(setting.tx, scope, before)) {
        await deleteFile(setting.tx, scope, id)
        if (state === 'preview') await updateImport(setting.tx, scope, id, { state: 'abandoned', staged: null })
        setting.record({ kind: 'import', id, detail: { forgotten: true } })
      }
    },
  },
]
