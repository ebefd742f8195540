import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** A household that an undo leaves in the register, and by what it or one of its people is named since. */
export type Kept = { householdId: number; household: string; village: string; reasons: string[] }

/**
 * Whatever happened with these households and people since they came in: a request, a post, an account, a standing, a move in or
 * out, another grid by hand or by a split. One of these keeps the household whole, because half a household is nobody's register.
 */
export async function listNamedSince(tx: Db, { countyId }: Scope, importId: number): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    with came as materialized (
      select m.household_id, m.person_id from membership m where m.county_id = ${countyId} and m.import_id = ${importId}
    ), named as (
      select household_id, 'request' as reason from came join request r
        on r.county_id = ${countyId} and r.requester_person_id = came.person_id
      union select household_id, 'request' from came join request r
        on r.county_id = ${countyId} and r.filer_person_id = came.person_id
      union select household_id, 'request' from came join request r
        on r.county_id = ${countyId} and r.handler_person_id = came.person_id
      union select household_id, 'post' from came join post p on p.county_id = ${countyId} and p.person_id = came.person_id
      union select household_id, 'account' from came join account_person a
        on a.county_id = ${countyId} and a.person_id = came.person_id
      union select household_id, 'standing' from came join standing s
        on s.county_id = ${countyId} and s.person_id = came.person_id
      union select came.household_id, 'moved' from came join membership m
        on m.county_id = ${countyId} and m.person_id = came.person_id and m.import_id is distinct from ${importId}
      union select h.id, 'joined' from household h join membership m
        on m.county_id = h.county_id and m.household_id = h.id and m.import_id is distinct from ${importId}
        where h.county_id = ${countyId} and h.import_id = ${importId}
      union select h.id, 'event' from household h join life_event_household l on l.county_id = h.county_id and l.household_id = h.id
        where h.county_id = ${countyId} and h.import_id = ${importId}
      union select h.id, 'grid' from household h join audit a
        on a.county_id = h.county_id and a.target_kind = 'household' and a.target_id = h.id
        where h.county_id = ${countyId} and h.import_id = ${importId}
      union select h.id, 'grid' from household h
        join import i on i.county_id = h.county_id and i.id = h.import_id
        join audit a on a.county_id = h.county_id and a.target_kind = 'grid' and a.at >= i.committed_at
          and (a.target_id = h.grid_id or a.detail -> 'into' @> to_jsonb(h.grid_id))
        where h.county_id = ${countyId} and h.import_id = ${importId}
    )
    select h.id as "householdId", h.code as household, v.name as village, array_agg(distinct n.reason order by n.reason) as reasons
    from named n
    join household h on h.county_id = ${countyId} and h.id = n.household_id and h.import_id = ${importId} and h.valid_to is null
    join area v on v.county_id = h.county_id and v.id = h.village_id
    group by h.id, h.code, v.name order by h.id`.execute(tx)
  return rows
}

/** Closes what came in, but for the households named. Nothing is deleted: who was registered and until when stays to be read. */
export async function closeRegister(
  tx: Db,
  { countyId }: Scope,
  { importId, on, but }: { importId: number; on: Day; but: readonly number[] },
): Promise<{ households: number; persons: number }> {
  const { rows } = await sql<{ households: number; persons: number }>`
    with homes as (
      update household set valid_to = ${on} where county_id = ${countyId} and import_id = ${importId} and valid_to is null
        and not (id = any(${but}::bigint[])) returning id
    ), living as (
      update membership set valid_to = ${on} where county_id = ${countyId} and import_id = ${importId} and valid_to is null
        and not (household_id = any(${but}::bigint[])) returning person_id
    ), folk as (
      update person set valid_to = ${on} where county_id = ${countyId} and import_id = ${importId} and valid_to is null
        and id in (select person_id from living) returning id
    ), elsewhere as (
      update whereabouts set valid_to = ${on} where county_id = ${countyId} and person_id in (select id from folk)
        and source = 'import' and opened_by is null and valid_to is null
    )
    select (select count(*)::int from homes) as households, (select count(*)::int from folk) as persons`.execute(tx)
  return rows[0]!
}
