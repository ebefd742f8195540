import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Band } from '#kernel/area/grids.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Reason } from '#kernel/planner/shapes.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { PlanGrid, VillageHousehold } from './rules.ts'

/**
 * All households that live in a village, in the order of groups and houses, with what a plan looks at. Plans know the groups below the
 * village: the households of a part stand side by side in the group that it is part of.
 */
export async function listVillageHouseholds(
  tx: Db,
  scope: Scope,
  villageId: number,
  today: Day,
): Promise<VillageHousehold[]> {
  const { rows } = await sql<Omit<VillageHousehold, 'order' | 'place'> & { lng: number | null; lat: number | null }>`
    with recursive part as (
        select a.id, a.id as main from area a where a.county_id = ${scope.countyId} and a.parent_id = ${villageId} and a.level = 'group'
        union all select a.id, part.main from part join area a on a.county_id = ${scope.countyId} and a.parent_id = part.id),
      member as materialized (select person_id from standing where county_id = ${scope.countyId} and kind = 'partyMember'
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})),
      size as (select m.household_id, count(*)::int as persons,
          (count(*) filter (where m.person_id in (select person_id from member)))::int as "partyMembers"
        from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
        where h.county_id = ${scope.countyId} and h.village_id = ${villageId} and h.valid_to is null group by m.household_id)
    select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId",
      coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers",
      coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
    from household h
    left join size on size.household_id = h.id
    left join part on part.id = h.group_id
    left join area g on g.county_id = h.county_id and g.id = part.main
    left join area own on own.county_id = h.county_id and own.id = h.group_id
    left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
    left join household_place p on p.county_id = h.county_id and p.household_id = h.id
    where h.county_id = ${scope.countyId} and h.village_id = ${villageId} and h.valid_to is null
    order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id`.execute(tx)
  return rows.map(({ lng, lat, ...row }, order) => ({
    ...row,
    order,
    place: lng === null || lat === null ? null : { lng, lat },
  }))
}

export type Plan = {
  id: number
  townshipId: number
  villageId: number
  name: string
  state: 'draft' | 'dated' | 'published' | 'discarded'
  madeFrom: 'planner' | 'present' | 'buildings' | 'units' | 'copy'
  edition: number
  level: number
  band: Band
  joinGroups: boolean
  division: PlanGrid[]
  reasons: Reason[]
  byTitle: string
  madeAt: Instant
  effectiveOn: Day | null
  publishedAt: Instant | null
  outcome: Outcome | null
}
export type Outcome = {
  created: number
  kept: number
  closed: number
  moved: number
  unassigned: number
  postsEnded: number
}

const columns = [
  'id',
  'township_id as townshipId',
  'village_id as villageId',
  'name',
  sql<Plan['state']>`state`.as('state'),
  sql<Plan['madeFrom']>`made_from`.as('madeFrom'),
  'edition',
  'level',
  sql<Band>`band`.as('band'),
  'join_groups as joinGroups',
  sql<PlanGrid[]>`division`.as('division'),
  sql<Reason[]>`reasons`.as('reasons'),
  'by_title as byTitle',
  'made_at as madeAt',
  'effective_on as effectiveOn',
  'published_at as publishedAt',
  sql<Outcome | null>`outcome`.as('outcome'),
] as const

const here = (scope: Scope) =>
  inScope<'grid_plan'>(scope, 'grid_plan', { township: 'township_id', village: 'village_id' })

/** A plan of the scope; who changes it locks it. */
export const findPlan = (tx: Db, scope: Scope, planId: number, lock = false): Promise<Plan | undefined> =>
  tx
    .selectFrom('grid_plan')
    .select(columns)
    .where(here(scope))
    .where('id', '=', planId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()

/** Plans that a village's page lists: the newest thirty; what was put aside is not among them. */
const mostListed = 30

export const listPlans = (tx: Db, scope: Scope, villageId: number): Promise<Plan[]> =>
  tx
    .selectFrom('grid_plan')
    .select(columns)
    .where(here(scope))
    .where('village_id', '=', villageId)
    .where('state', '<>', 'discarded')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()

export const findDated = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('grid_plan')
    .select(['id', 'effective_on as effectiveOn'])
    .where(here(scope))
    .where('village_id', '=', villageId)
    .where('state', '=', 'dated')
    .executeTakeFirst()

/** Plans whose day has come, the earliest first. */
export const listDue = (tx: Db, scope: Scope, today: Day, limit: number): Promise<Plan[]> =>
  tx
    .selectFrom('grid_plan')
    .select(columns)
    .where(here(scope))
    .where('state', '=', 'dated')
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export type NewPlan = Pick<
  Plan,
  'townshipId' | 'villageId' | 'name' | 'madeFrom' | 'level' | 'band' | 'joinGroups' | 'division' | 'reasons'
>

export async function insertPlan(
  tx: Db,
  scope: Scope,
  plan: NewPlan,
  by: { accountId: number; title: string; now: Instant },
): Promise<number> {
  const row = await tx
    .insertInto('grid_plan')
    .values({
      ...{ county_id: scope.countyId, township_id: plan.townshipId, village_id: plan.villageId, name: plan.name },
      ...{ state: 'draft', made_from: plan.madeFrom, level: plan.level, join_groups: plan.joinGroups },
      ...{
        band: JSON.stringify(plan.band),
        division: JSON.stringify(plan.division),
        reasons: JSON.stringify(plan.reasons),
      },
      ...{ by_account_id: by.accountId, by_title: by.title, made_at: by.now, changed_at: by.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes a plan anew and counts its edition up. */
export async function savePlan(
  tx: Db,
  scope: Scope,
  planId: number,
  change: Partial<Pick<Plan, 'division' | 'state' | 'effectiveOn' | 'publishedAt' | 'outcome'>>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('grid_plan')
    .set((eb) => ({
      edition: eb('edition', '+', 1),
      changed_at: now,
      ...(change.division ? { division: JSON.stringify(change.division) } : {}),
      ...(change.state ? { state: change.state } : {}),
      ...('effectiveOn' in change ? { effective_on: change.effectiveOn ?? null } : {}),
      ...(change.publishedAt ? { published_at: change.publishedAt } : {}),
      ...(change.outcome ? { outcome: JSON.stringify(change.outcome) } : {}),
    }))
    .where(here(scope))
    .where('id', '=', planId)
    .execute()
}

/** Somebody of the village with an account, by whose name the demonstration's draft stands. */
export const findOfficer = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('post')
    .innerJoin('account_person as a', (join) =>
      join.onRef('a.county_id', '=', 'post.county_id').onRef('a.person_id', '=', 'post.person_id'),
    )
    .select(['a.account_id as accountId', 'post.title'])
    .where('post.county_id', '=', scope.countyId)
    .where('post.village_id', '=', villageId)
    .where('post.role', '=', 'villageOfficer')
    .orderBy('post.id')
    .executeTakeFirst()

/** Villages of a township, in their order. */
export const listVillages = (tx: Db, scope: Scope, townshipId: number) =>
  tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where(inScope<'area'>(scope, 'area', { township: 'township_id', village: 'id' }))
    .where('level', '=', 'village')
    .where('parent_id', '=', townshipId)
    .where('valid_to', 'is', null)
    .orderBy('sort')
    .orderBy('id')
    .execute()

export async function savePlaces(
  tx: Db,
  scope: Scope,
  places: readonly { householdId: number; lng: number; lat: number }[],
  by: { accountId: number; now: Instant },
): Promise<void> {
  const rows = places.map(({ householdId, lng, lat }) => ({
    ...{ county_id: scope.countyId, household_id: householdId, lng, lat, source: 'desk' },
    ...{ by_account_id: by.accountId, at: by.now },
  }))
  await tx
    .insertInto('household_place')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['county_id', 'household_id']).doUpdateSet((eb) => ({
        lng: eb.ref('excluded.lng'),
        lat: eb.ref('excluded.lat'),
        source: eb.ref('excluded.source'),
        by_account_id: eb.ref('excluded.by_account_id'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
}

/** The places of a village's houses, and nothing of who lives there. The caller has found the village. */
export async function villagePlaces(tx: Db, countyId: number, villageId: number) {
  const { rows } = await sql<{ lng: number; lat: number }>`select p.lng, p.lat from household_place p
    join household h on h.county_id = p.county_id and h.id = p.household_id
    where h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null`.execute(tx)
  return rows
}
