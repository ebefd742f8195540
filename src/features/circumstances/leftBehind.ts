import { getArea } from '#features/areas/public.ts'
import type { Setting, Work } from '#features/feature.ts'
import { hideOne, hideSmall } from '#kernel/shared/smallCounts.ts'
import type { In, Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { readingOf } from './facts.ts'
import {
  listAlikeHomes,
  listCounts,
  listMonths,
  type PlaceCount,
  saveCounts,
  type VillageCount,
} from './leftBehindQueries.ts'

type Answer = Out<typeof circumstances.leftBehind>

/** Two years to look back on. */
const mostMonths = 24

/** Counts the households of every village that have somebody left behind, by what the register says of who is away. Answers how many villages. */
export async function countLeftBehind(
  setting: Pick<Setting, 'tx' | 'county' | 'packs' | 'today' | 'now'>,
): Promise<number> {
  const { tx, county, today, now } = setting
  const { of, kinds, kindOf } = await readingOf(setting, 'all', today)
  const counts = new Map<number, VillageCount>()
  for (const { villageId, members, households } of await listAlikeHomes(tx, of)) {
    const facts = kinds[kindOf.get(villageId)!]!.factsOf(members, '')
    const count = counts.get(villageId) ?? { villageId, households: 0, any: 0, child: 0, elder: 0, woman: 0 }
    count.households += households
    if (facts.leftBehind) count.any += households
    if (facts.leftBehindChild) count.child += households
    if (facts.leftBehindElder) count.elder += households
    if (facts.leftBehindWoman) count.woman += households
    counts.set(villageId, count)
  }
  await saveCounts(tx, county.id, [...counts.values()], { month: `${today.slice(0, 8)}01`, at: now })
  return counts.size
}

/** The counts of a month: by township for a whole county, else by village. */
export async function readLeftBehind({ tx, scope }: Work, input: In<typeof circumstances.leftBehind>): Promise<Answer> {
  const area = input.areaId === undefined ? null : await getArea(tx, scope, input.areaId)
  const months = await listMonths(tx, scope, mostMonths)
  const month = months.find((one) => one === input.month) ?? months[0] ?? null
  const wide = area === null ? scope.wholeCounty : area.level === 'county'
  const counts = month === null ? [] : await listCounts(tx, scope, { month, by: wide ? 'township' : 'village', area })
  return { month, months, ...shown(counts) }
}

function shown(counts: readonly PlaceCount[]): Pick<Answer, 'total' | 'rows'> {
  const column = (of: 'any' | 'child' | 'elder' | 'woman') => hideSmall(counts.map((count) => count[of]))
  const sum = (of: 'households' | 'any' | 'child' | 'elder' | 'woman') =>
    counts.reduce((all, count) => all + count[of], 0)
  const [any, child, elder, woman] = [column('any'), column('child'), column('elder'), column('woman')]
  return {
    total: {
      ...{ households: sum('households'), withAny: hideOne(sum('any')), withChild: hideOne(sum('child')) },
      ...{ withElder: hideOne(sum('elder')), withWoman: hideOne(sum('woman')) },
    },
    rows: counts.map(({ id, name, households }, at) => ({
      ...{
        id,
        name,
        households,
        withAny: any[at]!,
        withChild: child[at]!,
        withElder: elder[at]!,
        withWoman: woman[at]!,
      },
    })),
  }
}
