import { findArea } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { addDays } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { figures } from './contract.ts'
import { sumMeasures, type Wanted } from './queries.ts'
import { ratesOf, type Sums } from './rules.ts'

/** What a page shows when it asks for no period, and the longest it may ask for. */
const usualDays = 90
const longestDays = 1100

/** The rates of one village, for everybody. */
export async function readVillage(
  work: Work,
  input: In<typeof figures.ofVillage>,
): Promise<Out<typeof figures.ofVillage>> {
  return answer(work, { villageId: input.villageId, ...periodOf(work, input) })
}

/** The rates of a township or of everything in one's scope, as one sum. */
export async function readArea(work: Work, input: In<typeof figures.ofArea>): Promise<Out<typeof figures.ofArea>> {
  return answer(work, { townshipId: input.townshipId, ...periodOf(work, input) })
}

export function periodOf({ today }: Work, input: { from?: string | undefined; to?: string | undefined }) {
  const to = input.to ?? today
  const from = input.from ?? addDays(to, 1 - usualDays)
  if (from > to || addDays(from, longestDays) < to) refuse('figures.wrong_period')
  return { from, to }
}

async function answer({ tx, scope, packs }: Work, wanted: Wanted): Promise<Out<typeof figures.ofVillage>> {
  const rows = await sumMeasures(tx, scope, wanted)
  const total: Sums = {}
  const byCategory = new Map<string, Sums>()
  for (const { category, measure, n } of rows) {
    total[measure] = (total[measure] ?? 0) + n
    byCategory.set(category, { ...byCategory.get(category), [measure]: n })
  }
  const areaId = wanted.villageId ?? wanted.townshipId
  const area = areaId === undefined ? null : await findArea(tx, scope, areaId)
  const here = area ? packs.at(area) : packs.everywhere
  const wordsOf = (id: string) => here.categories[id] ?? packs.everywhere.categories[id] ?? { zh: id, en: id }
  return {
    from: wanted.from,
    to: wanted.to,
    total: ratesOf(total),
    categories: [...byCategory].sort().map(([category, sums]) => {
      const { zh, en } = wordsOf(category)
      return { category, words: { zh, en }, rates: ratesOf(sums) }
    }),
  }
}
