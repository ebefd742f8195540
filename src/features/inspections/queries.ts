import { type InferResult, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import { refuse } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { LONGEST_FRAME } from '#kernel/sample/draw.ts'
import { addDays, type Day, type Instant, instantOn } from '#kernel/shared/day.ts'
import type { Drawable, Part, Spread } from './rules.ts'

/** What is finished: answered, shown, or withdrawn by the resident. Merged ones are told by the request they went on in. */
const finishedPhases = ['answered', 'shown', 'closed'] as const

const placeOfRequest = { township: 'township_id', village: 'village_id' }
const placeOfDraw = { township: 'township_id', village: 'village_id' }

/** Both null: the whole county. */
export type DrawPlace = { townshipId: number | null; villageId: number | null }

type Asked = DrawPlace & { from: Day; to: Day; categories: readonly string[] | null }

/** All that may be drawn; one more than the longest list, so that the kernel sees when there are too many. */
export async function listFinished(tx: Db, scope: Scope, asked: Asked): Promise<Drawable[]> {
  const { townshipId, villageId, from, to, categories } = asked
  let query = tx
    .selectFrom('request')
    .select(['request.id', 'request.village_id as villageId'])
    .where((eb) => inScope<'request'>(scope, 'request', placeOfRequest)(eb))
    .where('request.merged_into', 'is', null)
    .where('request.phase', 'in', finishedPhases)
    .where(sql<boolean>`coalesce(request.answered_at, request.closed_at) >= ${instantOn(from, '00:00')}
      and coalesce(request.answered_at, request.closed_at) < ${instantOn(addDays(to, 1), '00:00')}`)
  if (townshipId !== null) query = query.where('request.township_id', '=', townshipId)
  if (villageId !== null) query = query.where('request.village_id', '=', villageId)
  if (categories) query = query.where('request.category', 'in', categories)
  return query
    .orderBy('request.village_id')
    .orderBy('request.id')
    .limit(LONGEST_FRAME + 1)
    .execute()
}

const draws = (tx: Db) =>
  tx
    .selectFrom('inspection')
    .leftJoin('area as place', (join) =>
      join
        .onRef('place.county_id', '=', 'inspection.county_id')
        .on((eb) => eb('place.id', '=', eb.fn.coalesce('inspection.village_id', 'inspection.township_id'))),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'inspection.county_id').onRef('person.id', '=', 'inspection.by_person_id'),
    )
    .select([
      'inspection.id',
      'inspection.at',
      'inspection.from_day as from',
      'inspection.to_day as to',
      'inspection.category',
      sql<Spread>`inspection.spread`.as('spread'),
      'inspection.size',
      'inspection.method',
      'inspection.seed',
      'inspection.frame_digest as frameDigest',
      'inspection.by_title as byTitle',
      'inspection.abandoned_at as abandonedAt',
      'inspection.abandoned_reason as abandonedReason',
      'place.name as placeName',
      'person.name as byName',
    ])

export type Draw = Awaited<ReturnType<typeof findDraw>> & object

/** The draws of one's own areas: a township's own are not a village's. */
const mine = (scope: Scope) => (eb: never) => inScope<'inspection'>(scope, 'inspection', placeOfDraw)(eb)

const findDraw = (tx: Db, scope: Scope, inspectionId: number) =>
  draws(tx)
    .where('inspection.id', '=', inspectionId)
    .where(mine(scope) as never)
    .executeTakeFirst()

export async function getDraw(tx: Db, scope: Scope, inspectionId: number): Promise<Draw> {
  return (await findDraw(tx, scope, inspectionId)) ?? refuse('inspections.missing')
}

/** Two who record or give up at once wait for each other: what was given up takes no finding. */
export async function lockDraw(tx: Db, scope: Scope, inspectionId: number): Promise<{ abandoned: boolean }> {
  const row = await tx
    .selectFrom('inspection')
    .select('inspection.abandoned_at as abandonedAt')
    .where('inspection.id', '=', inspectionId)
    .where(mine(scope) as never)
    .forUpdate()
    .executeTakeFirst()
  return row ? { abandoned: row.abandonedAt !== null } : refuse('inspections.missing')
}

export async function listDraws(
  tx: Db,
  scope: Scope,
  { after, limit, townshipId, villageId }: { after?: number; limit: number; townshipId?: number; villageId?: number },
): Promise<{ rows: Draw[]; next: number | null }> {
  let query = draws(tx).where(mine(scope) as never)
  if (townshipId !== undefined) query = query.where('inspection.township_id', '=', townshipId)
  if (villageId !== undefined) query = query.where('inspection.village_id', '=', villageId)
  if (after !== undefined) query = query.where('inspection.id', '<', after)
  const rows = await query
    .orderBy('inspection.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** The board shows the last ones; older ones are found by those who drew them. */
const mostShown = 10

/** The draws in which something of this village fell, whoever drew. */
export const listDrawsOfVillage = (tx: Db, scope: Scope, villageId: number): Promise<Draw[]> =>
  draws(tx)
    .where('inspection.county_id', '=', scope.countyId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('inspection_item as item')
          .select('item.rank')
          .whereRef('item.county_id', '=', 'inspection.county_id')
          .whereRef('item.inspection_id', '=', 'inspection.id')
          .where('item.village_id', '=', villageId),
      ),
    )
    .orderBy('inspection.id', 'desc')
    .limit(mostShown)
    .execute()

type Tally = Part & { inspectionId: number }

/** Each village's part of these draws, by the last finding of each matter. */
export async function listParts(
  tx: Db,
  scope: Scope,
  ids: readonly number[],
  villageId: number | null = null,
): Promise<Map<number, Part[]>> {
  if (ids.length === 0) return new Map()
  const found = (finding: string) => sql`(count(*) filter (where last.finding = ${finding}))::int`
  const { rows } = await sql<Tally>`
    select part.inspection_id as "inspectionId", part.village_id as "villageId", part.population,
      count(item.rank)::int as drawn, ${found('confirmed')} as confirmed, ${found('partly')} as partly,
      ${found('notConfirmed')} as "notConfirmed", ${found('notReached')} as "notReached"
    from inspection_part part
    left join inspection_item item on item.county_id = part.county_id and item.inspection_id = part.inspection_id
      and item.village_id = part.village_id
    left join lateral (select f.finding from inspection_finding f where f.county_id = item.county_id
      and f.inspection_id = item.inspection_id and f.request_id = item.request_id order by f.id desc limit 1) last on true
    where part.county_id = ${scope.countyId} and part.inspection_id = any(${[...ids]}::bigint[])
      and (${villageId}::bigint is null or part.village_id = ${villageId}::bigint)
    group by part.inspection_id, part.village_id, part.population
    order by part.inspection_id, part.village_id`.execute(tx)
  return Map.groupBy(rows, (row) => row.inspectionId)
}

export type Item = { rank: number; requestId: number }

export const listItems = (tx: Db, scope: Scope, inspectionId: number): Promise<Item[]> =>
  tx
    .selectFrom('inspection_item as item')
    .select(['item.rank', 'item.request_id as requestId'])
    .where('item.county_id', '=', scope.countyId)
    .where('item.inspection_id', '=', inspectionId)
    .orderBy('item.rank')
    .execute()

/** Whoever corrects without end is stopped by this before a page is. */
const mostFindings = 2000

const findings = (tx: Db, scope: Scope, inspectionId: number) =>
  tx
    .selectFrom('inspection_finding as found')
    .leftJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'found.county_id').onRef('person.id', '=', 'found.by_person_id'),
    )
    .select([
      'found.id',
      'found.request_id as requestId',
      'found.finding',
      'found.means',
      'found.remark',
      'found.by_title as byTitle',
      'found.at',
      'person.name as byName',
    ])
    .where('found.county_id', '=', scope.countyId)
    .where('found.inspection_id', '=', inspectionId)
    .orderBy('found.id', 'desc')
    .limit(mostFindings)

/** All that was found in a draw, corrections too, in the order in which it was recorded. */
export const listFindings = async (tx: Db, scope: Scope, inspectionId: number): Promise<Found[]> =>
  (await findings(tx, scope, inspectionId).execute()).toReversed()

export type Found = InferResult<ReturnType<typeof findings>>[number]

/** The list, seed and size of one draw as they were kept. */
export async function getKept(tx: Db, scope: Scope, inspectionId: number) {
  const row = await tx
    .selectFrom('inspection')
    .select(['inspection.frame', 'inspection.size', 'inspection.seed', 'inspection.frame_digest as frameDigest'])
    .where('inspection.id', '=', inspectionId)
    .where(mine(scope) as never)
    .executeTakeFirst()
  return row ?? refuse('inspections.missing')
}

export type Waiting = { inspectionId: number; drawnAt: Instant; rank: number; requestId: number; tried: boolean }

/** The list is read on a phone while somebody walks from house to house. */
const mostWaiting = 100

/** What was drawn and not yet seen, or only tried; the oldest draw first, in the order in which it fell. */
export const listWaiting = (tx: Db, scope: Scope): Promise<Waiting[]> =>
  tx
    .selectFrom('inspection')
    .innerJoin('inspection_item as item', (join) =>
      join.onRef('item.county_id', '=', 'inspection.county_id').onRef('item.inspection_id', '=', 'inspection.id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('inspection_finding as f')
          .select('f.finding')
          .whereRef('f.county_id', '=', 'item.county_id')
          .whereRef('f.inspection_id', '=', 'item.inspection_id')
          .whereRef('f.request_id', '=', 'item.request_id')
          .orderBy('f.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'inspection.id as inspectionId',
      'inspection.at as drawnAt',
      'item.rank',
      'item.request_id as requestId',
      sql<boolean>`last.finding is not null`.as('tried'),
    ])
    .where(mine(scope) as never)
    .where('inspection.abandoned_at', 'is', null)
    .where((eb) => eb.or([eb('last.finding', 'is', null), eb('last.finding', '=', 'notReached')]))
    .orderBy('inspection.id')
    .orderBy('item.rank')
    .limit(mostWaiting)
    .execute()
