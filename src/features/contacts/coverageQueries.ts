import { type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Load } from '#kernel/contact/line.ts'
import type { Day } from '#kernel/shared/day.ts'

const places = { township: 'township_id', village: 'village_id' }

/** Which line, counted over what: rows by township, or by village within one township. */
export type Counting = {
  line: string
  tiers: readonly string[] | null
  perHousehold: number | null
  load: Load | undefined
  by: 'township_id' | 'village_id'
  townshipId: number | null
  villageId: number | null
  today: Day
}

/** Nobody may be given more than these bounds say; a line without a bound has none. */
const noBound = 1_000_000

/** Households of these tiers; a line for everybody asks nothing. */
const ofTiers = (countyId: number, column: string, tiers: readonly string[] | null) =>
  tiers === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(column)} in (select t.household_id from household_tier t where t.county_id = ${countyId}
        and t.tier = any(${[...tiers]}::text[]) and t.ended_on is null)`

const within = (table: 'household' | 'contact' | 'contact_wish', { townshipId, villageId }: Counting) => {
  const township =
    townshipId === null ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(`${table}.township_id`)} = ${townshipId}`
  return villageId === null ? township : sql<SqlBool>`${township} and ${sql.ref(`${table}.village_id`)} = ${villageId}`
}

const inForce = (today: Day) =>
  sql<SqlBool>`contact.ended_on is null and (contact.term_to is null or contact.term_to >= ${today}::date)`

/** How many households a line is for, in each area. */
export const countHomes = (tx: Db, scope: Scope, counting: Counting) =>
  tx
    .selectFrom('household')
    .select([`household.${counting.by} as areaId`, sql<number>`count(*)::int`.as('homes')])
    .where(inScope<'household'>(scope, 'household', places))
    .where('household.valid_to', 'is', null)
    .where(within('household', counting))
    .where(ofTiers(scope.countyId, 'household.id', counting.tiers))
    .groupBy(`household.${counting.by}`)
    .execute()

/** Rows of a line that count today, of households that it is for. */
const held = (tx: Db, scope: Scope, counting: Counting) =>
  tx
    .selectFrom('contact')
    .where(inScope<'contact'>(scope, 'contact', places))
    .where('contact.line', '=', counting.line)
    .where('contact.household_id', 'is not', null)
    .where(inForce(counting.today))
    .where(within('contact', counting))
    .where(ofTiers(scope.countyId, 'contact.household_id', counting.tiers))

/**
 * How many households have somebody, village by village, in the order of the index: of a county there are a hundred thousand, and to make
 * a row for each would cost twice as much. Where `held` is more than `covered`, some household there has two.
 */
export const countCovered = (tx: Db, scope: Scope, counting: Counting) =>
  held(tx, scope, counting)
    .select([`contact.${counting.by} as areaId`, 'contact.village_id as villageId'])
    .select(sql<number>`count(*)::int`.as('held'))
    .select(sql<number>`count(distinct contact.household_id)::int`.as('covered'))
    .groupBy(['contact.township_id', 'contact.village_id'])
    .execute()

/** How many households of these villages have more people than the line gives one. */
export const countCrowded = (tx: Db, scope: Scope, counting: Counting, villageIds: readonly number[]) =>
  tx
    .with('one', () =>
      held(tx, scope, counting)
        .select([`contact.${counting.by} as areaId`, 'contact.household_id'])
        .where(sql<SqlBool>`contact.village_id = any(${[...villageIds]}::bigint[])`)
        .groupBy(['contact.township_id', 'contact.village_id', 'contact.household_id'])
        .having(sql<SqlBool>`count(*) > ${counting.perHousehold ?? noBound}`),
    )
    .selectFrom('one')
    .select(['one.areaId', sql<number>`count(*)::int`.as('crowded')])
    .groupBy('one.areaId')
    .execute()

/** How many people look after households, and how many of them after too few or too many. */
export const countLoads = (tx: Db, scope: Scope, counting: Counting) =>
  tx
    .with('one', (db) =>
      db
        .selectFrom('contact')
        .select(['contact.by_person_id', sql<number>`min(${sql.ref(`contact.${counting.by}`)})`.as('areaId')])
        .select(sql<number>`count(*)`.as('n'))
        .where(inScope<'contact'>(scope, 'contact', places))
        .where('contact.line', '=', counting.line)
        .where('contact.household_id', 'is not', null)
        .where(inForce(counting.today))
        .where(within('contact', counting))
        // In the order of the index again; whoever looks after households of two townships is judged in each.
        .groupBy(['contact.township_id', 'contact.by_person_id']),
    )
    .selectFrom('one')
    .select(['one.areaId', sql<number>`count(*)::int`.as('contacts')])
    .select(sql<number>`(count(*) filter (where n < ${counting.load?.from ?? 0}))::int`.as('few'))
    .select(
      sql<number>`(count(*) filter (where n > ${counting.load?.to ?? counting.load?.most ?? noBound}))::int`.as('many'),
    )
    .groupBy('one.areaId')
    .execute()

/** Households that refused, and those that ask for somebody else. */
export const countWishes = (tx: Db, scope: Scope, counting: Counting) =>
  tx
    .selectFrom('contact_wish')
    .innerJoin('household', (join) =>
      join
        .onRef('household.county_id', '=', 'contact_wish.county_id')
        .onRef('household.id', '=', 'contact_wish.household_id')
        .on('household.valid_to', 'is', null),
    )
    .select([`contact_wish.${counting.by} as areaId`])
    .select(sql<number>`(count(*) filter (where contact_wish.kind = 'refuse'))::int`.as('refused'))
    .select(sql<number>`(count(*) filter (where contact_wish.kind = 'another'))::int`.as('wishes'))
    .where((eb) => inScope<'contact_wish'>(scope, 'contact_wish', places)(eb as never) as never)
    .where('contact_wish.line', '=', counting.line)
    .where('contact_wish.closed_on', 'is', null)
    .where(within('contact_wish', counting))
    .where(ofTiers(scope.countyId, 'contact_wish.household_id', counting.tiers))
    .groupBy(`contact_wish.${counting.by}`)
    .execute()

/** The areas that the rows are about, in the order of the county. */
export const listAreas = (tx: Db, countyId: number, level: 'township' | 'village', townshipId: number | null) =>
  tx
    .selectFrom('area')
    .select(['id', 'name', 'township_id as townshipId'])
    .where('county_id', '=', countyId)
    .where('level', '=', level)
    .where('valid_to', 'is', null)
    .$if(townshipId !== null, (query) => query.where('township_id', '=', townshipId))
    .orderBy('sort')
    .orderBy('code')
    .limit(2_000)
    .execute()
