import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { keptWhys } from './contract.ts'

export type By = { accountId: number | null; personId: number | null }
type NewList = { townshipId: number; villageId: number; digest: string; by: By; at: Instant }

export async function insertList(tx: Db, countyId: number, list: NewList): Promise<number> {
  const { id } = await tx
    .insertInto('circumstance_list')
    .values({
      ...{ county_id: countyId, township_id: list.townshipId, village_id: list.villageId, digest: list.digest },
      ...{ by_account_id: list.by.accountId, by_person_id: list.by.personId, at: list.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ListRow = {
  id: number
  villageId: number
  digest: string
  at: Instant
  byName: string | null
  takenBackAt: Instant | null
  takenBackByName: string | null
}

const nameOf = (column: string) =>
  sql`(select p.name from person p where p.county_id = l.county_id and p.id = ${sql.ref(`l.${column}`)})`
const columns = sql`l.id, l.village_id as "villageId", l.digest, l.at, l.taken_back_at as "takenBackAt",
  ${nameOf('by_person_id')} as "byName", ${nameOf('taken_back_by_person_id')} as "takenBackByName"`

/** Lists that came in for a village, the newest first; one more than asked for says that there are more. */
export async function listLists(
  tx: Db,
  countyId: number,
  { villageId, after, limit }: { villageId: number; after?: number | undefined; limit: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`select ${columns} from circumstance_list l
    where l.county_id = ${countyId} and l.village_id = ${villageId} and (${after ?? null}::bigint is null or l.id < ${after ?? null}::bigint)
    order by l.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

export async function findList(tx: Db, countyId: number, id: number): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${columns} from circumstance_list l
    where l.county_id = ${countyId} and l.id = ${id}`.execute(tx)
  return rows[0]
}

/** One after the other: who takes a list back, and who says something of its households meanwhile. */
export async function lockList(tx: Db, countyId: number, id: number): Promise<void> {
  await sql`select from circumstance_list where county_id = ${countyId} and id = ${id} for update`.execute(tx)
  await sql`select from household where county_id = ${countyId} and id in (select household_id from circumstance
    where county_id = ${countyId} and list_id = ${id}) order by id for no key update`.execute(tx)
}

/** What a list said of one household in one field, as it stands now. `gone`: taken back with the list. */
export type ListedFact = {
  id: number
  householdId: number
  householdCode: string
  field: string
  gone: boolean
  why: (typeof keptWhys)[number] | null
}

export async function listFactsOf(tx: Db, countyId: number, listId: number): Promise<ListedFact[]> {
  const since = sql`(select case when n.by_household then 'saidByHousehold' when n.list_id is not null then 'laterList' else 'recordedAnew' end
    from circumstance n where n.county_id = c.county_id and n.household_id = c.household_id and n.field = c.field and n.year = c.year
      and n.id > c.id order by n.id limit 1)`
  const { rows } = await sql<ListedFact>`select * from (
    select distinct on (c.household_id, c.field) c.id, c.household_id as "householdId", h.code as "householdCode", c.field,
      coalesce(c.closed_why = 'undone', false) as gone,
      case when c.closed_why = 'withdrawn' then 'withdrawn' when c.closed_why = 'wrong' then 'struck'
        when c.closed_why = 'replaced' then coalesce(${since}, 'recordedAnew')
        when c.closed_at is null and c.objected_at is not null and c.answered_at is null then 'objected' end as why
    from circumstance c join household h on h.county_id = c.county_id and h.id = c.household_id
    where c.county_id = ${countyId} and c.list_id = ${listId} order by c.household_id, c.field, c.id desc) one
    order by length(one."householdCode"), one."householdCode", one.field`.execute(tx)
  return rows
}

/**
 * Closes what a list said, and says again what it had taken the place of, with the terms that had: nothing is overwritten. The copy keeps
 * the moment of the former row, by which the row before that is found when its own list is taken back too.
 */
export async function undoFacts(
  tx: Db,
  countyId: number,
  { ids, today, at }: { ids: readonly number[]; today: Day; at: Instant },
): Promise<void> {
  const wanted = sql`any(${[...ids]}::bigint[])`
  await sql`update circumstance set closed_at = ${at}, closed_why = 'undone' where county_id = ${countyId} and id = ${wanted}`.execute(
    tx,
  )
  const carried =
    sql.raw(`county_id, field, household_id, year, value, source, said_on, review_on, keep_until, by_account_id, by_person_id,
    by_household, at, objection, objected_at, objection_heard, objection_noted_by, answer, answered_at, answered_by_account_id, list_id`)
  await sql`insert into circumstance (${carried}) select ${carried} from (
    select distinct on (f.household_id, f.field, f.year) f.* from circumstance c
      join circumstance f on f.county_id = c.county_id and f.household_id = c.household_id and f.field = c.field and f.year = c.year
        and f.id < c.id and f.closed_at = c.at and f.closed_why = 'replaced' and f.list_id is distinct from c.list_id
      where c.county_id = ${countyId} and c.id = ${wanted} and f.value is not null and f.keep_until >= ${today}
      order by f.household_id, f.field, f.year, f.id desc) former`.execute(tx)
}

export const saveTakenBack = (
  tx: Db,
  countyId: number,
  id: number,
  { at, personId }: { at: Instant; personId: number | null },
) =>
  tx
    .updateTable('circumstance_list')
    .set({ taken_back_at: at, taken_back_by_person_id: personId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
