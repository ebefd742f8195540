import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

/** In which lines the contact of a household stands, by its tier; none where no line serves that tier. */
type Asked = { householdId: number; lines: readonly string[] }

/** `said` is the line's id, the title of the post, or the number and hours of the office, by where the name was found. */
export type Found = { householdId: number; by: 'line' | 'grid' | 'village'; name: string; said: string }

/** Whoever goes from door to door, before whoever leads. */
const doorRoles = ['gridWorker', 'clusterHead', 'gridChief']
const villageBodies = ['serviceCentre', 'serviceStation', 'villagersCommittee', 'residentsCommittee', 'partyBranch']

/**
 * Whom each of these households turns to, all in one statement: the contacts of the lines that serve its tier; else whoever is in term on its
 * grid, the nearest first and nobody of its own; else the body of its village.
 */
export async function listContacts(tx: Db, countyId: number, asked: readonly Asked[], today: Day): Promise<Found[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<Found>`
    with asked as materialized (
      select h.county_id, h.id, h.village_id, h.group_id, h.grid_id, g.ancestor_ids, a.lines
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a("householdId" bigint, lines text[])
      join household h on h.county_id = ${countyId} and h.id = a."householdId"
      left join grid g on g.county_id = h.county_id and g.id = h.grid_id and not g.is_unassigned),
    in_line as materialized (
      select a.id, c.line, p.name, c.id as at from asked a
      join contact c on c.county_id = a.county_id and c.household_id = a.id and c.line = any(a.lines) and c.ended_on is null
        and c.term_from <= ${today}::date and (c.term_to is null or c.term_to >= ${today}::date)
      join person p on p.county_id = c.county_id and p.id = c.by_person_id),
    on_grid as materialized (
      select distinct on (a.id) a.id, o.title, p.name from asked a
      join post o on o.county_id = a.county_id and o.village_id = a.village_id and o.role = any(${doorRoles}::text[])
        and o.term_from <= ${today}::date and (o.term_to is null or o.term_to >= ${today}::date)
        and (o.grid_id = a.grid_id or o.grid_id = any(a.ancestor_ids) or (o.level = 'group' and o.area_id = any(groups_over(a.county_id, a.group_id)))
          or (o.level = 'village' and o.area_id = a.village_id))
      join person p on p.county_id = o.county_id and p.id = o.person_id
      where not exists (select from in_line l where l.id = a.id)
        and not exists (select from membership m where m.county_id = a.county_id and m.household_id = a.id and m.person_id = o.person_id
          and m.valid_to is null)
      order by a.id, coalesce(case when o.grid_id = a.grid_id then 0 else 10 - array_position(a.ancestor_ids, o.grid_id) end,
        case o.level when 'group' then 20 else 30 end), array_position(${doorRoles}::text[], o.role), o.id)
    select id as "householdId", 'line' as by, name, line as said, at as ord from in_line
    union all select id, 'grid', name, title, 0 from on_grid
    union all select a.id, 'village', b.name, b.hours, 0 from asked a
      cross join lateral (select b.name, concat_ws(' ', nullif(at.phone, ''), nullif(b.hours, '')) as hours from body b
        left join body_place at on at.county_id = b.county_id and at.body_id = b.id where b.county_id = a.county_id and b.area_id = a.village_id
        and b.valid_to is null and b.kind = any(${villageBodies}::text[])
        order by array_position(${villageBodies}::text[], b.kind), b.id limit 1) b
      where not exists (select from in_line l where l.id = a.id) and not exists (select from on_grid o where o.id = a.id)
    order by 1, 5`.execute(tx)
  return rows
}
