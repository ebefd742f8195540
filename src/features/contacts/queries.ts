import { type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

const places = { township: 'township_id', village: 'village_id' }
const here = (scope: Scope) => inScope<'contact'>(scope, 'contact', places)

/** A village has some hundreds of people in one line at most. */
const mostPeople = 1_000

const inForce = (today: Day) => sql`c.ended_on is null and (c.term_to is null or c.term_to >= ${today}::date)`

type Link = {
  id: number
  level: string
  byId: number
  byName: string
  personId: number
  personName: string
  termTo: Day | null
}

/** Who looks after which person in a line, for one village; the caller has found the village in its scope. */
export async function listLinks(
  tx: Db,
  countyId: number,
  villageId: number,
  line: string,
  today: Day,
): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select c.id, c.level, c.by_person_id as "byId", b.name as "byName", c.person_id as "personId", p.name as "personName",
      c.term_to as "termTo"
    from contact c join person b on b.county_id = c.county_id and b.id = c.by_person_id
    join person p on p.county_id = c.county_id and p.id = c.person_id
    where c.county_id = ${countyId} and c.village_id = ${villageId} and c.line = ${line} and c.person_id is not null
      and ${inForce(today)} order by c.id limit ${mostPeople}`.execute(tx)
  return rows
}

/** Who looks after how many households there, and how many in the whole line. */
export async function listLoads(tx: Db, countyId: number, villageId: number, line: string, today: Day) {
  const { rows } = await sql<{ personId: number; name: string; households: number; all: number; termTo: Day | null }>`
    with one as (
      select c.by_person_id, count(*)::int as households, min(c.term_to) as term_to from contact c
      where c.county_id = ${countyId} and c.village_id = ${villageId} and c.line = ${line} and c.household_id is not null
        and ${inForce(today)} group by c.by_person_id)
    select one.by_person_id as "personId", p.name, one.households, one.term_to as "termTo",
      (select count(*)::int from contact c where c.county_id = ${countyId} and c.by_person_id = one.by_person_id and c.line = ${line}
        and c.household_id is not null and ${inForce(today)}) as all
    from one join person p on p.county_id = ${countyId} and p.id = one.by_person_id
    order by p.name_pinyin, p.id limit ${mostPeople}`.execute(tx)
  return rows
}

export type Home = {
  id: number
  code: string
  address: string
  groupName: string | null
  headName: string | null
  refused: boolean
  contacts: { id: number; personId: number; name: string; since: Day; termTo: Day | null; purpose: string }[]
}

type HomeFilter = {
  line: string
  show: 'all' | 'nobody' | 'crowded' | 'refused' | 'review'
  tiers: readonly string[] | null
  perHousehold: number | null
  personId?: number | undefined
  groupId?: number | undefined
  gridId?: number | undefined
  after?: number | undefined
  limit: number
  today: Day
}

const headOf = sql<
  string | null
>`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null limit 1)`

/** Households of a village in the order of their ids, each with its contacts in a line. */
export async function listHomes(tx: Db, scope: Scope, villageId: number, filter: HomeFilter): Promise<Home[]> {
  const { line, today, show, tiers } = filter
  const mine = sql`c.county_id = household.county_id and c.household_id = household.id and c.line = ${line} and ${inForce(today)}`
  const refused = sql<boolean>`exists (select from contact_wish w where w.county_id = household.county_id
    and w.household_id = household.id and w.line = ${line} and w.kind = 'refuse' and w.closed_on is null)`
  const held = sql<number>`(select count(*) from contact c where ${mine})`
  const shown = {
    all: sql<SqlBool>`true`,
    nobody: sql<SqlBool>`not exists (select from contact c where ${mine}) and not ${refused}`,
    crowded: sql<SqlBool>`${held} > ${filter.perHousehold ?? 1_000_000}`,
    refused: sql<SqlBool>`${refused}`,
    review: sql<SqlBool>`exists (select from contact c where ${mine}) and not ${inTiers(scope.countyId, tiers)}`,
  }
  return tx
    .selectFrom('household')
    .leftJoin('area as g', (join) =>
      join.onRef('g.county_id', '=', 'household.county_id').onRef('g.id', '=', 'household.group_id'),
    )
    .select(['household.id', 'household.code', 'household.address', 'g.name as groupName'])
    .select([headOf.as('headName'), refused.as('refused')])
    .select(
      sql<
        Home['contacts']
      >`(select coalesce(json_agg(json_build_object('id', c.id, 'personId', c.by_person_id, 'name', p.name,
        'since', c.term_from, 'termTo', c.term_to, 'purpose', c.purpose) order by c.id), '[]') from contact c
        join person p on p.county_id = c.county_id and p.id = c.by_person_id where ${mine})`.as('contacts'),
    )
    .where((await householdsWithin(tx, scope)) as never)
    .where('household.village_id', '=', villageId)
    .where('household.valid_to', 'is', null)
    .where(shown[show])
    .where(inTiers(scope.countyId, show === 'review' ? null : tiers))
    .where(inPart(scope.countyId, filter))
    .$if(filter.personId !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select from contact c where ${mine} and c.by_person_id = ${filter.personId ?? 0})`,
      ),
    )
    .where('household.id', '>', filter.after ?? 0)
    .orderBy('household.id')
    .limit(filter.limit + 1)
    .execute()
}

const inTiers = (countyId: number, tiers: readonly string[] | null) =>
  tiers === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`household.id in (select t.household_id from household_tier t where t.county_id = ${countyId}
        and t.tier = any(${[...tiers]}::text[]) and t.ended_on is null)`

/** How many households have a contact in a line that is not for their tier any more: they stand in no count of the line. */
export async function countToReview(
  tx: Db,
  countyId: number,
  villageId: number,
  { line, tiers, today }: { line: string; tiers: readonly string[]; today: Day },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct household.id)::int as n
    from contact c join household on household.county_id = c.county_id and household.id = c.household_id and household.valid_to is null
    where c.county_id = ${countyId} and c.village_id = ${villageId} and c.line = ${line} and ${inForce(today)}
      and not ${inTiers(countyId, tiers)}`.execute(tx)
  return rows[0]?.n ?? 0
}

type Part = { groupId?: number | undefined; gridId?: number | undefined; householdIds?: readonly number[] | undefined }

/** A group, a grid of any level, or households by name. */
function inPart(countyId: number, { groupId, gridId, householdIds }: Part) {
  if (householdIds) return sql<SqlBool>`household.id = any(${[...householdIds]}::bigint[])`
  if (groupId !== undefined) return inGroup('household.group_id', { countyId }, groupId)
  if (gridId === undefined) return sql<SqlBool>`true`
  return sql<SqlBool>`household.grid_id in (select l.id from grid l where l.county_id = ${countyId}
    and (l.id = ${gridId} or l.ancestor_ids && array[${gridId}]::bigint[]))`
}

export type Target = {
  id: number
  townshipId: number
  villageId: number
  refused: boolean
  ofTier: boolean
  held: number[]
}

/** Households that somebody is to be given, locked, each with who has it now: two clerks never give one twice. */
export async function listTargets(
  tx: Db,
  scope: Scope,
  villageId: number,
  part: Part,
  { line, tiers, today }: { line: string; tiers: readonly string[] | null; today: Day },
): Promise<Target[]> {
  const ofTier = sql<boolean>`${inTiers(scope.countyId, tiers)}`
  const rows = await tx
    .selectFrom('household')
    .select(['household.id', 'household.township_id as townshipId', 'household.village_id as villageId'])
    .select(ofTier.as('ofTier'))
    .where((await householdsWithin(tx, scope)) as never)
    .where('household.village_id', '=', villageId)
    .where('household.valid_to', 'is', null)
    .where(inPart(scope.countyId, part))
    .orderBy('household.id')
    .limit(5_000)
    .forUpdate()
    .execute()
  // Asked once the rows are locked: a statement sees nothing that was committed while it waited.
  const { rows: states } = await sql<{ id: number; held: number[]; refused: boolean }>`
    select h.id, array(select c.by_person_id from contact c where c.county_id = ${scope.countyId} and c.household_id = h.id
        and c.line = ${line} and ${inForce(today)}) as held,
      exists (select from contact_wish w where w.county_id = ${scope.countyId} and w.household_id = h.id and w.line = ${line}
        and w.kind = 'refuse' and w.closed_on is null) as refused
    from unnest(${rows.map((row) => row.id)}::bigint[]) as h(id)`.execute(tx)
  const byId = new Map(states.map((state) => [state.id, state]))
  return rows.map((row) => ({ ...row, ...(byId.get(row.id) ?? { held: [], refused: false }) }))
}

/** One contact of the scope, locked. */
export const findContactForUpdate = (tx: Db, scope: Scope, contactId: number) =>
  tx
    .selectFrom('contact')
    .select(['id', 'line', 'household_id as householdId', 'by_person_id as byPersonId', 'term_from as termFrom'])
    .where(here(scope))
    .where('id', '=', contactId)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Everything somebody has in the scope and in a line, locked, to be handed over. */
export const listHeld = (tx: Db, scope: Scope, personId: number, line: string | null) =>
  tx
    .selectFrom('contact')
    .selectAll()
    .where(here(scope))
    .where('by_person_id', '=', personId)
    .where('ended_on', 'is', null)
    .$if(line !== null, (query) => query.where('line', '=', line ?? ''))
    .orderBy('id')
    .limit(5_000)
    .forUpdate()
    .execute()

/** The same counted, by line, level and village, for whoever looks before handing over. */
export const countHeldHere = (tx: Db, scope: Scope, personId: number) =>
  tx
    .selectFrom('contact')
    .select(['line', 'level', 'township_id', 'village_id'])
    .select(sql<number>`count(*)::int`.as('n'))
    .where(here(scope))
    .where('by_person_id', '=', personId)
    .where('ended_on', 'is', null)
    .groupBy(['line', 'level', 'township_id', 'village_id'])
    .orderBy('line')
    .execute()

/** How many households or people somebody has in a line at a level. */
export async function countHeld(
  tx: Db,
  countyId: number,
  one: { personId: number; line: string; level: string; today: Day },
) {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from contact c where c.county_id = ${countyId}
    and c.by_person_id = ${one.personId} and c.line = ${one.line} and c.level = ${one.level} and ${inForce(one.today)}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
