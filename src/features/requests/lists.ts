import { sql } from 'kysely'
import { type Db, sayNow } from '#database/driver.ts'
import { preparedByForm } from '#database/prepared.ts'
import { inGroup } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Phase } from '#kernel/procedure/procedure.ts'
import { usualPage } from '#wire/shapes.ts'
import { type Case, cases, isMine, listed, reachable } from './queries.ts'

type Paging = { after?: number | undefined; limit: number }
export type Filter = {
  phase?: Phase | undefined
  state?: string | undefined
  townshipId?: number | undefined
  villageId?: number | undefined
  /** A group with all parts below it. */
  groupId?: number | undefined
  /** A category with all that stand below it. */
  categories?: readonly string[] | undefined
  overdue?: boolean | undefined
  /** A class, or `none` for what was not sorted yet. */
  triage?: string | undefined
  text?: string | undefined
}

/** What stands in a queue unless it is asked for something else: all that is not yet shown or withdrawn. */
const queued: readonly Phase[] = ['toDispatch', 'toClaim', 'working', 'answered']

/** A page of rows and where the next one begins; one row more is read than shown to know whether there is a next one. */
function pageOf<T extends { id: number }>(rows: T[], limit: number): { rows: T[]; next: number | null } {
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** What somebody placed, or filed for another, or had filed for them; the newest first. */
export async function listMine(tx: Db, scope: Scope, { after, limit }: Paging) {
  let query = listed(tx).where('request.county_id', '=', scope.countyId).where(isMine(scope.self))
  if (after !== undefined) query = query.where('request.id', '<', after)
  return pageOf(await sayNow(tx, query.orderBy('request.id', 'desc').limit(limit + 1)), limit)
}

/** What a queue is asked for by words that stand in its text. */
type Form = { phases: readonly Phase[] | null; unsorted: boolean; usual: boolean; whole: boolean }

/** And by values. */
type Asked = Omit<Scope, 'self' | 'wholeCounty'> &
  Pick<Filter, 'state' | 'townshipId' | 'villageId' | 'groupId' | 'categories' | 'triage' | 'text'> & {
    dueBefore: string | null
    after: number | undefined
    most: number | null
  }

const queue = preparedByForm((db, { phases, unsorted, usual, whole }: Form, asked: Asked) => {
  const scope = { ...asked, wholeCounty: whole, self: null }
  let query = listed(db).where(reachable(scope, false)).where('request.merged_into', 'is', null)
  if (phases) query = query.where(sql<boolean>`request.phase in (${sql.join(phases.map((one) => sql.lit(one)))})`)
  if (asked.state) query = query.where('request.state', '=', asked.state)
  if (asked.villageId) query = query.where('request.village_id', '=', asked.villageId)
  if (asked.groupId) query = query.where(inGroup('request.group_id', scope, asked.groupId))
  if (asked.categories) query = query.where(sql<boolean>`request.category = any(${asked.categories}::text[])`)
  if (asked.townshipId) query = query.where('request.township_id', '=', asked.townshipId)
  if (asked.dueBefore) query = query.where('request.due_at', '<', asked.dueBefore)
  if (unsorted) query = query.where('request.triage_class', 'is', null)
  if (asked.triage) query = query.where('request.triage_class', '=', asked.triage)
  if (asked.text) query = query.where(says(asked.text))
  if (asked.after) query = query.where('request.id', '<', asked.after)
  return query.orderBy('request.id', 'desc').limit(usual ? sql.lit(usualPage + 1) : (asked.most ?? 0))
})

export async function listQueue(tx: Db, scope: Scope, filter: Filter, { after, limit }: Paging, now: string) {
  const { wholeCounty: whole, self: _, ...areas } = scope
  const { phase, overdue, triage, state, text, ...values } = filter
  const phases = phase ? [phase] : state ? null : queued
  const unsorted = triage === 'none'
  const usual = limit === usualPage // the usual length stands in the text, so that the database plans it once for all
  const form = { phases, unsorted, usual, whole }
  // an empty word asks for nothing
  const words = { state: state || undefined, text: text || undefined, triage: (!unsorted && triage) || undefined }
  const sought = { ...words, dueBefore: overdue ? now : null, after }
  return pageOf(await queue(tx, form, { ...areas, ...values, ...sought, most: usual ? null : limit + 1 }), limit)
}

/** Found by a part of its title, or by its whole number as somebody reads it out. */
const says = (text: string) => sql<boolean>`(position(${text} in request.title) > 0 or request.number = upper(${text}))`

const isSorted = (triage: string) =>
  triage === 'none' ? sql<boolean>`request.triage_class is null` : sql<boolean>`request.triage_class = ${triage}`

/** How many stand in each phase, and how many of them are late. */
export async function countQueue(
  tx: Db,
  scope: Scope,
  filter: Pick<Filter, 'townshipId' | 'villageId' | 'groupId' | 'categories' | 'triage'>,
  now: string,
) {
  let query = tx
    .selectFrom('request')
    .select([
      sql<Phase>`request.phase`.as('phase'),
      sql<number>`count(*)::int`.as('n'),
      sql<number>`(count(*) filter (where request.due_at < ${now}))::int`.as('overdue'),
    ])
    .where(reachable(scope, false))
    .where('request.merged_into', 'is', null)
    .where('request.phase', 'in', queued)
  if (filter.villageId) query = query.where('request.village_id', '=', filter.villageId)
  if (filter.groupId) query = query.where(inGroup('request.group_id', scope, filter.groupId))
  if (filter.townshipId) query = query.where('request.township_id', '=', filter.townshipId)
  if (filter.categories) query = query.where('request.category', 'in', filter.categories)
  if (filter.triage) query = query.where(isSorted(filter.triage))
  const rows = await sayNow(tx, query.groupBy('request.phase'))
  return queued.map((phase) => rows.find((row) => row.phase === phase) ?? { phase, n: 0, overdue: 0 })
}

/** The list is read on a phone; what stands beyond the first two hundred by their due time is not to be done today. */
const mostTodo = 200

/** Everything that may wait for this person; `rules` and procedures decide which of it does. */
export async function listTodo(tx: Db, scope: Scope, work: Scope): Promise<Case[]> {
  const self = scope.self
  const handled = sql<boolean>`coalesce(request.handler_person_id = ${self?.personId ?? null}, false)`
  const waiting = cases(tx, self)
    .where('request.county_id', '=', scope.countyId)
    .where('request.merged_into', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([handled, eb('request.phase', 'in', ['toClaim', 'working'])]),
        eb.and([isMine(self), eb('request.phase', '=', 'answered')]),
        eb.and([reachable(work, false)(eb) as never, eb('request.phase', '=', 'toDispatch')]),
      ]),
    )
    .orderBy(sql`request.due_at asc nulls last`)
    .orderBy('request.id')
    .limit(mostTodo)
  return sayNow(tx, waiting)
}

/** Shown results of a village, the newest first. Merged ones are told by the request they went on in. */
export async function listBoard(tx: Db, scope: Scope, villageId: number, { after, limit }: Paging) {
  let query = cases(tx, null)
    .where('request.county_id', '=', scope.countyId)
    .where('request.village_id', '=', villageId)
    .where('request.phase', '=', 'shown')
    .where('request.off_board', '=', false)
    .where('request.merged_into', 'is', null)
  if (after !== undefined) query = query.where('request.id', '<', after)
  return pageOf(
    await query
      .orderBy('request.id', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  )
}

/** The village of a board with what is still open there: a board that showed only what was done would mislead. */
export async function findBoardHead(tx: Db, scope: Scope, villageId: number, now: string) {
  const { rows } = await sql<{ villageName: string; open: number; late: number }>`
    select v.name as "villageName", n.open, n.late from area v
    cross join lateral (select count(*)::int as open, (count(*) filter (where r.due_at < ${now}))::int as late
      from request r where r.county_id = v.county_id and r.village_id = v.id and r.merged_into is null and not r.off_board
        and r.phase in ('toDispatch', 'toClaim', 'working')) n
    where v.county_id = ${scope.countyId} and v.id = ${villageId} and v.level = 'village'`.execute(tx)
  return rows[0]
}

/** Whose clock has run out. Rows that somebody is working on are left for the next run. */
export async function lockExpired(tx: Db, scope: Scope, now: string, most: number): Promise<Case[]> {
  const locked = await tx
    .selectFrom('request')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('clock_at', '<=', now)
    .where('merged_into', 'is', null)
    .orderBy('clock_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  if (locked.length === 0) return []
  const ids = locked.map((row) => row.id)
  return cases(tx, null)
    .where('request.county_id', '=', scope.countyId)
    .where('request.id', 'in', ids)
    .orderBy('request.id')
    .execute()
}
