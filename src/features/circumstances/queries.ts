import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Source } from '#kernel/circumstance/field.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'
import type { answers, objections } from './contract.ts'

type Objection = (typeof objections)[number]
type Answer = (typeof answers)[number]

/** Whose fact it is: one of the three. */
export type Of = { householdId: number } | { personId: number } | { villageId: number }
const subject = (of: Of) => ({
  household_id: 'householdId' in of ? of.householdId : null,
  person_id: 'personId' in of ? of.personId : null,
  area_id: 'villageId' in of ? of.villageId : null,
})

const subjectColumn = (of: Of) => ('householdId' in of ? 'household_id' : 'personId' in of ? 'person_id' : 'area_id')
const idOf = (of: Of) => ('householdId' in of ? of.householdId : 'personId' in of ? of.personId : of.villageId)

export type Row = {
  id: number
  field: string
  personId: number | null
  year: number
  value: Value
  source: Source
  saidOn: Day
  reviewOn: Day
  keepUntil: Day
  byHousehold: boolean
  saidBy: string | null
  objection: Objection | null
  objectedAt: Instant | null
  noted: { heard: Heard; name: string } | null
  answer: Answer | null
  answeredAt: Instant | null
}

const rows = (tx: Db, countyId: number) =>
  tx
    .selectFrom('circumstance')
    .select(['id', 'field', 'person_id as personId', 'year', 'value', 'source', 'said_on as saidOn'])
    .select(['review_on as reviewOn', 'keep_until as keepUntil', 'by_household as byHousehold'])
    .select(['objection', 'objected_at as objectedAt', 'answer', 'answered_at as answeredAt'])
    .select(
      sql<string | null>`(select s.name from person s where circumstance.by_household
        and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id)`.as('saidBy'),
    )
    .select(
      sql<Row['noted']>`(select json_build_object('heard', circumstance.objection_heard, 'name', p.name) from person p
        where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by)`.as('noted'),
    )
    .where('county_id', '=', countyId)
    .where('closed_at', 'is', null)
    .$castTo<Row>()

/** What is known of a household and its people, the newest year first. */
export const listOfHousehold = (
  tx: Db,
  countyId: number,
  householdId: number,
  personIds: readonly number[],
  today: Day,
) =>
  rows(tx, countyId)
    .where((eb) =>
      eb.or([eb('household_id', '=', householdId), sql<boolean>`person_id = any(${[...personIds]}::bigint[])`]),
    )
    .where('keep_until', '>=', today)
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(400)
    .execute()

export const listOfVillage = (tx: Db, countyId: number, villageId: number, today: Day) =>
  rows(tx, countyId)
    .where('area_id', '=', villageId)
    .where('keep_until', '>=', today)
    .orderBy('year', 'desc')
    .limit(100)
    .execute()

/** An open fact of one household or of its people, locked: two who change it at once come one after the other. */
export const findOfHousehold = (
  tx: Db,
  countyId: number,
  id: number,
  householdId: number,
  personIds: readonly number[],
) =>
  rows(tx, countyId)
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('household_id', '=', householdId), sql<boolean>`person_id = any(${[...personIds]}::bigint[])`]),
    )
    .forUpdate()
    .executeTakeFirst()

/** People of a township who said this of themselves and for whom it holds today, by their ids; what is objected to counts for nothing. */
export async function listSaidYes(
  tx: Db,
  countyId: number,
  {
    field,
    townshipId,
    today,
    after,
    limit,
  }: { field: string; townshipId: number; today: Day; after: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select c.person_id as id from circumstance c
    join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
    join household h on h.county_id = m.county_id and h.id = m.household_id and h.township_id = ${townshipId}
    where c.county_id = ${countyId} and c.person_id > ${after} and c.field = ${field} and c.value = 'true'::jsonb
      and c.closed_at is null and c.keep_until >= ${today}::date and (c.objected_at is null or c.answered_at is not null)
    order by c.person_id limit ${limit}`.execute(tx)
  return rows.map((row) => row.id)
}

/** What a household has said of one field and what holds today; undefined where nothing is known. */
export async function findOpenValue(tx: Db, countyId: number, householdId: number, field: string, today: Day) {
  const row = await tx
    .selectFrom('circumstance')
    .select('value')
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('field', '=', field)
    .where('year', '=', 0)
    .where('closed_at', 'is', null)
    .where('keep_until', '>=', today)
    .executeTakeFirst()
  return row?.value as Value | undefined
}

/** An open fact by its id, with the household it belongs to; the caller asks whether that lies in the scope. */
export const findFact = (tx: Db, countyId: number, id: number) =>
  rows(tx, countyId)
    .where('id', '=', id)
    .select(
      sql<number | null>`coalesce(household_id, (select m.household_id from membership m
        where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null))`.as(
        'homeId',
      ),
    )
    .$castTo<Row & { homeId: number | null }>()
    .forUpdate()
    .executeTakeFirst()

export type NewFact = {
  field: string
  year: number
  value: Value
  source: Source
  saidOn: Day
  reviewOn: Day
  keepUntil: Day
  byHousehold: boolean
  at: Instant
  accountId: number | null
  personId: number | null
  /** The list that says it, where it came in by one. */
  listId?: number
}

type Ids = Record<'household' | 'person' | 'area', number[]>

/** Two who say the same of one household at once come one after the other, and the second word stands. */
async function lockSubjects(tx: Db, countyId: number, ids: Ids): Promise<void> {
  for (const table of ['household', 'person', 'area'] as const)
    if (ids[table].length > 0)
      await sql`select 1 from ${sql.table(table)} where county_id = ${countyId} and id = any(${ids[table]}::bigint[])
        order by id for no key update`.execute(tx)
}

/** Writes one fact about several at once; what was said of them before is closed as replaced. Answers the new ids. */
export async function saveFacts(tx: Db, countyId: number, of: readonly Of[], fact: NewFact): Promise<number[]> {
  const ids = { household: idsOf(of, 'householdId'), person: idsOf(of, 'personId'), area: idsOf(of, 'villageId') }
  await lockSubjects(tx, countyId, ids)
  await tx
    .updateTable('circumstance')
    .set({ closed_at: fact.at, closed_why: 'replaced' })
    .where('county_id', '=', countyId)
    .where('field', '=', fact.field)
    .where('year', '=', fact.year)
    .where('closed_at', 'is', null)
    .where(
      sql<boolean>`(household_id = any(${ids.household}::bigint[]) or person_id = any(${ids.person}::bigint[])
        or area_id = any(${ids.area}::bigint[]))`,
    )
    .execute()
  const common = {
    ...{ county_id: countyId, field: fact.field, year: fact.year, value: JSON.stringify(fact.value) },
    ...{ source: fact.source, said_on: fact.saidOn, review_on: fact.reviewOn, keep_until: fact.keepUntil },
    ...{ by_household: fact.byHousehold, at: fact.at, by_account_id: fact.accountId, by_person_id: fact.personId },
    list_id: fact.listId ?? null,
  }
  const written = await tx
    .insertInto('circumstance')
    .values(of.map((one) => ({ ...common, ...subject(one) })))
    .returning('id')
    .execute()
  return written.map(({ id }) => id)
}

const idsOf = (of: readonly Of[], key: 'householdId' | 'personId' | 'villageId'): number[] =>
  of.flatMap((one) => (key in one ? [(one as Record<typeof key, number>)[key]] : []))

/** Closes a fact. What a household takes back loses its value that moment; the trace stays until its term. */
export const closeFact = (tx: Db, countyId: number, id: number, why: 'withdrawn' | 'wrong', at: Instant) =>
  tx
    .updateTable('circumstance')
    .set({ closed_at: at, closed_why: why, ...(why === 'withdrawn' ? { value: null } : {}) })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** What was said before of the same and stands closed goes with it, or taking back would leave the older answers behind. */
export const emptyFormer = (tx: Db, countyId: number, of: Of, field: string, year: number) =>
  tx
    .updateTable('circumstance')
    .set({ value: null })
    .where('county_id', '=', countyId)
    .where('field', '=', field)
    .where('year', '=', year)
    .where('closed_at', 'is not', null)
    .where(subjectColumn(of), '=', idOf(of))
    .execute()

/** Whether the newest closed fact of this kind was taken back by the household and nothing has been said since. */
export async function wasTakenBack(tx: Db, countyId: number, of: Of, field: string, year: number): Promise<boolean> {
  const last = await tx
    .selectFrom('circumstance')
    .select('closed_why')
    .where('county_id', '=', countyId)
    .where(subjectColumn(of), '=', idOf(of))
    .where('field', '=', field)
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.closed_why === 'withdrawn'
}

export type NewObjection = {
  objection: Objection
  at: Instant
  /** How the office heard it and who wrote it down; null where the household says it itself. */
  noted: { heard: Heard; personId: number } | null
}

export const saveObjection = (tx: Db, countyId: number, id: number, { objection, at, noted }: NewObjection) =>
  tx
    .updateTable('circumstance')
    .set({
      ...{ objection, objected_at: at, answer: null, answered_at: null, answered_by_account_id: null },
      ...{ objection_heard: noted?.heard ?? null, objection_noted_by: noted?.personId ?? null },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export const saveAnswer = (
  tx: Db,
  countyId: number,
  id: number,
  { answer, at, accountId }: { answer: Answer; at: Instant; accountId: number | null },
) =>
  tx
    .updateTable('circumstance')
    .set({ answer, answered_at: at, answered_by_account_id: accountId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
