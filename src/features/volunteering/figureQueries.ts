import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import { type Consent, signedOf } from './queries.ts'

type Page = { areaId: number | null; after: number | null; limit: number }

const bodiesInReach = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('body')
    .select('id')
    .where((eb) =>
      inScope<'body'>(scope, 'body', { township: 'township_id', village: 'village_id', group: 'group_id' })(
        eb as never,
      ),
    )

type Figures = {
  id: number
  name: string
  kind: string
  areaName: string
  townshipId: number | null
  villageId: number | null
  persons: number
  deeds: number
  halfHours: number
  doers: number
  waiting: number
}

/** What these bodies did in a time: added up per body, in the order of their registration. */
export async function listFigures(
  tx: Db,
  scope: Scope,
  kinds: readonly string[],
  { areaId, after, limit, from, to }: Page & { from: Day; to: Day },
): Promise<Figures[]> {
  const { rows } = await sql<Figures>`select b.id, b.name, b.kind, a.name as "areaName", b.township_id as "townshipId",
      b.village_id as "villageId", b.persons, d.deeds, d."halfHours", d.doers, d.waiting
    from body b join area a on a.county_id = b.county_id and a.id = b.area_id
    cross join lateral (select count(*) filter (where state = 'confirmed')::int as deeds,
        coalesce(sum(half_hours) filter (where state = 'confirmed'), 0)::int as "halfHours",
        count(distinct person_id) filter (where state = 'confirmed')::int as doers,
        count(*) filter (where state = 'told')::int as waiting
      from body_deed where county_id = b.county_id and body_id = b.id and on_day between ${from}::date and ${to}::date) d
    where b.county_id = ${scope.countyId} and b.valid_to is null and b.kind = any(${[...kinds]}::text[])
      and b.id in (${bodiesInReach(tx, scope)})
      and (${areaId}::bigint is null or ${areaId} in (b.area_id, b.village_id, b.township_id))
      and (${after}::bigint is null or b.id > ${after})
    order by b.id limit ${limit + 1}`.execute(tx)
  return rows
}

type OfferRow = {
  id: number
  bodyId: number
  bodyName: string
  kind: string
  role: string
  areaName: string
  townshipId: number | null
  villageId: number | null
  personId: number
  name: string
  from: string | null
  said: string
  at: Instant
  consent: Consent | null
  signed: { on: Day; witness: string; name: string } | null
}

/** Who waits for an answer of the reader's villages, the longest first. */
export async function listOffers(tx: Db, scope: Scope, { areaId, after, limit }: Page): Promise<OfferRow[]> {
  const { rows } =
    await sql<OfferRow>`select o.id, o.body_id as "bodyId", b.name as "bodyName", b.kind, o.role, a.name as "areaName",
      b.township_id as "townshipId", b.village_id as "villageId", o.person_id as "personId", p.name, o.said, o.at,
      (select v.name from membership m join household h on h.county_id = m.county_id and h.id = m.household_id
        join area v on v.county_id = h.county_id and v.id = h.village_id
        where m.county_id = o.county_id and m.person_id = o.person_id and m.valid_to is null limit 1) as "from",
      case when o.guardian is not null then json_build_object('guardian', o.guardian, 'heard', o.guardian_heard) end as consent,
      ${signedOf} as signed
    from body_offer o join body b on b.county_id = o.county_id and b.id = o.body_id
      join area a on a.county_id = b.county_id and a.id = b.area_id
      join person p on p.county_id = o.county_id and p.id = o.person_id
    where o.county_id = ${scope.countyId} and o.accepted is null and o.withdrawn_at is null
      and b.id in (${bodiesInReach(tx, scope)})
      and (${areaId}::bigint is null or ${areaId} in (b.area_id, b.village_id, b.township_id))
      and (${after}::bigint is null or o.id > ${after})
    order by o.id limit ${limit + 1}`.execute(tx)
  return rows
}
