import { type ExpressionBuilder, type InferResult, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { oneFound } from '#database/insisting.ts'
import { prepared } from '#database/prepared.ts'
import { type Asker, inScope, type ScopeValues, valuesOf, withinScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import { photosBeside } from '#features/attachments/public.ts'
import { refuse } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Phase } from '#kernel/procedure/procedure.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { HandlerAsked } from './rules.ts'

type Self = Asker | null

/** Whose request it is: by account, by person, or by the phone that was given, which the account has proved to hold. */
export const isRequester = (self: Self) =>
  self === null
    ? sql<SqlBool>`false`
    : sql<SqlBool>`coalesce(request.requester_account_id = ${self.accountId} or request.requester_person_id = ${self.personId}
        or request.phone_hash = (select phone_hash from account where account.id = ${self.accountId}), false)`

export const isFiler = (self: Self) =>
  self === null ? sql<SqlBool>`false` : sql<SqlBool>`coalesce(request.filer_account_id = ${self.accountId}, false)`

/** By the post it was given to: when the term is over, or on a family's phone that brings no posts, it is no longer there. */
const isHandler = (self: Self) =>
  self === null
    ? sql<SqlBool>`false`
    : sql<SqlBool>`coalesce(request.handler_person_id = ${self.personId}
        and request.handler_post_id = any(${self.postIds}::bigint[]), false)`

const columns = { township: 'township_id', village: 'village_id', group: 'group_id', grids: 'grid_ids' }

/** The caller's own: as its resident, its filer or its handler. */
const isOwn = (self: Self) => sql<SqlBool>`(${isRequester(self)} or ${isFiler(self)} or ${isHandler(self)})`

/** The areas of a scope, and what is the caller's own: as its resident, its filer or its handler. */
export const reachable = (scope: Scope, withOwn = true) => {
  const own = () => isOwn(scope.self)
  return (eb: unknown) =>
    inScope<'request'>(scope, 'request', columns, withOwn ? own : undefined)(eb as ExpressionBuilder<DB, 'request'>)
}

export const isMine = (self: Self) => sql<SqlBool>`(${isRequester(self)} or ${isFiler(self)})`

/** A name beside a request. Not joined: a join of seven tables takes the database longer to plan than to read. */
const named = <T>(column: string, table: string, key: string) =>
  sql<T>`(select n.${sql.ref(column)} from ${sql.table(table)} n where n.county_id = request.county_id and n.id = request.${sql.ref(key)})`

/** A request as a row of a list shows it, with its names. */
export const listed = (tx: Db) =>
  tx
    .selectFrom('request')
    .select([
      'request.id',
      'request.number',
      'request.title',
      'request.place_name as placeName',
      'request.category',
      'request.channel',
      'request.pack_id as packId',
      'request.pack_version as packVersion',
      'request.procedure_id as procedureId',
      'request.state',
      sql<Phase>`request.phase`.as('phase'),
      'request.state_since as stateSince',
      'request.due_at as dueAt',
      'request.due_provisional as dueProvisional',
      'request.promised_on as promisedOn',
      'request.township_id as townshipId',
      'request.village_id as villageId',
      'request.handler_person_id as handlerPersonId',
      'request.handler_post_id as handlerPostId',
      'request.solved',
      'request.stars',
      'request.merged_into as mergedInto',
      'request.triage_class as triageClass',
      'request.township_only as townshipOnly',
      'request.objected_at as objectedAt',
      'request.same_as as sameAs',
      'request.received_at as receivedAt',
      'request.version',
      named<string>('name', 'area', 'village_id').as('villageName'),
      named<string | null>('name', 'person', 'handler_person_id').as('handlerName'),
      named<string | null>('title', 'post', 'handler_post_id').as('handlerTitle'),
      named<string | null>('number', 'request', 'merged_into').as('masterNumber'),
    ])

export type Listed = InferResult<ReturnType<typeof listed>>[number]

/** A request with all that the views of it show, as `self` stands to it. */
export const cases = (tx: Db, self: Self) =>
  listed(tx)
    .select([
      'request.detail',
      'request.clock_at as clockAt',
      'request.group_id as groupId',
      sql<number[]>`request.grid_ids`.as('gridIds'),
      'request.requester_name_sealed as nameSealed',
      'request.requester_phone_sealed as phoneSealed',
      'request.filer_account_id as filerAccountId',
      'request.publish_consent as publishConsent',
      'request.rated_at as ratedAt',
      'request.answered_at as answeredAt',
      'request.answered_in_time as answeredInTime',
      'request.missed',
      'request.public_answer as publicAnswer',
      'request.closed_at as closedAt',
      'request.triage_reason as triageReason',
      'request.off_board as offBoard',
      named<string | null>('name', 'person', 'requester_person_id').as('requesterName'),
      named<string | null>('name', 'person', 'filer_person_id').as('filerName'),
      isRequester(self).as('isRequester'),
      isFiler(self).as('isFiler'),
    ])
    .$narrowType<{ isRequester: boolean; isFiler: boolean }>()

export type Case = InferResult<ReturnType<typeof cases>>[number]

/** A request as it is shown alone, with its photos, and whose it is. */
export type Whole = InferResult<ReturnType<typeof whole>>[number]

/** Outside the scope there is nothing: whoever may not see a request learns nothing of it. */
export async function getCase(tx: Db, scope: Scope, requestId: number): Promise<Whole> {
  const row = await findCase(tx, scope, requestId)
  return row ?? refuse('requests.missing')
}

export type One = ScopeValues & { requestId: number }

/** This one request, where the scope reaches it or it is the caller's own. */
export const isReached = (one: One) =>
  sql<SqlBool>`request.id = ${one.requestId} and ${withinScope(one, 'request', columns, isOwn(one))}`

const oneCase = (db: Db, one: One) => cases(db, one).where(isReached(one))
const whole = (db: Db, one: One) =>
  oneCase(db, one).select([
    photosBeside.as('photos'),
    'request.requester_account_id as requesterAccountId',
    'request.requester_person_id as requesterPersonId',
    'request.phone_hash as phoneHash',
    sql<string>`request.xmin::text`.as('seen'),
  ])
const readCase = prepared(whole)
const lockCase = prepared((db: Db, one: One) => whole(db, one).forUpdate())

export const findCase = async (tx: Db, scope: Scope, requestId: number): Promise<Whole | undefined> =>
  (await readCase(tx, { ...valuesOf(scope), requestId }))[0]

/** Waits for whoever holds it: the second of two sees what the first has made of it. */
export async function getCaseForUpdate(tx: Db, scope: Scope, requestId: number): Promise<Whole> {
  const [row] = await lockCase(tx, { ...valuesOf(scope), requestId })
  return row ?? refuse('requests.missing')
}

/** By its number and the tail of its phone; neither alone finds anything. */
export const findByNumber = (tx: Db, scope: Scope, number: string, tailHash: Buffer): Promise<Case | undefined> =>
  cases(tx, null)
    .where('request.county_id', '=', scope.countyId)
    .where('request.number', '=', number)
    .where('request.phone_tail_hash', '=', tailHash)
    .executeTakeFirst()

export type StepRow = {
  seq: number
  action: string
  fromState: string | null
  toState: string
  fields: Record<string, unknown>
  actorKind: 'resident' | 'staff' | 'clock'
  actorName: string | null
  actorTitle: string | null
  saidAt: string
  receivedAt: string
  /** People named in the fields, by their ids: looked up, not copied, so that a correction reaches old steps. */
  names: Record<number, string> | null
}

export const longestHistory = 200

/** What is read of each `step`. */
const stepColumns = sql`step.seq, step.action, step.from_state as "fromState", step.to_state as "toState", step.fields,
      step.actor_kind as "actorKind", step.actor_title as "actorTitle", step.said_at as "saidAt", step.received_at as "receivedAt",
      (select p.name from person p where p.county_id = step.county_id and p.id = step.actor_person_id) as "actorName",
      case when step.fields @? '$.*.personId' then (select json_object_agg(field.value->>'personId', (select p.name from person p
          where p.county_id = step.county_id and p.id = (field.value->>'personId')::bigint))
        from jsonb_each(step.fields) field where jsonb_typeof(field.value) = 'object' and field.value ? 'personId')
        end as names`

/** In their order, and no more than anybody reads. */
const stepsInOrder = sql`order by step.seq limit ${sql.lit(longestHistory)}`

const stepsOfOne = prepared(
  (_: Db, { countyId, requestId }: { countyId: number; requestId: number }) => sql<StepRow>`
    select ${stepColumns} from request_step step
    where step.county_id = ${countyId} and step.request_id = ${requestId} ${stepsInOrder}`,
)

/** The steps of a request in order. Whoever reads them has been shown the request by a scope before. */
export const listSteps = (tx: Db, { countyId }: Scope, requestId: number): Promise<StepRow[]> =>
  stepsOfOne(tx, { countyId, requestId })

/** Whether somebody sorted this request before its last objection. */
export async function hasDecidedBefore(
  tx: Db,
  scope: Scope,
  requestId: number,
  { accountId, personId }: { accountId: number | null; personId: number | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from request_step step
    where step.county_id = ${scope.countyId} and step.request_id = ${requestId} and step.action = 'triage'
      and (step.actor_account_id = ${accountId}::bigint or step.actor_person_id = ${personId}::bigint)
      and step.seq < (select max(o.seq) from request_step o
        where o.county_id = step.county_id and o.request_id = step.request_id and o.action = 'object')
    limit 1`.execute(tx)
  return rows.length > 0
}

export type HandlerRow = {
  postId: number
  personId: number
  name: string
  title: string
  level: 'county' | 'township' | 'village' | 'group' | 'grid'
  placeName: string
  openRequests: number
  lateRequests: number
}

type Reaching = { countyId: number; roles: readonly string[]; today: Day }
type Where = Record<'areas' | 'group' | 'grids', RawBuilder<unknown>>
type Reached = Reaching & Record<'areas' | 'grids', readonly number[]> & { groupId: number | null }

/** A post in term whose role does such work and whose area or grid holds the place; a group holds what lies in the groups below it. */
const reaches = ({ countyId, roles, today }: Reaching, { areas, group, grids }: Where) => sql<SqlBool>`
    p.county_id = ${countyId} and p.role = any(${roles}) and p.term_from <= ${today} and (p.term_to is null or p.term_to >= ${today})
      and (p.level = 'county' or p.area_id = any(${areas}) or p.grid_id = any(${grids}) or p.area_id = any(groups_over(${countyId}, ${group})))`
const placeGiven = ({ areas, groupId, grids }: Reached): Where => ({
  areas: sql`${areas}::bigint[]`,
  group: sql`${groupId}`,
  grids: sql`${grids}::bigint[]`,
})
const placeOfRow: Where = {
  areas: sql`array[r.township_id, r.village_id]`,
  group: sql`r.group_id`,
  grids: sql`r.grid_ids`,
}
const nearestFirst = sql`order by array_position(array['grid', 'group', 'village', 'township', 'county'], p.level), p.id`

type Place = Pick<Case, 'townshipId' | 'villageId' | 'groupId' | 'gridIds'>
const reachedAt = (scope: Scope, row: Place, roles: readonly string[], today: Day): Reached => {
  const areas = [row.townshipId, row.villageId]
  return { countyId: scope.countyId, areas, groupId: row.groupId, grids: row.gridIds, roles, today }
}

const mostHandlers = 100

const handlersFor = prepared(
  (_: Db, at: Reached & { now: string }) => sql<HandlerRow>`
    select p.id as "postId", p.person_id as "personId", person.name, p.title, p.level, coalesce(
        (select grid.name from grid where grid.county_id = p.county_id and grid.id = p.grid_id),
        (select area.name from area where area.county_id = p.county_id and area.id = p.area_id), '') as "placeName",
      load.open as "openRequests", load.late as "lateRequests"
    from post p
    join person on person.county_id = p.county_id and person.id = p.person_id and person.valid_to is null
    cross join lateral (select count(*)::int as open, (count(*) filter (where r.due_at < ${at.now}))::int as late
      from request r where r.county_id = p.county_id and r.handler_person_id = p.person_id and r.merged_into is null
        and r.phase in ('toClaim', 'working')) load
    where ${reaches(at, placeGiven(at))} ${nearestFirst} limit ${sql.lit(mostHandlers)}`,
)

/** Posts in term that reach the place and whose role does such work, the nearest first, with what the person already has. */
export const listHandlers = (
  tx: Db,
  scope: Scope,
  row: Place,
  roles: readonly string[],
  { today, now }: { today: Day; now: string },
): Promise<HandlerRow[]> => handlersFor(tx, { ...reachedAt(scope, row, roles, today), now })

export type Able = Pick<HandlerRow, 'postId' | 'personId' | 'name' | 'title'>

type Wanted = HandlerAsked & { countyId: number; requestId: number; roles: readonly string[]; today: Day }

/** Posts that reach the place of a request, each with who holds it. */
const reachingRow = (at: Omit<Wanted, keyof HandlerAsked>) => sql`
    request r join post p on ${reaches(at, placeOfRow)}
    join person on person.county_id = p.county_id and person.id = p.person_id and person.valid_to is null
    where r.county_id = ${at.countyId} and r.id = ${at.requestId}`
const handlerFor = prepared(
  (_: Db, at: Wanted) => sql<Able>`
    select p.id as "postId", p.person_id as "personId", person.name, p.title from ${reachingRow(at)}
      and (p.id = ${at.postId}::bigint or p.person_id = ${at.personId}::bigint) ${nearestFirst} limit 1`,
)
const stillAble = prepared(
  (_: Db, at: Omit<Wanted, keyof HandlerAsked> & Able) =>
    sql`select ${oneFound(sql`${reachingRow(at)} and p.id = ${at.postId} and p.person_id = ${at.personId}
      and person.name = ${at.name} and p.title = ${at.title}`)}`,
)

/**
 * The one of them that was asked for, by post or by person: then by the nearest post. Whether this request is the caller's to ask about is
 * for whoever reads it.
 */
export const findHandler = async (
  tx: Db,
  { countyId }: Scope,
  requestId: number,
  asked: HandlerAsked,
  { roles, today }: { roles: readonly string[]; today: Day },
): Promise<Able | undefined> => (await handlerFor(tx, { countyId, requestId, ...asked, roles, today }))[0]

/** Has the database undo the transaction unless whoever was found before could still be given this request, under the same name. */
export const insistOnHandler = (
  tx: Db,
  { countyId }: Scope,
  requestId: number,
  able: Able,
  { roles, today }: { roles: readonly string[]; today: Day },
): Promise<unknown> => stillAble(tx, { countyId, requestId, ...able, roles, today })
