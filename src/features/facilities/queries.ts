import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

type Point = { lng: number; lat: number }
export type BodyPlace = { body_id: number; lng: number | null; lat: number | null; phone: string }

/** Where these bodies lie. The caller has found them in its scope. */
export const listPlaces = (tx: Db, countyId: number, bodyIds: readonly number[]): Promise<BodyPlace[]> =>
  bodyIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('body_place')
        .select(['body_id', 'lng', 'lat', 'phone'])
        .where('county_id', '=', countyId)
        .where('body_id', 'in', [...bodyIds])
        .execute()

type Placing = { bodyId: number; place: Point | null; phone: string; accountId: number; at: Instant }

export async function savePlace(tx: Db, countyId: number, { bodyId, place, phone, accountId, at }: Placing) {
  const said = { lng: place?.lng ?? null, lat: place?.lat ?? null, phone, by_account_id: accountId, at }
  await tx
    .insertInto('body_place')
    .values({ county_id: countyId, body_id: bodyId, ...said })
    .onConflict((conflict) => conflict.columns(['county_id', 'body_id']).doUpdateSet(said))
    .execute()
}

type Period = { from: Day; to: Day; kinds: readonly string[]; area: { id: number; level: string } | null }
type Helped = {
  kind: string | null
  places: number
  on_map: number
  persons: number
  services: number
  unnamed: number
}

/**
 * Places and help by kind, and in one more row (kind null) everything: a person helped at two places is one person there too. Rows that
 * were found to be the same person count once.
 */
export async function countHelped(tx: Db, scope: Scope, { from, to, kinds, area }: Period): Promise<Helped[]> {
  const { rows } = await sql<Helped>`
    with places as (select b.id, b.kind, p.lng is not null as on_map from body b
      left join body_place p on p.county_id = b.county_id and p.body_id = b.id
      where b.county_id = ${scope.countyId} and b.valid_to is null and b.kind = any(${[...kinds]}::text[])
        and ${reached(scope)} and ${lyingIn(area)}),
    helps as (select h.body_id, coalesce(person.merged_into, person.id) as person_id, h.unnamed
      from body_help h left join person on person.county_id = h.county_id and person.id = h.person_id
      where h.county_id = ${scope.countyId} and h.struck_at is null and h.on_day between ${from} and ${to})
    select places.kind, count(distinct places.id)::int as places, count(distinct places.id) filter (where on_map)::int as on_map,
      count(distinct helps.person_id)::int as persons, (count(helps.person_id) + coalesce(sum(helps.unnamed), 0))::int as services,
      coalesce(sum(helps.unnamed), 0)::int as unnamed
    from places left join helps on helps.body_id = places.id group by grouping sets ((places.kind), ())`.execute(tx)
  return rows
}

/** The body's own columns of the scope; places stand in no grid. */
const reached = (scope: Scope): RawBuilder<SqlBool> =>
  scope.wholeCounty
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(b.township_id = any(${[...scope.townships]}::bigint[]) or b.village_id = any(${[...scope.villages]}::bigint[])
        or b.group_id = any(${[...scope.groups]}::bigint[]))`

const lyingIn = (area: Period['area']): RawBuilder<SqlBool> =>
  area === null || area.level === 'county'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(`b.${area.level}_id`)} = ${area.id}`

type Help = { id: number; on_day: Day; service: string; named: boolean; unnamed: number }

export async function listHelps(
  tx: Db,
  countyId: number,
  bodyId: number,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<Help[]> {
  const { rows } = await sql<Help>`select id, on_day, service, person_id is not null as named, unnamed from body_help
    where county_id = ${countyId} and body_id = ${bodyId} and struck_at is null
      and (${after ?? null}::bigint is null or id < ${after ?? null}) order by id desc limit ${limit + 1}`.execute(tx)
  return rows
}

type NewHelp = { bodyId: number; personId: number | null; unnamed: number; service: string; on: Day } & {
  accountId: number
  at: Instant
}

export async function insertHelp(tx: Db, countyId: number, help: NewHelp): Promise<number> {
  const { id } = await tx
    .insertInto('body_help')
    .values({
      county_id: countyId,
      body_id: help.bodyId,
      person_id: help.personId,
      unnamed: help.unnamed,
      service: help.service,
      on_day: help.on,
      by_account_id: help.accountId,
      at: help.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether there was such a line that still counted. */
export async function strikeHelp(tx: Db, countyId: number, bodyId: number, id: number, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('body_help')
    .set({ struck_at: at })
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes the names from what is older than this day; that somebody was helped stays. */
export async function unnameHelps(tx: Db, countyId: number, before: Day): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('body_help')
    .set({ person_id: null, unnamed: 1 })
    .where('county_id', '=', countyId)
    .where('person_id', 'is not', null)
    .where('on_day', '<', before)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
