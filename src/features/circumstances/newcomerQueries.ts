import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Those of these persons who are registered elsewhere now. */
export async function listNewcomersOf(tx: Db, countyId: number, personIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select person_id as id from whereabouts where county_id = ${countyId}
    and kind = 'registeredElsewhere' and valid_to is null and person_id = any(${[...personIds]}::bigint[])`.execute(tx)
  return rows.map(({ id }) => id)
}

type Of = { countyId: number; villageId: number; day: Day }

/** Everybody who lives in a village and is registered elsewhere. */
const newcomers = ({ countyId, villageId }: Omit<Of, 'day'>): RawBuilder<unknown> => sql`whereabouts w
  join membership m on m.county_id = w.county_id and m.person_id = w.person_id and m.valid_to is null
  join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
  join person p on p.county_id = w.county_id and p.id = w.person_id and p.valid_to is null
  where w.county_id = ${countyId} and h.village_id = ${villageId} and w.kind = 'registeredElsewhere' and w.valid_to is null`

const said = (
  field: string,
  { countyId, day }: Of,
) => sql`(select c.value from circumstance c where c.county_id = ${countyId}
  and c.person_id = p.id and c.field = ${field} and c.closed_at is null and c.keep_until >= ${day} limit 1)`

/** Their ids alone, for the demonstration. */
export async function listNewcomersIn(tx: Db, countyId: number, villageId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select p.id from ${newcomers({ countyId, villageId })} order by
    p.id`.execute(tx)
  return rows.map(({ id }) => id)
}

export type Newcomer = {
  id: number
  name: string
  householdId: number
  householdCode: string
  from: string
  since: Day
  asked: string[] | null
  got: string[] | null
}
type Fields = { asks: string; got: string }

export async function listNewcomers(
  tx: Db,
  of: Of,
  fields: Fields,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<Newcomer[]> {
  const { rows } =
    await sql<Newcomer>`select p.id, p.name, h.id as "householdId", h.code as "householdCode", w.place as "from",
      w.valid_from as since, ${said(fields.asks, of)} as asked, ${said(fields.got, of)} as got
    from ${newcomers(of)} and (${after ?? null}::bigint is null or p.id > ${after ?? null}) order by p.id limit ${limit + 1}`.execute(
      tx,
    )
  return rows
}

/** How many newcomers there are (service null), and of each service how many asked for it and how many have it. */
export async function countNewcomers(tx: Db, of: Of, fields: Fields) {
  const { rows } = await sql<{ service: string | null; persons: number; asked: number; got: number }>`
    with each as (select p.id, coalesce(${said(fields.asks, of)}, '[]') as asked, coalesce(${said(fields.got, of)}, '[]') as got
      from ${newcomers(of)})
    select null as service, count(*)::int as persons, 0 as asked, 0 as got from each
    union all
    select service, count(distinct id)::int, count(*) filter (where which = 'asked')::int, count(*) filter (where which = 'got')::int
    from (select id, 'asked' as which, jsonb_array_elements_text(asked) as service from each
      union all select id, 'got', jsonb_array_elements_text(got) from each) one group by service`.execute(tx)
  return rows
}
