import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

export type Organisation = {
  id: number
  name: string
  kind: string
  areaName: string
  townshipId: number | null
  villageId: number | null
  contact: string | null
}

/** A body with whoever leads it, by the name that its list gives. */
const columns = sql`b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId", b.village_id as "villageId",
  (select coalesce(p.name, m.unit) from body_member m left join person p on p.county_id = m.county_id and p.id = m.person_id
    where m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads order by m.id limit 1) as contact`

type Where = { townshipId: number; villageId: number }

/** How many are offered at once; whoever looks for another one types a part of its name. */
const mostOffered = 50

/** Open bodies of these kinds in the village and in its township as a whole, by a part of their name. */
export async function listNameable(
  tx: Db,
  countyId: number,
  { townshipId, villageId }: Where,
  { kinds, text = '', bodyId }: { kinds: readonly string[]; text?: string; bodyId?: number },
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`select ${columns} from body b
    join area a on a.county_id = b.county_id and a.id = b.area_id
    where b.county_id = ${countyId} and b.valid_to is null and b.kind = any(${[...kinds]}::text[])
      and (b.village_id = ${villageId} or (b.village_id is null and b.township_id = ${townshipId}))
      and (${text} = '' or position(${text} in b.name) > 0) and (${bodyId ?? null}::bigint is null or b.id = ${bodyId ?? null})
    order by b.village_id nulls last, b.id limit ${sql.lit(mostOffered)}`.execute(tx)
  return rows
}

/** A request with those that were merged into it: the same matter, so what one of them concerns, all do. */
const sameMatter = (countyId: number, requestId: number) => sql`select id from request
  where county_id = ${countyId} and (id = ${requestId} or merged_into = ${requestId})`

export async function listNamed(tx: Db, countyId: number, requestId: number): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`select ${columns} from body b
    join area a on a.county_id = b.county_id and a.id = b.area_id
    where b.county_id = ${countyId} and b.id in (select t.body_id from request_body t
      where t.county_id = ${countyId} and t.request_id in (${sameMatter(countyId, requestId)}))
    order by b.id limit 50`.execute(tx)
  return rows
}

type Tie = { requestId: number; bodyId: number }

/** Said twice it stands once. */
export const insertTie = (
  tx: Db,
  countyId: number,
  { requestId, bodyId }: Tie,
  by: { accountId: number; at: Instant },
) =>
  tx
    .insertInto('request_body')
    .values({ county_id: countyId, request_id: requestId, body_id: bodyId, by_account_id: by.accountId, at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Answers how many ties there were. */
export async function removeTie(tx: Db, countyId: number, { requestId, bodyId }: Tie): Promise<number> {
  const { numAffectedRows } = await sql`delete from request_body
    where county_id = ${countyId} and body_id = ${bodyId} and request_id in (${sameMatter(countyId, requestId)})`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** The requests of a body; one that was merged stands under the one it goes on in. */
export const requestsOf = (
  countyId: number,
  bodyId: number,
) => sql`select coalesce(r.merged_into, r.id) from request_body t
  join request r on r.county_id = t.county_id and r.id = t.request_id
  where t.county_id = ${countyId} and t.body_id = ${bodyId}`
