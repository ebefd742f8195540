import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { CallRule } from '#kernel/organisation/openCall.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

export type Call = {
  id: number
  grid_id: number
  grid_name: string
  township_id: number
  village_id: number
  village_name: string
  title: string
  secret: boolean
  rule: CallRule
  said: string
  offers_until: Day
  votes_until: Day
  state: 'open' | 'chosen' | 'appointed' | 'without' | 'withdrawn'
  roll: number | null
  present: number | null
  chosen_person_id: number | null
  chosen: string | null
  why: string | null
  candidates: number
  /** As it stands now: households of the grid and of the grids below it, and those that have voted. */
  homes: number
  voted: number
}

const columns = sql`c.id, c.grid_id, g.name as grid_name, c.township_id, c.village_id, v.name as village_name, c.title, c.secret,
    c.rule, c.said, c.offers_until, c.votes_until, c.state, c.roll, c.present, c.chosen_person_id, p.name as chosen, c.why,
    (select count(*)::int from open_call_candidate k where k.county_id = c.county_id and k.call_id = c.id
      and k.withdrawn_at is null) as candidates,
    (select count(*)::int from household h join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
      where h.county_id = c.county_id and h.valid_to is null and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id])) as homes,
    (select count(*)::int from open_call_vote b where b.county_id = c.county_id and b.call_id = c.id
      and b.taken_back = 0) as voted
  from open_call c
    join grid g on g.county_id = c.county_id and g.id = c.grid_id
    join area v on v.county_id = c.county_id and v.id = c.village_id
    left join person p on p.county_id = c.county_id and p.id = c.chosen_person_id`

const reached = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('open_call')
    .select('id')
    .where((eb) =>
      inScope<'open_call'>(scope, 'open_call', {
        ...{ township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' },
      })(eb as never),
    )

type Page = { areaId: number | null; after: number | null; limit: number }

/** The newest first. */
export async function listCalls(tx: Db, scope: Scope, { areaId, after, limit }: Page): Promise<Call[]> {
  const { rows } =
    await sql<Call>`select ${columns} where c.county_id = ${scope.countyId} and c.id in (${reached(tx, scope)})
      and (${areaId}::bigint is null or ${areaId} in (c.village_id, c.township_id, c.group_id))
      and (${after}::bigint is null or c.id < ${after}) order by c.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

/** One call, locked against a vote or a count at the same moment. */
export async function findCall(tx: Db, scope: Scope, callId: number, lock = false): Promise<Call | undefined> {
  if (lock)
    await sql`select id from open_call where county_id = ${scope.countyId} and id = ${callId} for update`.execute(tx)
  const { rows } = await sql<Call>`select ${columns} where c.county_id = ${scope.countyId} and c.id = ${callId}
      and c.id in (${reached(tx, scope)})`.execute(tx)
  return rows[0]
}

/** The calls of grids in which a household lies: those that run, and those of the last ninety days. */
export async function listCallsOf(tx: Db, countyId: number, householdId: number, today: Day): Promise<Call[]> {
  const { rows } =
    await sql<Call>`select ${columns} where c.county_id = ${countyId} and c.votes_until > ${today}::date - 90
      and c.state <> 'withdrawn' and exists (select from household h join grid leaf on leaf.county_id = h.county_id and leaf.id = h.grid_id
        where h.county_id = c.county_id and h.id = ${householdId} and h.valid_to is null
          and (leaf.id = c.grid_id or leaf.ancestor_ids @> array[c.grid_id]))
    order by c.id desc limit 20`.execute(tx)
  return rows
}

/** A call that still runs for this title on this grid. */
export const findRunning = (tx: Db, countyId: number, gridId: number, title: string) =>
  tx
    .selectFrom('open_call')
    .select('id')
    .where('county_id', '=', countyId)
    .where('grid_id', '=', gridId)
    .where('title', '=', title)
    .where('state', 'in', ['open', 'chosen'])
    .executeTakeFirst()

type Grid = { id: number; townshipId: number; villageId: number; groupId: number | null }
type NewCall = {
  title: string
  rule: CallRule
  said: string
  offersUntil: Day
  votesUntil: Day
  accountId: number
  at: Instant
}

export async function insertCall(tx: Db, countyId: number, grid: Grid, one: NewCall): Promise<number> {
  const { id } = await tx
    .insertInto('open_call')
    .values({
      ...{ county_id: countyId, grid_id: grid.id, township_id: grid.townshipId, village_id: grid.villageId },
      ...{ group_id: grid.groupId, title: one.title, secret: one.rule.secret === true, rule: JSON.stringify(one.rule) },
      ...{ said: one.said, offers_until: one.offersUntil, votes_until: one.votesUntil },
      ...{ by_account_id: one.accountId, at: one.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type End =
  | { state: 'withdrawn'; why: string }
  | { state: 'appointed'; post_id: number }
  | {
      state: 'chosen' | 'without'
      roll: number
      present: number
      counted_at: Instant
      why: string | null
      chosen_person_id: number | null
    }

export const saveCall = (tx: Db, countyId: number, callId: number, end: End) =>
  tx.updateTable('open_call').set(end).where('county_id', '=', countyId).where('id', '=', callId).execute()
