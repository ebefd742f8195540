import assert from 'node:assert/strict'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared, preparedFor } from '#database/prepared.ts'
import { type TraceValues, traceTables, traceWith } from '#database/tracing.ts'
import type { DB } from '#database/types.ts'
import { type Beside, Overtaken } from '#features/feature.ts'
import { countedBeside, type DeltaValues, deltaValues, type difference } from '#features/figures/public.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Round } from './rules.ts'

/** A step as it is kept: who, in which capacity, what they wrote, when they said it and when it reached us. */
export type NewStep = {
  action: string
  from: string | null
  to: string
  fields: Record<string, unknown>
  by: { kind: 'resident' | 'staff' | 'clock'; accountId: number | null; personId: number | null; title: string | null }
  saidAt: Instant
  receivedAt: Instant
}

export const roundColumns = (round: Round) => ({
  state: round.state,
  phase: round.phase,
  state_since: round.stateSince,
  due_at: round.dueAt,
  due_provisional: round.dueProvisional,
  clock_at: round.clockAt,
  promised_on: round.promisedOn,
  handler_person_id: round.handlerPersonId,
  handler_post_id: round.handlerPostId,
  missed: round.missed,
  answered_at: round.answeredAt,
  answered_in_time: round.answeredInTime,
  public_answer: round.publicAnswer,
  solved: round.solved,
  stars: round.stars,
  rated_at: round.ratedAt,
  closed_at: round.closedAt,
})

/** Which procedure a request runs by, in the version it began with. */
export const originColumns = (procedure: { id: string; packId: string; packVersion: string }) => ({
  pack_id: procedure.packId,
  pack_version: procedure.packVersion,
  procedure_id: procedure.id,
})

type StepValues = ReturnType<typeof stepValues>

/** A step as the values of one statement. */
const stepValues = (countyId: number, { by, fields, action, from, to, saidAt, receivedAt }: NewStep) => ({
  ...{ countyId, action, from, to, saidAt, receivedAt, fields: JSON.stringify(fields) },
  ...{ byKind: by.kind, byAccountId: by.accountId, byPersonId: by.personId, byTitle: by.title },
})

/** Writes the step of every request in the common table `source`. */
const stepFor = (source: RawBuilder<unknown>, seq: RawBuilder<number>, step: StepValues) =>
  sql<{
    told: boolean
  }>`(insert into request_step (county_id, request_id, seq, action, from_state, to_state, fields, actor_kind,
      actor_account_id, actor_person_id, actor_title, said_at, received_at)
    select ${step.countyId}::int, id, ${seq}, ${step.action}::text, ${step.from}::text, ${step.to}::text,
      ${step.fields}::jsonb, ${step.byKind}::text, ${step.byAccountId}::bigint, ${step.byPersonId}::bigint,
      ${step.byTitle}::text, ${step.saidAt}::timestamptz, ${step.receivedAt}::timestamptz from ${source} returning true as told)`

/** A row without a request where nothing was moved: the database takes no such step, and with it nothing of what is said at once. */
const movedOrNothing = sql`(select) as one left join moved on true`
const movedNothing = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23502' &&
  'column' in error &&
  error.column === 'request_id'

/** Somebody else has what this key allows only once. */
const isTaken = (key: string) => (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === key
const isStepTaken = isTaken('request_step_pkey')
const isNumberTaken = isTaken('request_county_id_number_key')

const nextSeq = (countyId: number) =>
  sql<number>`(select coalesce(max(s.seq), 0) + 1 from request_step s where s.county_id = ${countyId} and s.request_id = moved.id)`

/** What is written of a request when it begins, beside its round and its procedure. */
const firstColumns = [
  ...(['county_id', 'title', 'detail', 'place_name', 'category', 'channel', 'publish_consent', 'same_as'] as const),
  ...(['township_id', 'village_id', 'group_id', 'grid_id', 'grid_ids', 'said_at', 'received_at'] as const),
  ...(['requester_person_id', 'requester_account_id', 'requester_name_sealed', 'requester_phone_sealed'] as const),
  ...(['phone_hash', 'phone_tail_hash', 'key_id', 'filer_person_id', 'filer_account_id'] as const),
] as const
export type NewRequest = Pick<Insertable<DB['request']>, (typeof firstColumns)[number]>

type Origin = { procedureId: string; packId: string; packVersion: string }
type Placing = NewRequest & Round & Origin & StepValues & DeltaValues & { id: number; number: string }

/** The id of a request that is about to begin, so that what is told of it travels with it. */
export const drawId = async (tx: Db): Promise<number> => (await nextId(tx, {}))[0]!.id
const nextId = prepared((_: Db, __: object) => sql<{ id: number }>`select nextval('request_id_seq') as id`)

const placing = (traces: boolean) =>
  preparedFor((db: Db, deltas: number, placing: Placing & Partial<TraceValues>) => {
    const { procedureId, packId, packVersion, id, number } = placing
    const first = Object.fromEntries(firstColumns.map((column) => [column, placing[column]])) as NewRequest
    const withStep = db
      .with('placed', (q) =>
        q
          .insertInto('request')
          .values({
            ...first,
            ...roundColumns(placing),
            ...originColumns({ id: procedureId, packId, packVersion }),
            id,
            number,
          })
          .returning(['id', 'county_id', 'village_id', 'version', sql<string>`xmin::text`.as('seen')]),
      )
      .with('told', () => stepFor(sql.table('placed'), sql`1`, placing))
      .with('counted', () => countedBeside(placing.county_id, deltas, placing))
    const tables = traces ? traceTables(placing as TraceValues) : []
    const withTrace = tables.reduce(
      (query, { name, table }) => query.with(name, () => table) as typeof withStep,
      withStep,
    )
    const village = sql<string>`(select a.name from area a where a.county_id = placed.county_id and a.id = placed.village_id)`
    return withTrace.selectFrom('placed').select(['version', 'seen', village.as('villageName')])
  })
const placeRequest = { alone: placing(false), traced: placing(true) }

/** What the database alone knows of a request that has just been written. */
export type Placed = { version: number; seen: string; villageName: string }

/** All that is written when a request begins. */
export type Written = {
  row: NewRequest & { id: number; number: string }
  round: Round
  procedure: { id: string; packId: string; packVersion: string }
  step: NewStep
  counted: ReturnType<typeof difference>
}

/**
 * Request, first step and what it adds to the figures in one statement. Refuses nothing: where the number was taken, which a county of a
 * million requests meets once in a million draws, this call is `Overtaken`, and eight other characters are drawn.
 */
export async function insertRequest(
  tx: Db,
  { row, round, procedure, step, counted }: Written,
  beside?: Beside,
): Promise<Placed> {
  const { id: procedureId, packId, packVersion } = procedure
  const origin = { procedureId, packId, packVersion, ...deltaValues(counted) }
  const trace = beside?.trace()
  const place = placeRequest[trace ? 'traced' : 'alone'](counted.length)
  const placing = place(tx, { ...row, ...round, ...origin, ...stepValues(row.county_id, step), ...trace })
  const [placed] = await placing.catch((error) => {
    throw isNumberTaken(error) ? new Overtaken() : error
  })
  assert(placed, 'a request that was placed is there')
  return placed
}

type Moved = Round & StepValues & DeltaValues & { requestId: number; seen: string; seq: number; versions: 0 | 1 }

/** What the database alone knows of a step that has just been taken. `seen`: its mark on the row. */
export type Saved = { version: number; seen: string }

const moving = (traces: boolean) =>
  preparedFor((db: Db, deltas: number, moved: Moved & Partial<TraceValues>) => {
    const { countyId, requestId } = moved
    const changed = db
      .updateTable('request')
      .set({ ...roundColumns(moved), version: sql<number>`request.version + ${moved.versions}::int` })
      .where('county_id', '=', countyId)
      .where('id', '=', requestId)
      .where(sql<boolean>`xmin = ${moved.seen}::xid`)
      .returning(['id', 'version', sql<string>`xmin::text`.as('seen')])
    const counted = deltas > 0 ? sql`, counted as ${countedBeside(countyId, deltas, moved)}` : sql``
    const traced = traces ? sql`, ${traceWith(moved as TraceValues)}` : sql``
    return sql<Saved>`
      with moved as (${changed}), told as ${stepFor(movedOrNothing, sql`${moved.seq}::int`, moved)}${counted}${traced}
      select version, seen from moved`
  })
const moveRequest = { alone: moving(false), traced: moving(true) }

/**
 * The round after a step, the step itself and what it adds to the figures in one statement. A step that stays leaves the version. Refuses nothing: where anybody wrote to the request since it was read, this
 * call is `Overtaken`. To lock it when it is read would cost every step for what meets one in thousands.
 */
export async function saveRound(
  tx: Db,
  countyId: number,
  { id: requestId, seen, lastSeq }: { id: number; seen: string; lastSeq: number },
  round: Round,
  stays: boolean,
  step: NewStep,
  deltas: ReturnType<typeof difference>,
  beside?: Beside,
): Promise<Saved> {
  const changes = {
    ...round,
    requestId,
    seen,
    seq: lastSeq + 1,
    versions: stays ? 0 : 1,
    ...deltaValues(deltas),
  } as const
  const trace = beside?.trace()
  const move = moveRequest[trace ? 'traced' : 'alone'](deltas.length)
  const [saved] = await move(tx, { ...changes, ...stepValues(countyId, step), ...trace }).catch((error) => {
    throw movedNothing(error) || isStepTaken(error) ? new Overtaken() : error
  })
  assert(saved, 'a step that was taken is there')
  return saved
}

/** What a step changes and the step itself, in one statement. The row is locked, so the next number of the steps is ours. */
export async function saveStep(
  tx: Db,
  countyId: number,
  requestId: number,
  changes: Partial<Omit<Insertable<DB['request']>, 'id' | 'number' | 'version'>>,
  step: NewStep,
): Promise<void> {
  const moves = Object.keys(changes).length > 0
  await tx
    .with('moved', (q) =>
      q
        .updateTable('request')
        .set((eb) => ({ ...changes, version: moves ? eb('version', '+', 1) : eb.ref('version') }))
        .where('county_id', '=', countyId)
        .where('id', '=', requestId)
        .returning('id'),
    )
    .with('told', () => stepFor(sql.table('moved'), nextSeq(countyId), stepValues(countyId, step)))
    .selectFrom('moved')
    .select('id')
    .executeTakeFirstOrThrow()
}

/** Requests that had been merged into one that is now merged itself go on where it goes on. */
export async function followMaster(tx: Db, countyId: number, from: number, into: number): Promise<void> {
  await tx
    .updateTable('request')
    .set({ merged_into: into })
    .where('county_id', '=', countyId)
    .where('merged_into', '=', from)
    .execute()
}
