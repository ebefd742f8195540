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

/** Whom a question found: `of` is the request, the handler or the place that was asked for. */
type Found = Told & { of: number }

/** Whoever follows a request as its own: who placed it, the person it is about, the phone it names, the neighbour who filed it. */
export const findResidents = prepared(
  (_: Db, { countyId, requestIds }: { countyId: number; requestIds: readonly number[] }) => sql<Found>`
    select distinct on (r.id, one."accountId") r.id as "of", one.* from request r cross join lateral (
      select a.id as "accountId", null::bigint as "personId" from account a
        where a.id = any(array[r.requester_account_id, r.filer_account_id]) and a.closed_at is null
          and (a.id = r.requester_account_id or a.kind = 'resident')
      union all
      select a.id, null from account a where a.phone_hash = r.phone_hash and a.closed_at is null
      union all
      select ap.account_id, ap.person_id from account_person ap join account a on a.id = ap.account_id and a.closed_at is null
        where ap.county_id = r.county_id and ap.person_id = r.requester_person_id and ap.ended_at is null
      limit ${sql.lit(mostTold)}) one
    where r.county_id = ${countyId} and r.id = any(${requestIds}::bigint[])
    order by r.id, one."accountId", one."personId" nulls first`,
)

/** Accounts in which a person acts by their posts: the same condition as when they sign in. */
const staffAccount = sql`join account_person ap on ap.county_id = p.county_id and ap.person_id = p.person_id and ap.ended_at is null
      and ap.verified in ('byPost', 'seenByStaff')
    join account a on a.id = ap.account_id and a.kind = 'staff' and a.closed_at is null`

export const findHandlers = prepared(
  (_: Db, { countyId, personIds }: { countyId: number; personIds: readonly number[] }) => sql<Found>`
    select distinct p.person_id as "of", a.id as "accountId", p.person_id as "personId"
    from (select ${countyId}::int as county_id, unnest(${personIds}::bigint[]) as person_id) p
    ${staffAccount}`,
)

/** Accounts in which these people read what is their own, whatever else they do. */
export const findAccountsOf = prepared(
  (_: Db, { countyId, personIds }: { countyId: number; personIds: readonly number[] }) => sql<Found>`
    select distinct ap.person_id as "of", a.id as "accountId", ap.person_id as "personId"
    from account_person ap join account a on a.id = ap.account_id and a.closed_at is null
    where ap.county_id = ${countyId} and ap.person_id = any(${personIds}::bigint[]) and ap.ended_at is null
    limit ${sql.lit(mostTold)}`,
)

/** A place to which the nearest dispatchers are sought, by the ids of its areas and grids. */
export type Spot = Pick<Concerned, 'townshipId' | 'groupId' | 'gridIds' | 'townshipOnly'> & { villageId: number | null }

type Sought = { countyId: number; spots: string; roles: readonly string[]; today: Day }

const inTerm = (roles: readonly string[], today: Day) =>
  sql`p.role = any(${roles}::text[]) and p.term_from <= ${today} and (p.term_to is null or p.term_to >= ${today})`

const dispatchersOf = prepared(
  (_: Db, { countyId, spots, roles, today }: Sought) => sql<Found>`
    select spot."of", found."accountId", found."personId"
    from jsonb_to_recordset(${spots}::jsonb) as spot("of" int, village bigint, "group" bigint, areas bigint[], grids bigint[],
      "townshipOnly" boolean)
    cross join lateral (
      with here as (
        select distinct a.id as "accountId", p.person_id as "personId" from post p ${staffAccount}
        where p.county_id = ${countyId} and p.village_id = spot.village and not spot."townshipOnly" and ${inTerm(roles, today)}
          and (p.area_id = any(spot.areas) or p.grid_id = any(spot.grids) or p.area_id = any(groups_over(${countyId}, spot."group")))),
      above as (
        select distinct a.id as "accountId", p.person_id as "personId", p.level,
          p.level = 'township' or not bool_or(p.level = 'township') over () as nearest
        from post p ${staffAccount}
        where p.county_id = ${countyId} and p.village_id is null and ${inTerm(roles, today)}
          and (p.level = 'county' or p.area_id = any(spot.areas)) and not exists (select from here))
      select "accountId", "personId" from here union all select "accountId", "personId" from above where nearest
      limit ${sql.lit(mostTold)}) found`,
)

/**
 * Who sends requests on at each of these places, in `of` by its index: the nearest level that has anybody, so that a county is not
 * told of every lamp.
 */
export const findDispatchers = (
  tx: Db,
  { countyId, spots, roles, today }: Omit<Sought, 'spots'> & { spots: readonly Spot[] },
): Promise<Found[]> => {
  const sought = spots.map(({ townshipId, villageId, groupId, gridIds, townshipOnly }, of) => {
    const areas = [townshipId, villageId].filter((id) => id !== null)
    return { of, village: villageId, group: groupId, areas, grids: gridIds, townshipOnly }
  })
  return dispatchersOf(tx, { countyId, spots: JSON.stringify(sought), roles, today })
}

export type NewNotice = {
  kind: NoticeKind
  cause: string
  requestId: number | null
  correctionId?: number
  facts: Record<string, unknown>
  at: Instant
}

const insertNotices = prepared(
  (_: Db, { countyId, rows }: { countyId: number; rows: string }) => sql<Told & { kind: NoticeKind }>`
    insert into notice (county_id, account_id, person_id, kind, cause, request_id, correction_id, facts, at)
    select ${countyId}::int, n."accountId", n."personId", n.kind, n.cause, n."requestId", n."correctionId", n.facts, n.at
    from jsonb_to_recordset(${rows}::jsonb) as n("accountId" bigint, "personId" bigint, kind text, cause text, "requestId" bigint,
      "correctionId" bigint, facts jsonb, at timestamptz)
    on conflict (county_id, account_id, cause, kind) do nothing
    returning account_id as "accountId", person_id as "personId", kind`,
)

/** One notice for each account and cause; one that is there already stays, read or unread. Says which are told for the first time. */
export const tellOnce = async (tx: Db, countyId: number, notices: readonly (Told & NewNotice)[]) =>
  notices.length > 0 ? insertNotices(tx, { countyId, rows: JSON.stringify(notices) }) : []

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
    .select(
      sql<string | null>`(select b.name from body b where b.county_id = notice.county_id
        and b.id = (notice.facts->>'bodyId')::bigint)`.as('bodyName'),
    )
    .select(
      sql<string | null>`(select g.name from person g where g.county_id = notice.county_id
        and g.id = (notice.facts->>'goneId')::bigint)`.as('goneName'),
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
