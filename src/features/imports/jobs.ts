import type { Job } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { abandonImport } from './commands.ts'
import { listForgotten } from './queries.ts'

/** A preview holds people's data, so it does not wait longer than this for somebody to decide. */
const keptDays = 7

export const importsJobs: Job[] = [
  {
    name: 'imports.forget',
    every: '20 2 * * *',
    async run(setting) {
      const areas = { townships: [], villages: [], groups: [], grids: [] }
      const scope: Scope = { countyId: setting.county.id, wholeCounty: true, ...areas, self: null }
      const before = instantAt(timeOf(setting.now) - keptDays * 86_400_000)
      for (const id of await listForgotten(setting.tx, scope, before)) await abandonImport(setting, scope, id)
    },
  },
]
