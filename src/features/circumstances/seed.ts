import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { getVillage } from '#features/areas/public.ts'
import type { Setting } from '#features/feature.ts'
import { leftBehindAmong } from '#features/people/public.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import { termsOf } from '#kernel/circumstance/value.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Listed, recordListed } from './listed.ts'
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

/** So many lines has the list of the demonstration. */
const mostListed = 12

/**
 * A list of those left behind that an office of the village brought in: who the register says is left behind, with a carer. One household
 * has said it anew since, so that taking the list back shows both what goes and what stays.
 */
export async function seedLeftBehindList(setting: Setting, villageId: number, clerk: Clerk): Promise<void> {
  const { tx, county, today, now, packs } = setting
  const { rows } = await sql<{ id: number; householdId: number }>`
    select m.person_id as id, m.household_id as "householdId" from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    where h.county_id = ${county.id} and h.village_id = ${villageId} and h.valid_to is null order by h.id, m.sort limit 3000`.execute(
    tx,
  )
  const ids = rows.map((row) => row.id)
  const behind = await leftBehindAmong(setting, ids)
  const lines = rows.flatMap(({ id, householdId }) => {
    const kind = behind.get(id)
    return kind ? [{ id, householdId, kind }] : []
  })
  const homes = [...Map.groupBy(lines, (line) => line.householdId).entries()].slice(0, mostListed)
  const listed = homes.flatMap(([householdId, of], n): Listed[] => [
    { householdId, field: 'leftBehindAtHome', chosen: [...new Set(of.map(({ kind }) => kind))] },
    ...(n % 3 === 0
      ? [{ householdId, field: 'leftBehindCarer', chosen: [n % 2 === 0 ? 'grandparent' : 'relative'] }]
      : []),
  ])
  const scope = {
    countyId: county.id,
    wholeCounty: true,
    townships: [],
    villages: [],
    groups: [],
    grids: [],
    self: null,
  }
  const { townshipId } = await getVillage(tx, scope, villageId)
  const digest = createHash('sha256').update(JSON.stringify(listed)).digest('hex')
  await recordListed({ ...setting, actor: clerk }, scope, listed, { townshipId, villageId, digest })
  const field = packs.everywhere.circumstances.leftBehindCarer
  const own = homes[0]
  if (!field || !own) return
  await saveFacts(tx, county.id, [{ householdId: own[0] }], {
    ...{ field: field.id, year: 0, value: ['neighbour'], source: 'household', saidOn: today, byHousehold: true },
    ...{ ...termsOf(field, today, 0), at: now, accountId: null, personId: null },
  })
  await saySpeakers(tx, county.id, [own[0]])
}
