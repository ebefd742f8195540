import type { Work } from '#features/feature.ts'
import type { Out } from '#wire/contract.ts'
import type { overview } from './contract.ts'
import { listCounties, type Sums } from './queries.ts'

const nothing: Sums = {
  ...{ townships: 0, villages: 0, groups: 0, grids: 0, households: 0, persons: 0, bodies: 0 },
  ...{ requestsYear: 0, requestsOpen: 0 },
}

/** Counties stand in the order of their codes and are never ranked. */
export async function readOverview({ tx, county, actor, today }: Work): Promise<Out<typeof overview.read>> {
  const rows = await listCounties(tx, county.id, actor.accountId ?? 0, today)
  const keys = Object.keys(nothing) as (keyof Sums)[]
  const sum = (key: keyof Sums) => rows.reduce((n, row) => n + row[key], 0)
  return { rows, total: { ...nothing, ...Object.fromEntries(keys.map((key) => [key, sum(key)])) } }
}
