import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import { agesOf } from '#kernel/pack/limits.ts'
import { type LeftBehind, leftBehindOf } from '#kernel/register/leftBehind.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findListed, type Listed, type Wanted } from './findingQueries.ts'
import { describePersons, factsOf, membersOfAll } from './queries.ts'

/** Whoever is left behind in the households of these persons: told by the whole household each time, kept nowhere. */
export async function leftBehindAmong(
  { tx, county, packs, today }: { tx: Db; county: { id: number }; packs: Pick<Work['packs'], 'at'>; today: Day },
  persons: readonly number[],
): Promise<Map<number, LeftBehind>> {
  const someone = await describePersons(tx, county.id, persons)
  const members = await membersOfAll(tx, county.id, [...new Set(someone.map((one) => one.household_id))])
  const facts = await factsOf(
    tx,
    county.id,
    members.map((one) => one.id),
  )
  const found = new Map<number, LeftBehind>()
  for (const home of Map.groupBy(members, (one) => one.household_id).values()) {
    const kin = home.map((one) => ({
      ...{ id: one.id, relation: one.relation, sex: one.sex, birthDate: one.birth_date },
      away: Boolean(facts.get(one.id)?.reason),
    }))
    const { township_id: townshipId, village_id: villageId } = home[0]!
    const limits = agesOf(packs.at({ townshipId, villageId }))
    for (const [id, kind] of leftBehindOf(kin, today, limits)) found.set(id, kind)
  }
  return found
}

/** So many who may be left behind are looked at in one step, and so many steps belong to one page. */
const step = 200
const mostSteps = 10

/** One page of those left behind, in the order asked for: candidates by the index, the rule over each household. */
export async function listLeftBehind(
  work: Pick<Work, 'tx' | 'scope' | 'county' | 'packs' | 'today'>,
  wanted: Wanted,
  filter: Listed,
): Promise<{ ids: number[]; next: number | null }> {
  const ids: number[] = []
  let after = filter.after
  for (let n = 0; n < mostSteps; n++) {
    const found = await findListed(work.tx, work.scope, wanted, { ...filter, mark: 'leftBehind', after, limit: step })
    const looked = found.slice(0, step)
    const behind = await leftBehindAmong(work, looked)
    for (const id of looked) {
      if (behind.has(id)) ids.push(id)
      if (ids.length > filter.limit) return { ids: ids.slice(0, filter.limit), next: ids[filter.limit - 1] ?? null }
    }
    after = looked.at(-1)
    if (found.length <= step) return { ids, next: null }
  }
  return { ids, next: after ?? null }
}
