import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { outcomes, reportStates } from './contract.ts'

// These rows are there only in a transaction that has opened the compartment.

type Paging = { after?: number | undefined; limit: number }
export type By = { accountId: number; personId: number; title: string; at: Instant }
export type Where = { townshipId: number | null; villageId: number | null }

/** Whoever lives or has lived in the household that a report names reads nothing of it, whatever post they hold. */
const notConcerned = (personId: number | null): RawBuilder<boolean> => sql<boolean>`not exists (
  select from membership m where m.county_id = child_report.county_id and m.household_id = child_report.household_id
    and m.person_id = ${personId})`

const reports = (tx: Db) =>
  tx
    .selectFrom('child_report')
    .leftJoin('area as village', (join) =>
      join
        .onRef('village.county_id', '=', 'child_report.county_id')
        .onRef('village.id', '=', 'child_report.village_id'),
    )
    .select(['child_report.id', 'child_report.reported_at as at', 'child_report.state', 'child_report.due_at as dueAt'])
    .select('village.name as villageName')
    .select(
      sql<string[]>`coalesce((select array_agg(s.line order by s.id) from child_report_step s
        where s.county_id = child_report.county_id and s.report_id = child_report.id and s.kind = 'call'), '{}')`.as(
        'called',
      ),
    )
    .$castTo<ReportRow>()

export type ReportRow = {
  id: number
  at: Instant
  state: (typeof reportStates)[number]
  dueAt: Instant | null
  villageName: string | null
  called: string[]
}

const within = (scope: Scope) =>
  inScope(scope, 'child_report', { township: 'township_id', village: 'village_id' }) as never

const paged = (query: ReturnType<typeof reports>, { after, limit }: Paging) =>
  (after ? query.where('child_report.id', '<', after) : query)
    .orderBy('child_report.id', 'desc')
    .limit(limit + 1)
    .execute()

export const listReports = (
  tx: Db,
  scope: Scope,
  personId: number | null,
  { state, ...paging }: Paging & { state?: string | undefined },
) => {
  const query = reports(tx).where(within(scope)).where(notConcerned(personId))
  return paged(state ? query.where('child_report.state', '=', state) : query, paging)
}

/** What somebody has reported, by account: that, when, and how far it is. */
export const listOwn = (tx: Db, countyId: number, accountId: number, paging: Paging) =>
  paged(
    reports(tx).where('child_report.county_id', '=', countyId).where('child_report.by_account_id', '=', accountId),
    paging,
  )

export const findReport = (tx: Db, scope: Scope, personId: number | null, id: number) =>
  reports(tx)
    .leftJoin('household', (join) =>
      join
        .onRef('household.county_id', '=', 'child_report.county_id')
        .onRef('household.id', '=', 'child_report.household_id'),
    )
    .leftJoin('person as child', (join) =>
      join.onRef('child.county_id', '=', 'child_report.county_id').onRef('child.id', '=', 'child_report.person_id'),
    )
    .innerJoin('person as reporter', (join) =>
      join
        .onRef('reporter.county_id', '=', 'child_report.county_id')
        .onRef('reporter.id', '=', 'child_report.by_person_id'),
    )
    .select(['child.name as childName', 'household.id as householdId', 'household.code as householdCode'])
    .select([
      'household.address',
      'child_report.outcome',
      'reporter.name as byName',
      'child_report.by_title as byTitle',
    ])
    .where(within(scope))
    .where(notConcerned(personId))
    .where('child_report.id', '=', id)
    .$castTo<ReportRow & { childName: string | null; byName: string; byTitle: string } & Home>()
    .executeTakeFirst()

type Home = {
  householdId: number | null
  householdCode: string | null
  address: string | null
  outcome: (typeof outcomes)[number] | null
}

/** A report of the scope, locked: two offices that take it up at once come one after the other. */
export const findForStep = (tx: Db, scope: Scope, personId: number | null, id: number) =>
  tx
    .selectFrom('child_report')
    .select(['id', 'state', 'township_id as townshipId', 'village_id as villageId'])
    .where(within(scope))
    .where(notConcerned(personId))
    .where('id', '=', id)
    .$castTo<Where & { id: number; state: (typeof reportStates)[number] }>()
    .forUpdate()
    .executeTakeFirst()

export const findOwn = (tx: Db, countyId: number, accountId: number, id: number) =>
  tx
    .selectFrom('child_report')
    .select(['id', 'state'])
    .where('county_id', '=', countyId)
    .where('by_account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()

export async function insertReport(
  tx: Db,
  countyId: number,
  report: Where & { householdId: number | null; personId: number | null; dueAt: Instant | null },
  by: By,
): Promise<number> {
  const row = await tx
    .insertInto('child_report')
    .values({
      ...{ county_id: countyId, township_id: report.townshipId, village_id: report.villageId },
      ...{ household_id: report.householdId, person_id: report.personId, due_at: report.dueAt },
      ...{ reported_at: by.at, by_account_id: by.accountId, by_person_id: by.personId, by_title: by.title },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type NewStep = {
  reportId: number
  kind: 'call' | 'note' | 'received' | 'settled'
  line?: string | undefined
  text?: { sealed: Buffer; keyId: string } | undefined
}

export const insertStep = (tx: Db, countyId: number, step: NewStep, by: By) =>
  tx
    .insertInto('child_report_step')
    .values({
      ...{ county_id: countyId, report_id: step.reportId, kind: step.kind, line: step.line ?? null },
      ...{ text_sealed: step.text?.sealed ?? null, key_id: step.text?.keyId ?? null, at: by.at },
      ...{ by_account_id: by.accountId, by_person_id: by.personId, by_title: by.title },
    })
    .execute()

export const listSteps = (tx: Db, countyId: number, reportId: number) =>
  tx
    .selectFrom('child_report_step as step')
    .innerJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'step.county_id').onRef('person.id', '=', 'step.by_person_id'),
    )
    .select(['step.id', 'step.kind', 'step.line', 'step.text_sealed as sealed', 'person.name as byName'])
    .select(['step.by_title as byTitle', 'step.at'])
    .where('step.county_id', '=', countyId)
    .where('step.report_id', '=', reportId)
    .orderBy('step.id')
    .limit(200)
    .execute()

export const saveState = (
  tx: Db,
  countyId: number,
  id: number,
  to: { state: 'received' | 'settled'; dueAt: Instant | null; outcome?: (typeof outcomes)[number] },
) =>
  tx
    .updateTable('child_report')
    .set({ state: to.state, due_at: to.dueAt, outcome: to.outcome ?? null })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Removes what was settled before a day, with its steps. Answers how many reports. */
export async function removeSettled(tx: Db, countyId: number, before: Instant, atOnce: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`select r.id from child_report r
    where r.county_id = ${countyId} and r.state = 'settled' and not exists (select from child_report_step s
      where s.county_id = r.county_id and s.report_id = r.id and s.at >= ${before})
    order by r.id limit ${atOnce} for update`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return 0
  await sql`delete from child_report_step where county_id = ${countyId} and report_id = any(${ids}::bigint[])`.execute(
    tx,
  )
  await sql`delete from child_report where county_id = ${countyId} and id = any(${ids}::bigint[])`.execute(tx)
  return ids.length
}
