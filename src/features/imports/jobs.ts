import type { Job } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { abandonImport } from './commands.ts'
import { wholeCounty } from './public.ts'
import { listForgotten } from './queries.ts'

/** A preview holds people's data, so it does not wait longer than this for somebody to decide. */
const keptDays = 7

export const importsJobs: Job[] = [
  {
    name: 'imports.forget',
    every: '20 2 * * *',
    async run(setting) {
      const scope = wholeCounty(setting)
      const before = instantAt(timeOf(setting.now) - keptDays * 86_400_000)
      for (const id of await listForgotten(setting.tx, scope, before)) await abandonImport(setting, scope, id)
    },
  },
]
