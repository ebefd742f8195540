import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'
import type { ObjectionState } from './contract.ts'
import type { Standing } from './rules.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' }
const within = (scope: Scope) => inScope<'household'>(scope, 'household', places) as never

type Version = { packId: string; packVersion: string }
export type TierRow = Standing & Version & { since: Day; checkedOn: Day; reviewOn: Day }
export type HistoryRow = Standing & Version & { id: number; from: Day; to: Day }

/** How a household stands now, or nothing where no rule gives it a tier. */
export const findTier = (tx: Db, countyId: number, householdId: number): Promise<TierRow | undefined> =>
  tx
    .selectFrom('household_tier')
    .select(['tier', 'row_id as rowId', 'facts', 'missing', 'rule', 'rule_from as ruleFrom', 'since'])
    .select(['checked_on as checkedOn', 'review_on as reviewOn', 'pack_id as packId', 'pack_version as packVersion'])
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('ended_on', 'is', null)
    .$castTo<TierRow>()
    .executeTakeFirst()

const mostHistory = 20

export const listHistory = (tx: Db, countyId: number, householdId: number): Promise<HistoryRow[]> =>
  tx
    .selectFrom('former_tier')
    .select(['id', 'tier', 'row_id as rowId', 'facts', 'missing', 'rule', 'rule_from as ruleFrom'])
    .select(['valid_from as from', 'valid_to as to', 'pack_id as packId', 'pack_version as packVersion'])
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .orderBy('id', 'desc')
    .limit(mostHistory)
    .$castTo<HistoryRow>()
    .execute()

/** A household of the scope, by the place that says which rule it is under. */
export const findPlace = (tx: Db, scope: Scope, householdId: number) =>
  tx
    .selectFrom('household')
    .select(['id', 'township_id as townshipId', 'village_id as villageId'])
    .where(within(scope))
    .where('id', '=', householdId)
    .executeTakeFirst()

/** The place of the household in which a person lives now. */
export const findPlaceOfPerson = (tx: Db, countyId: number, personId: number) =>
  tx
    .selectFrom('membership as m')
    .innerJoin('household as h', (join) =>
      join.onRef('h.county_id', '=', 'm.county_id').onRef('h.id', '=', 'm.household_id'),
    )
    .select(['h.id', 'h.township_id as townshipId', 'h.village_id as villageId'])
    .where('m.county_id', '=', countyId)
    .where('m.person_id', '=', personId)
    .where('m.valid_to', 'is', null)
    .executeTakeFirst()

type Page = { after?: number | undefined; limit: number }
export type ListedTier = TierRow & {
  id: number
  code: string
  headName: string | null
  groupName: string | null
  objected: boolean
}

/** Households of a village with their tiers, in the order of the register and in no other: nobody is first or last. */
export const listByVillage = (
  tx: Db,
  scope: Scope,
  { villageId, tier, after, limit }: Page & { villageId: number; tier?: string | undefined },
): Promise<ListedTier[]> =>
  tx
    .selectFrom('household')
    .innerJoin('household_tier as t', (join) =>
      join
        .onRef('t.county_id', '=', 'household.county_id')
        .onRef('t.household_id', '=', 'household.id')
        .on('t.ended_on', 'is', null),
    )
    .select(['household.id', 'household.code', 't.tier', 't.row_id as rowId', 't.facts', 't.missing', 't.rule'])
    .select(['t.rule_from as ruleFrom', 't.since', 't.checked_on as checkedOn', 't.review_on as reviewOn'])
    .select(['t.pack_id as packId', 't.pack_version as packVersion'])
    .select([
      sql<
        string | null
      >`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null limit 1)`.as(
        'headName',
      ),
      sql<
        string | null
      >`(select a.name from area a where a.county_id = household.county_id and a.id = household.group_id)`.as(
        'groupName',
      ),
      sql<boolean>`exists (select from tier_objection o where o.county_id = household.county_id and o.household_id = household.id
        and o.state = 'waiting')`.as('objected'),
    ])
    .where(within(scope))
    .where('household.village_id', '=', villageId)
    .where('household.valid_to', 'is', null)
    .$if(tier !== undefined, (query) => query.where('t.tier', '=', tier ?? ''))
    .$if(after !== undefined, (query) => query.where('household.id', '>', after ?? 0))
    .orderBy('household.id')
    .limit(limit + 1)
    .$castTo<ListedTier>()
    .execute()

export type ObjectionRow = {
  id: number
  state: ObjectionState
  householdId: number
  householdCode: string
  villageName: string
  townshipId: number
  villageId: number
  tier: string
  fact: string | null
  facts: Standing['facts']
  reason: string
  byName: string | null
  noted: { heard: Heard; name: string } | null
  at: string
  decidedAt: string | null
  decidedByName: string | null
  answer: string
  tierAfter: string | null
}

const objections = (tx: Db) =>
  tx
    .selectFrom('tier_objection')
    .innerJoin('household as h', (join) =>
      join.onRef('h.county_id', '=', 'tier_objection.county_id').onRef('h.id', '=', 'tier_objection.household_id'),
    )
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'tier_objection.county_id').onRef('v.id', '=', 'tier_objection.village_id'),
    )
    .select(['tier_objection.id', 'tier_objection.state', 'h.id as householdId', 'h.code as householdCode'])
    .select(['v.name as villageName', 'h.township_id as townshipId', 'h.village_id as villageId'])
    .select(['tier_objection.tier', 'tier_objection.fact', 'tier_objection.facts', 'tier_objection.reason'])
    .select(['tier_objection.at', 'tier_objection.decided_at as decidedAt', 'tier_objection.answer'])
    .select('tier_objection.tier_after as tierAfter')
    .select([
      sql<string | null>`(select w.name from person w where w.county_id = tier_objection.county_id
        and w.id = tier_objection.by_person_id)`.as('byName'),
      sql<ObjectionRow['noted']>`(select json_build_object('heard', tier_objection.heard, 'name', w.name) from person w
        where w.county_id = tier_objection.county_id and w.id = tier_objection.noted_by_person_id)`.as('noted'),
      sql<string | null>`(select w.name from person w where w.county_id = tier_objection.county_id
        and w.id = tier_objection.decided_by_person_id)`.as('decidedByName'),
    ])
    .$castTo<ObjectionRow>()

const mostObjections = 10

/** What a household has objected to, the newest first. */
export const listOfHousehold = (tx: Db, countyId: number, householdId: number) =>
  objections(tx)
    .where('tier_objection.county_id', '=', countyId)
    .where('tier_objection.household_id', '=', householdId)
    .orderBy('tier_objection.id', 'desc')
    .limit(mostObjections)
    .execute()

/** What waits in an area, the oldest first; what was decided, the newest first. */
export function listInArea(
  tx: Db,
  scope: Scope,
  { villageId, decided, after, limit }: Page & { villageId?: number | undefined; decided: boolean },
) {
  let query = objections(tx)
    .where(inScope<'tier_objection'>(scope, 'tier_objection', places) as never)
    .where('tier_objection.state', decided ? '<>' : '=', 'waiting')
  if (villageId) query = query.where('tier_objection.village_id', '=', villageId)
  if (after) query = query.where('tier_objection.id', decided ? '<' : '>', after)
  return query
    .orderBy('tier_objection.id', decided ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
}
