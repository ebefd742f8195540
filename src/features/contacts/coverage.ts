import type { Work } from '#features/feature.ts'
import type { ContactLine } from '#kernel/contact/line.ts'
import { lastLevel } from '#kernel/contact/standing.ts'
import type { Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import {
  type Counting,
  countCovered,
  countCrowded,
  countHomes,
  countLoads,
  countWishes,
  listAreas,
} from './coverageQueries.ts'

type Cover = Out<typeof contacts.coverage>['total']

const nothing = { homes: 0, covered: 0, refused: 0, nobody: 0, crowded: 0, contacts: 0, few: 0, many: 0, wishes: 0 }

type Over = Pick<Counting, 'by' | 'townshipId' | 'villageId'>

/** One line counted over areas: sums over the indexes of the line, so there is nothing kept that could go stale. */
async function coverOf(work: Work, line: ContactLine, over: Over): Promise<Map<number, Omit<Cover, 'name'>>> {
  const { tx, scope, today } = work
  const counting: Counting = {
    ...{ ...over, line: line.id, tiers: line.tiers ?? null, perHousehold: line.perHousehold ?? null, today },
    load: lastLevel(line).load,
  }
  const [homes, covered, loads, wishes] = await Promise.all([
    countHomes(tx, scope, counting),
    countCovered(tx, scope, counting),
    countLoads(tx, scope, counting),
    countWishes(tx, scope, counting),
  ])
  const crowded = await crowdedOf(work, counting, covered)
  const found = new Map<number, Omit<Cover, 'name'>>()
  for (const { areaId, covered: n } of covered) {
    const row = found.get(areaId) ?? nothing
    found.set(areaId, { ...row, areaId, covered: row.covered + n })
  }
  for (const row of [...homes, ...crowded, ...loads, ...wishes])
    found.set(row.areaId, { ...(found.get(row.areaId) ?? nothing), ...row })
  for (const [areaId, row] of found) found.set(areaId, { ...row, nobody: nobodyIn(line, row) })
  return found
}

/** Looked for only where so many rows stand for so few households that one of them may have too many. */
async function crowdedOf({ tx, scope }: Work, counting: Counting, covered: Awaited<ReturnType<typeof countCovered>>) {
  const { perHousehold } = counting
  if (perHousehold === null) return []
  const villages = covered.filter((one) => one.held - one.covered >= perHousehold).map((one) => one.villageId)
  return villages.length === 0 ? [] : countCrowded(tx, scope, counting, villages)
}

/** Without anybody, and not of its own will. A line that chooses its households leaves nobody out. */
const nobodyIn = (line: ContactLine, { homes, covered, refused }: typeof nothing): number =>
  line.everybody ? Math.max(0, homes - covered - refused) : 0

/** The same for one village. */
export async function coverOfVillage(
  work: Work,
  line: ContactLine,
  village: { id: number; townshipId: number; name: string },
): Promise<Cover> {
  const over = { by: 'village_id', townshipId: village.townshipId, villageId: village.id } as const
  const found = await coverOf(work, line, over)
  return { ...nothing, ...found.get(village.id), areaId: village.id, name: village.name }
}

/** Rows in the order of the areas, and their sum. */
export async function coverageOf(work: Work, line: ContactLine, townshipId: number | null) {
  const { tx, county, scope } = work
  const level = townshipId === null ? 'township' : 'village'
  const by = level === 'township' ? 'township_id' : 'village_id'
  const found = await coverOf(work, line, { by, townshipId, villageId: null })
  const areas = await listAreas(tx, county.id, level, townshipId)
  const whole = (one: (typeof areas)[number]) =>
    scope.wholeCounty || scope.townships.includes(level === 'township' ? one.id : (one.townshipId ?? 0))
  const rows = areas
    .filter((one) => whole(one) || found.has(one.id))
    .map(({ id, name }) => ({ ...nothing, ...found.get(id), areaId: id, name }))
  return { rows, total: rows.reduce(added, { ...nothing, areaId: townshipId ?? 0, name: '' }) }
}

function added(sum: Cover, row: Cover): Cover {
  const next = { ...sum }
  for (const key of Object.keys(nothing) as (keyof typeof nothing)[]) next[key] += row[key]
  return next
}
