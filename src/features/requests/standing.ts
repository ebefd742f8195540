import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import { valuesOf } from '#database/scoping.ts'
import { refuse } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Phase } from '#kernel/procedure/procedure.ts'
import { isFiler, isReached, isRequester, type One } from './queries.ts'

const columns = [
  'request.id',
  'request.version',
  'request.category',
  'request.pack_id as packId',
  'request.pack_version as packVersion',
  'request.procedure_id as procedureId',
  'request.state',
  'request.state_since as stateSince',
  'request.due_at as dueAt',
  'request.due_provisional as dueProvisional',
  'request.clock_at as clockAt',
  'request.promised_on as promisedOn',
  'request.township_id as townshipId',
  'request.village_id as villageId',
  'request.group_id as groupId',
  'request.handler_person_id as handlerPersonId',
  'request.handler_post_id as handlerPostId',
  'request.missed',
  'request.answered_at as answeredAt',
  'request.answered_in_time as answeredInTime',
  'request.public_answer as publicAnswer',
  'request.solved',
  'request.stars',
  'request.rated_at as ratedAt',
  'request.closed_at as closedAt',
  'request.merged_into as mergedInto',
  'request.triage_class as triageClass',
  'request.objected_at as objectedAt',
  'request.township_only as townshipOnly',
  'request.received_at as receivedAt',
  'request.requester_name_sealed as nameSealed',
  'request.requester_account_id as requesterAccountId',
  'request.requester_person_id as requesterPersonId',
  'request.filer_account_id as filerAccountId',
  'request.phone_hash as phoneHash',
] as const

const standing = prepared((db: Db, one: One) =>
  db
    .selectFrom('request')
    .select([
      ...columns,
      sql<Phase>`request.phase`.as('phase'),
      sql<number[]>`request.grid_ids`.as('gridIds'),
      sql<string>`request.xmin::text`.as('seen'),
      sql<number>`(select coalesce(max(step.seq), 0) from request_step step
        where step.county_id = request.county_id and step.request_id = request.id)`.as('lastSeq'),
      isRequester(one).as('isRequester'),
      isFiler(one).as('isFiler'),
    ])
    .$narrowType<{ isRequester: boolean; isFiler: boolean }>()
    .where(isReached(one)),
)

/** The names of all that a standing holds, whoever asks. */
export const standingKeys: readonly string[] = [
  ...columns.map((column) => column.replace(/^request\.(\w+ as )?/, '')),
  ...['phase', 'gridIds', 'seen', 'lastSeq'],
]

/**
 * What a step is decided by: a request without the names and words that only its readers want. `seen` is the mark of the database on
 * the row as it was read; `lastSeq` the number of its last step, for each step writes its request too.
 */
export type Standing = Awaited<ReturnType<typeof standing>>[number]

export async function getStanding(tx: Db, scope: Scope, requestId: number): Promise<Standing> {
  const [row] = await standing(tx, { ...valuesOf(scope), requestId })
  return row ?? refuse('requests.missing')
}
