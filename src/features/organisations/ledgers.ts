import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** A place, and where it is asked for the days from and to, both counted in. */
type Where = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
}
type Asked = { where: Where; kinds: readonly string[]; most: number }

/** Open bodies of some kinds in a place, with a table of theirs where its rows are wanted; one more than asked for says that there are more. */
const bodiesWithin = (tx: Db, scope: Scope, { where, kinds }: Asked) => {
  let query = tx
    .selectFrom('body')
    .where(inScope<'body'>(scope, 'body', { township: 'township_id', village: 'village_id', group: 'group_id' }))
    .where('body.valid_to', 'is', null)
    .where(sql<boolean>`body.kind = any(${[...kinds]}::text[])`)
  if (where.townshipId) query = query.where('body.township_id', '=', where.townshipId)
  if (where.villageId) query = query.where('body.village_id', '=', where.villageId)
  if (where.groupId) query = query.where(inGroup('body.group_id', scope, where.groupId))
  return query
}

export async function bodyIds(tx: Db, scope: Scope, asked: Asked): Promise<number[]> {
  const rows = await bodiesWithin(tx, scope, asked)
    .select('body.id')
    .orderBy('body.id')
    .limit(asked.most + 1)
    .execute()
  return rows.map((row) => row.id)
}

/** Seats that are held, body after body. */
export async function seatIds(tx: Db, scope: Scope, asked: Asked): Promise<number[]> {
  const rows = await bodiesWithin(tx, scope, asked)
    .innerJoin('body_member as m', (join) =>
      join.onRef('m.county_id', '=', 'body.county_id').onRef('m.body_id', '=', 'body.id').on('m.counted', '=', true),
    )
    .select('m.id')
    .orderBy('body.id')
    .orderBy('m.leads', 'desc')
    .orderBy('m.id')
    .limit(asked.most + 1)
    .execute()
  return rows.map((row) => row.id)
}

/** Meetings that gave seats, the newest first. */
export async function sittingIds(tx: Db, scope: Scope, asked: Asked): Promise<number[]> {
  const rows = await bodiesWithin(tx, scope, asked)
    .innerJoin('body_sitting as s', (join) =>
      join.onRef('s.county_id', '=', 'body.county_id').onRef('s.body_id', '=', 'body.id'),
    )
    .select('s.id')
    .$if(asked.where.from !== undefined, (query) => query.where('s.on_day', '>=', asked.where.from ?? ''))
    .$if(asked.where.to !== undefined, (query) => query.where('s.on_day', '<=', asked.where.to ?? ''))
    .orderBy('s.on_day', 'desc')
    .orderBy('s.id', 'desc')
    .limit(asked.most + 1)
    .execute()
  return rows.map((row) => row.id)
}

export type LedgerBody = {
  id: number
  name: string
  kind: string
  level: string
  areaName: string
  townshipId: number | null
  villageId: number | null
  address: string
  registration: string
  persons: number
  lastActionOn: Day | null
  leader: string | null
  leaderId: number | null
}

const columns = sql`b.name, b.kind, b.level, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId"`
const ofBody = sql`join area a on a.county_id = b.county_id and a.id = b.area_id`

/** These bodies, with whoever leads them. The caller has found them in its scope; so below. */
export async function describeBodies(tx: Db, countyId: number, ids: readonly number[]): Promise<LedgerBody[]> {
  const { rows } = await sql<LedgerBody>`select b.id, ${columns}, b.address, b.registration, b.persons,
      b.last_action_on as "lastActionOn", coalesce(p.name, l.unit) as leader, l.person_id as "leaderId"
    from body b ${ofBody}
    left join lateral (select m.person_id, m.unit from body_member m where m.county_id = b.county_id and m.body_id = b.id and m.counted
      and m.leads order by m.id limit 1) l on true
    left join person p on p.county_id = b.county_id and p.id = l.person_id
    where b.county_id = ${countyId} and b.id = any(${[...ids]}::bigint[])`.execute(tx)
  return inOrder(ids, rows)
}

type OfBody = Pick<LedgerBody, 'id' | 'name' | 'kind' | 'level' | 'areaName' | 'townshipId' | 'villageId'>
export type LedgerSeat = OfBody & {
  personId: number | null
  who: string
  role: string
  termFrom: Day
  termTo: Day | null
  how: string | null
}

export async function describeSeats(tx: Db, countyId: number, ids: readonly number[]): Promise<LedgerSeat[]> {
  const { rows } =
    await sql<LedgerSeat>`select m.id, ${columns}, m.person_id as "personId", coalesce(p.name, m.unit) as who, m.role,
      m.term_from as "termFrom", m.term_to as "termTo", s.how
    from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id ${ofBody}
    left join person p on p.county_id = m.county_id and p.id = m.person_id
    left join body_sitting s on s.county_id = m.county_id and s.id = m.sitting_id
    where m.county_id = ${countyId} and m.id = any(${[...ids]}::bigint[])`.execute(tx)
  return inOrder(ids, rows)
}

export type LedgerSitting = OfBody & { on: Day; how: string; roll: number | null; present: number | null; note: string }

export async function describeSittings(tx: Db, countyId: number, ids: readonly number[]): Promise<LedgerSitting[]> {
  const { rows } = await sql<LedgerSitting>`select s.id, ${columns}, s.on_day as "on", s.how, s.roll, s.present, s.note
    from body_sitting s join body b on b.county_id = s.county_id and b.id = s.body_id ${ofBody}
    where s.county_id = ${countyId} and s.id = any(${[...ids]}::bigint[])`.execute(tx)
  return inOrder(ids, rows)
}

function inOrder<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
