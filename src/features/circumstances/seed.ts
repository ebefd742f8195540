import type { Setting } from '#features/feature.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import { termsOf } from '#kernel/circumstance/value.ts'
import type { Day } from '#kernel/shared/day.ts'
import { listNewcomersIn } from './newcomerQueries.ts'
import { type Of, saveFacts } from './queries.ts'
import { householdIdsOf, saySpeakers } from './villageQueries.ts'

type Clerk = { accountId: number; personId: number }

/** Every so many households, beginning with that one: which of them it is depends on nothing but their order. */
const every = (ids: readonly number[], n: number, first = 0) => ids.filter((_, at) => at % n === first)

/** What a village has said of itself and its households in three years: figures, awards, bands and a few needs. */
export async function seedCircumstances(setting: Setting, villageId: number, clerk: Clerk): Promise<number> {
  const { tx, county, today, now, packs } = setting
  const ids = await householdIdsOf(tx, county.id, villageId)
  const said = async (
    name: string,
    of: readonly Of[],
    value: Value,
    { year = 0, on = today }: { year?: number; on?: Day } = {},
  ) => {
    const field = packs.everywhere.circumstances[name]
    const [source] = field?.sources ?? []
    if (!field || !source || of.length === 0) return
    const by = { at: now, ...clerk, byHousehold: source === 'household' }
    await saveFacts(tx, county.id, of, {
      field: name,
      year,
      value,
      source,
      saidOn: on,
      ...termsOf(field, on, year),
      ...by,
    })
  }
  const of = (households: readonly number[]) => households.map((householdId) => ({ householdId }))
  const last = Number(today.slice(0, 4)) - 1
  for (const [back, mean] of [14_600, 13_900, 13_100].entries()) {
    const year = last - back
    await said('villageMeanIncome', [{ villageId }], mean, { year })
    await said('safeFamilyList', [{ villageId }], true, { year })
    await said('safeFamily', of([...every(ids, 3), ...every(ids, 3, back % 2)].filter(once)), true, { year })
  }
  const bands = ['from12000', 'from16000', 'from8000', 'from20000', 'from12000', 'from5000', 'from16000']
  for (const [at, band] of bands.entries())
    await said('incomeBand', of(every(ids, bands.length + 1, at)), band, { year: last })
  await said('hardship', of(every(ids, 17, 5)), 'minimumAllowance')
  await said('hardship', of(every(ids, 17, 9)), 'none')
  await said('disabledCard', of(every(ids, 23, 3)), true)
  await said('serviceNeeds', of(every(ids, 13, 2)), ['company', 'meals'])
  const newcomers = (await listNewcomersIn(tx, county.id, villageId)).map((personId) => ({ personId }))
  await said('newcomerAsks', newcomers, ['school', 'insurance'])
  await said('newcomerGot', newcomers.slice(0, 1), ['school'])
  await saySpeakers(tx, county.id, ids)
  setting.emit('circumstances.changed', { householdIds: ids })
  return ids.length
}

const once = (id: number, at: number, all: readonly number[]) => all.indexOf(id) === at
