import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Actor } from '#features/feature.ts'
import type { Concerned } from '#features/requests/public.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { NoticeKind } from './kinds.ts'

/** Whose notice it is: an account, and the person it must speak for to read it; null where the account itself is meant. */
export type Told = { accountId: number; personId: number | null }

/** More people than this look after no place; a list that is longer is a mistake in the posts. */
const mostTold = 50

const residentsOf = prepared(
  (_: Db, row: { countyId: number; requestId: number }) => sql<Told>`
    select a.id as "accountId", null::bigint as "personId" from request r
      join account a on a.id = r.requester_account_id or a.phone_hash = r.phone_hash or (a.id = r.filer_account_id and a.kind = 'resident')
      where r.county_id = ${row.countyId} and r.id = ${row.requestId} and a.closed_at is null
    union all
    select ap.account_id, ap.person_id from request r
      join account_person ap on ap.county_id = r.county_id and ap.person_id = r.requester_person_id and ap.ended_at is null
      join account a on a.id = ap.account_id and a.closed_at is null
      where r.county_id = ${row.countyId} and r.id = ${row.requestId}
    limit ${sql.lit(mostTold)}`,
)

/** Whoever follows a request as its own: who placed it, the person it is about, the phone it names, the neighbour who filed it. */
export const findResidents = (tx: Db, countyId: number, { id }: Concerned): Promise<Told[]> =>
  residentsOf(tx, { countyId, requestId: id })

/** Accounts in which a person acts by their posts: the same condition as when they sign in. */
const staffAccount = sql`join account_person ap on ap.county_id = p.county_id and ap.person_id = p.person_id and ap.ended_at is null
      and ap.verified in ('byPost', 'seenByStaff')
    join account a on a.id = ap.account_id and a.kind = 'staff' and a.closed_at is null`

const handlersOf = prepared(
  (_: Db, row: { countyId: number; personId: number }) => sql<Told>`
    select distinct a.id as "accountId", p.person_id as "personId" from (select ${row.countyId}::int as county_id, ${row.personId}::bigint as person_id) p
    ${staffAccount} limit ${sql.lit(mostTold)}`,
)

export const findHandlers = (tx: Db, countyId: number, personId: number): Promise<Told[]> =>
  handlersOf(tx, { countyId, personId })

type Sought = {
  countyId: number
  areas: readonly number[]
  grids: readonly number[]
  roles: readonly string[]
  today: Day
  townshipOnly: boolean
}

const dispatchersOf = prepared(
  (_: Db, { countyId, areas, grids, roles, today, townshipOnly }: Sought) => sql<Told>`
    with here as (
      select distinct a.id as "accountId", p.person_id as "personId",
        case p.level when 'county' then 3 when 'township' then 2 else 1 end as distance
      from post p ${staffAccount}
      where p.county_id = ${countyId} and p.role = any(${roles}::text[])
        and p.term_from <= ${today} and (p.term_to is null or p.term_to >= ${today})
        and (p.level = 'county' or p.area_id = any(${areas}::bigint[]) or p.grid_id = any(${grids}::bigint[]))
        and (not ${townshipOnly}::boolean or p.level in ('township', 'county')))
    select "accountId", "personId" from here where distance = (select min(distance) from here)
    limit ${sql.lit(mostTold)}`,
)

type Spot = Pick<Concerned, 'townshipId' | 'villageId' | 'groupId' | 'gridIds' | 'townshipOnly'>

/** Who sends requests on at this place: the nearest level that has anybody, so that a county is not told of every lamp. */
export const findDispatchers = (
  tx: Db,
  countyId: number,
  { townshipId, villageId, groupId, gridIds, townshipOnly }: Spot,
  roles: readonly string[],
  today: Day,
): Promise<Told[]> => {
  const areas = [townshipId, villageId, groupId].filter((id) => id !== null)
  return dispatchersOf(tx, { countyId, areas, grids: gridIds, roles, today, townshipOnly })
}

export type NewNotice = {
  kind: NoticeKind
  cause: string
  requestId: number | null
  correctionId?: number
  facts: Record<string, unknown>
  at: Instant
}

/** One notice for each account; one that is there already stays as it is, read or unread. Says who is told for the first time. */
export async function tellOnce(
  tx: Db,
  countyId: number,
  accounts: readonly Told[],
  notice: NewNotice,
): Promise<Told[]> {
  const each = new Map<number, number | null>()
  for (const { accountId, personId } of accounts) if (!each.has(accountId)) each.set(accountId, personId)
  if (each.size === 0) return []
  return tx
    .insertInto('notice')
    .values(
      [...each].map(([account_id, person_id]) => ({
        ...{ county_id: countyId, account_id, person_id, kind: notice.kind, cause: notice.cause },
        ...{
          request_id: notice.requestId,
          correction_id: notice.correctionId ?? null,
          facts: JSON.stringify(notice.facts),
          at: notice.at,
        },
      })),
    )
    .onConflict((on) => on.columns(['county_id', 'account_id', 'cause', 'kind']).doNothing())
    .returning(['account_id as accountId', 'person_id as personId'])
    .execute()
}

type Reader = Pick<Actor, 'accountId' | 'personId'>

/** A notice belongs to one account, and to the person it speaks for: on a family's phone each reads their own. */
const own = (tx: Db, countyId: number, { accountId, personId }: Reader) =>
  tx
    .selectFrom('notice')
    .where('notice.county_id', '=', countyId)
    .where('notice.account_id', '=', accountId ?? 0)
    .where((eb) => eb.or([eb('notice.person_id', 'is', null), eb('notice.person_id', '=', personId)]))

export const listNotices = (tx: Db, countyId: number, who: Reader, after: number | undefined, limit: number) =>
  own(tx, countyId, who)
    .leftJoin('request as r', (on) =>
      on.onRef('r.county_id', '=', 'notice.county_id').onRef('r.id', '=', 'notice.request_id'),
    )
    .select([
      'notice.id',
      'notice.kind',
      'notice.at',
      'notice.read_at',
      'notice.request_id',
      'notice.correction_id',
      'notice.facts',
      'r.number',
    ])
    .select(
      sql<string | null>`(select h.name from person h where h.county_id = notice.county_id
        and h.id = (notice.facts->>'handlerPersonId')::bigint)`.as('handler'),
    )
    .$if(after !== undefined, (query) => query.where('notice.id', '<', after ?? 0))
    .orderBy('notice.id', 'desc')
    .limit(limit + 1)
    .execute()

/** Counted to a hundred. */
export async function countUnread(tx: Db, countyId: number, who: Reader): Promise<number> {
  const rows = await own(tx, countyId, who).where('notice.read_at', 'is', null).select('notice.id').limit(100).execute()
  return rows.length
}

/** Marks what of the account's own is still unread; tells how many that were. */
export async function markRead(
  tx: Db,
  countyId: number,
  who: Reader,
  which: { id: number } | { upTo: number },
  now: Instant,
): Promise<number> {
  const unread = own(tx, countyId, who)
    .where('notice.read_at', 'is', null)
    .where('notice.id', 'id' in which ? '=' : '<=', 'id' in which ? which.id : which.upTo)
    .select('notice.id')
  const done = await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('county_id', '=', countyId)
    .where('id', 'in', unread)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export const findOwn = (tx: Db, countyId: number, who: Reader, id: number) =>
  own(tx, countyId, who).where('notice.id', '=', id).select('notice.id').executeTakeFirst()

/** What falls due until a moment: how many a handler has, and how many wait to be sent on in a place. */
export async function countDueSoon(tx: Db, countyId: number, now: Instant, until: Instant) {
  const { rows } = await sql<{
    handlerPersonId: number | null
    townshipId: number
    villageId: number
    townshipOnly: boolean
    n: number
  }>`
    select case when phase = 'toDispatch' then null else handler_person_id end as "handlerPersonId", township_id as "townshipId",
      village_id as "villageId", township_only as "townshipOnly", count(*)::int as n
    from request where county_id = ${countyId} and merged_into is null and due_at > ${now} and due_at <= ${until}
      and (phase = 'toDispatch' or (phase in ('toClaim', 'working') and handler_person_id is not null))
    group by 1, 2, 3, 4 order by 3, 1 limit 5000`.execute(tx)
  return rows
}

/** What a group is told: how many came, were disputed, and are late. Numbers only. */
export async function countForGroup(tx: Db, countyId: number, since: Instant, now: Instant) {
  const { rows } = await sql<{ fresh: number; objected: number; late: number }>`
    select (count(distinct request_id) filter (where kind in ('new', 'returned', 'waitsAgain')))::int as fresh,
      (count(distinct request_id) filter (where kind = 'objected'))::int as objected,
      (select count(*)::int from request where county_id = ${countyId} and merged_into is null and due_at < ${now}
        and phase in ('toDispatch', 'toClaim', 'working')) as late
    from notice where county_id = ${countyId} and at > ${since} and at <= ${now}`.execute(tx)
  return rows[0] ?? { fresh: 0, objected: 0, late: 0 }
}
