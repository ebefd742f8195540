import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

export type Outcome = 'need' | 'decision' | 'answer'

const headOf = sql<
  string | null
>`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null limit 1)`

export type Home = {
  id: number
  headName: string | null
  headId: number | null
  address: string
  villageName: string
  groupName: string | null
  townshipId: number
  villageId: number
  since: Day
}

/** Households by their ids, as whoever goes there reads them. The caller has asked who may. */
export async function listHomes(tx: Db, countyId: number, ids: readonly number[]): Promise<Home[]> {
  const { rows } = await sql<Home>`
    select h.id, h.address, h.township_id as "townshipId", h.village_id as "villageId", v.name as "villageName", g.name as "groupName",
      ${headOf} as "headName", (select m.person_id from membership m where m.county_id = h.county_id and m.household_id = h.id
        and m.is_head and m.valid_to is null limit 1) as "headId",
      (select min(c.term_from) from contact c where c.county_id = h.county_id and c.household_id = h.id and c.ended_on is null) as since
    from household h join area v on v.county_id = h.county_id and v.id = h.village_id
    left join area g on g.county_id = h.county_id and g.id = h.group_id
    where h.county_id = ${countyId} and h.id = any(${[...ids]}::bigint[]) and h.valid_to is null`.execute(tx)
  return rows
}

/** When a visit last left something in these households, anybody's and one's own. */
export async function listLast(tx: Db, countyId: number, ids: readonly number[], personId: number | null) {
  const { rows } = await sql<{ householdId: number; on: Day; ownOn: Day | null }>`
    select w.household_id as "householdId", max(w.on_day) as "on",
      max(w.on_day) filter (where w.by_person_id = ${personId}::bigint) as "ownOn"
    from visit w where w.county_id = ${countyId} and w.household_id = any(${[...ids]}::bigint[]) group by w.household_id`.execute(
    tx,
  )
  return rows
}

export type Plan = {
  id: number
  householdId: number
  need: Buffer
  measure: Buffer
  result: Buffer | null
  ownerPersonId: number
  ownerName: string
  dueOn: Day
  openedOn: Day
  closedOn: Day | null
  signed: { on: Day; witness: string; name: string } | null
}

const planColumns = sql`c.id, c.household_id as "householdId", c.need_sealed as need, c.measure_sealed as measure,
  c.result_sealed as result, c.owner_person_id as "ownerPersonId", p.name as "ownerName", c.due_on as "dueOn", c.opened_on as "openedOn", c.closed_on as "closedOn",
  (select json_build_object('on', c.signed_on, 'witness', c.witness, 'name', n.name) from person n
    where n.county_id = c.county_id and n.id = c.noted_by_person_id) as signed
  from care_plan c join person p on p.county_id = c.county_id and p.id = c.owner_person_id`

/** The open plans of these households: one each at most. */
export async function listPlans(tx: Db, countyId: number, ids: readonly number[]): Promise<Plan[]> {
  const { rows } = await sql<Plan>`select ${planColumns} where c.county_id = ${countyId}
    and c.household_id = any(${[...ids]}::bigint[]) and c.closed_on is null`.execute(tx)
  return rows
}

/** The newest plan of a household, open or not: a family reads what came of it. */
export async function findNewestPlan(tx: Db, countyId: number, householdId: number): Promise<Plan | undefined> {
  const { rows } =
    await sql<Plan>`select ${planColumns} where c.county_id = ${countyId} and c.household_id = ${householdId}
    order by c.id desc limit 1`.execute(tx)
  return rows[0]
}

export type VisitRow = {
  id: number
  householdId: number
  townshipId: number
  villageId: number
  code: string
  headName: string | null
  on: Day
  outcome: Outcome
  duty: string | null
  topics: string[]
  line: string
  text: Buffer
  byName: string
  byPersonId: number
  noted: { heard: Heard; name: string } | null
  requestId: number | null
  number: string | null
}

const visitColumns = sql`w.id, w.household_id as "householdId", w.township_id as "townshipId", w.village_id as "villageId", h.code,
  ${headOf} as "headName", w.on_day as "on", w.outcome, w.duty, w.topics, w.line, w.text_sealed as text, b.name as "byName",
  (select json_build_object('heard', w.heard, 'name', n.name) from person n where n.county_id = w.county_id
    and n.id = w.noted_by_person_id) as noted, w.by_person_id as "byPersonId", w.request_id as "requestId", r.number
  from visit w join household h on h.county_id = w.county_id and h.id = w.household_id
  join person b on b.county_id = w.county_id and b.id = w.by_person_id
  left join request r on r.county_id = w.county_id and r.id = w.request_id`

/**
 * What visits left in one household, the newest first: whoever goes there reads the own lines, or what they wrote themselves, the family
 * all of them.
 */
export async function listOfHousehold(
  tx: Db,
  countyId: number,
  householdId: number,
  { lines, byPersonId, limit }: { lines: readonly string[] | null; byPersonId?: number | null; limit: number },
): Promise<VisitRow[]> {
  const ofLines = lines === null ? sql`true` : sql`w.line = any(${[...lines]}::text[])`
  const shown = byPersonId == null ? ofLines : sql`${ofLines} and w.by_person_id = ${byPersonId}`
  const { rows } =
    await sql<VisitRow>`select ${visitColumns} where w.county_id = ${countyId} and w.household_id = ${householdId}
    and ${shown} order by w.on_day desc, w.id desc limit ${limit}`.execute(tx)
  return rows
}

type Filter = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
  outcome?: Outcome | undefined
  open?: boolean | undefined
  after?: number | undefined
  limit: number
}

/** What visits left in a scope, the newest first. */
export const listVisits = async (tx: Db, scope: Scope, filter: Filter): Promise<VisitRow[]> =>
  findVisits(tx, scope.countyId, await listVisitIds(tx, scope, filter))

/** One more than the limit says that there are more. */
export async function listVisitIds(tx: Db, scope: Scope, filter: Filter): Promise<number[]> {
  const rows = await tx
    .selectFrom('visit')
    .select('id')
    .where(inScope<'visit'>(scope, 'visit', { township: 'township_id', village: 'village_id' }))
    .$if(filter.townshipId !== undefined, (query) => query.where('township_id', '=', filter.townshipId ?? 0))
    .$if(filter.villageId !== undefined, (query) => query.where('village_id', '=', filter.villageId ?? 0))
    .$if(filter.groupId !== undefined, (query) =>
      query.where(
        sql<boolean>`household_id in (select h.id from household h where h.county_id = visit.county_id
          and ${inGroup('h.group_id', scope, filter.groupId ?? 0)})`,
      ),
    )
    .$if(filter.from !== undefined, (query) => query.where('on_day', '>=', filter.from ?? ''))
    .$if(filter.to !== undefined, (query) => query.where('on_day', '<=', filter.to ?? ''))
    .$if(filter.outcome !== undefined, (query) => query.where('outcome', '=', filter.outcome ?? 'need'))
    .$if(filter.open === true, (query) => query.where('request_id', 'is', null))
    .$if(filter.after !== undefined, (query) => query.where('id', '<', filter.after ?? 0))
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return rows.map((row) => row.id)
}

/** These visits, the newest first. The caller has found them in its scope. */
export async function findVisits(tx: Db, countyId: number, ids: readonly number[]): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`select ${visitColumns} where w.county_id = ${countyId}
    and w.id = any(${[...ids]}::bigint[]) order by w.id desc`.execute(tx)
  return rows
}

export async function findVisitForUpdate(tx: Db, countyId: number, visitId: number): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`select ${visitColumns} where w.county_id = ${countyId} and w.id = ${visitId}
    for update of w`.execute(tx)
  return rows[0]
}

type NewVisit = {
  household: { id: number; townshipId: number; villageId: number }
  contactId: number
  line: string
  duty: string | null
  topics: string[]
  outcome: Outcome
  text: Buffer
  keyId: string
  on: Day
  personId: number
  accountId: number
  planId: number | null
  /** Who typed in the contact's paper; null where the contact wrote it. */
  noted: { heard: Heard; personId: number } | null
  requestId: number | null
  saidAt: Instant
  at: Instant
}

export async function insertVisit(tx: Db, countyId: number, { household, ...one }: NewVisit): Promise<number> {
  const { id } = await tx
    .insertInto('visit')
    .values({
      ...{ county_id: countyId, household_id: household.id, township_id: household.townshipId },
      ...{
        village_id: household.villageId,
        contact_id: one.contactId,
        line: one.line,
        duty: one.duty,
        topics: one.topics,
      },
      ...{ outcome: one.outcome, text_sealed: one.text, key_id: one.keyId, on_day: one.on },
      ...{ by_person_id: one.personId, by_account_id: one.accountId, plan_id: one.planId, request_id: one.requestId },
      ...{ said_at: one.saidAt, received_at: one.at },
      ...{ heard: one.noted?.heard ?? null, noted_by_person_id: one.noted?.personId ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function tieRequest(tx: Db, countyId: number, visitId: number, requestId: number): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ request_id: requestId })
    .where('county_id', '=', countyId)
    .where('id', '=', visitId)
    .execute()
}

type NewPlan = {
  household: { id: number; townshipId: number; villageId: number }
  need: Buffer
  measure: Buffer
  keyId: string
  ownerPersonId: number
  accountId: number
  dueOn: Day
  openedOn: Day
  at: Instant
  /** Of a plan on signed paper. */
  signed: { on: Day; witness: string; personId: number } | null
}

/** Null where another plan of the household is open. */
export async function insertPlan(tx: Db, countyId: number, { household, ...one }: NewPlan): Promise<number | null> {
  const row = await tx
    .insertInto('care_plan')
    .values({
      ...{ county_id: countyId, household_id: household.id, township_id: household.townshipId },
      ...{ village_id: household.villageId, need_sealed: one.need, measure_sealed: one.measure, key_id: one.keyId },
      ...{ owner_person_id: one.ownerPersonId, due_on: one.dueOn, opened_on: one.openedOn },
      ...{ by_account_id: one.accountId, at: one.at, signed_on: one.signed?.on ?? null },
      ...{ witness: one.signed?.witness ?? null, noted_by_person_id: one.signed?.personId ?? null },
    })
    .onConflict((conflict) =>
      conflict.columns(['county_id', 'household_id']).where('closed_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function closePlan(tx: Db, countyId: number, planId: number, result: Buffer, on: Day): Promise<void> {
  await tx
    .updateTable('care_plan')
    .set({ result_sealed: result, closed_on: on })
    .where('county_id', '=', countyId)
    .where('id', '=', planId)
    .execute()
}

/** The open plans that are somebody's word, locked. */
export const listPlansOwned = (tx: Db, countyId: number, personId: number) =>
  tx
    .selectFrom('care_plan')
    .select(['id', 'household_id as householdId'])
    .where('county_id', '=', countyId)
    .where('owner_person_id', '=', personId)
    .where('closed_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export async function countPlansOwned(tx: Db, countyId: number, personId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from care_plan
    where county_id = ${countyId} and owner_person_id = ${personId} and closed_on is null`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function savePlanOwner(tx: Db, countyId: number, ids: readonly number[], personId: number): Promise<void> {
  await sql`update care_plan set owner_person_id = ${personId} where county_id = ${countyId}
    and id = any(${[...ids]}::bigint[])`.execute(tx)
}
