import type { Plot } from './villages.ts'

/** A small place of resettlement: two units of three floors with two rooms each. */
const place = { community: '惠民安置点', building: '1号楼', units: ['1单元', '2单元'] }

/**
 * One building of the furnished village with its rooms, six households in the first of them, a head of the building and one of a unit. They
 * live there from the first day, so nobody's history says that they moved.
 */
export async function seedBuilding({ owner, countyId, from }: Plot, villageId: number): Promise<void> {
  await owner.query(`select set_config('app.day', $1, true)`, [from])
  await owner.query(
    `with room as (
       insert into dwelling (county_id, township_id, village_id, kind, community, building, unit, room, sort_key, source, valid_from)
       select v.county_id, v.township_id, v.id, 'flat', $3, $4, u.unit, f.floor || '0' || r.door, $3 || '0001' || u.n || f.floor || r.door, 'seed', $6
       from area v cross join unnest($5::text[]) with ordinality as u(unit, n) cross join generate_series(1, 3) as f(floor)
         cross join generate_series(1, 2) as r(door) where v.county_id = $1 and v.id = $2
       order by u.n, f.floor, r.door returning id),
     numbered as (select id, row_number() over (order by id) as n from room),
     home as (select id, row_number() over (order by length(code), code) as n from household
       where county_id = $1 and village_id = $2 and valid_to is null and dwelling_id is null order by length(code), code limit 6)
     update household h set dwelling_id = numbered.id, tenure = 'own' from home join numbered using (n) where h.county_id = $1 and h.id = home.id`,
    [countyId, villageId, place.community, place.building, place.units, from],
  )
  await owner.query(`select set_config('app.day', '', true)`)
  await owner.query(
    `with lives as (
       select h.grid_id, h.township_id, h.village_id, h.group_id, m.person_id, d.building, d.unit, row_number() over (order by h.id) as n
       from household h join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building = $3
       join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
       where h.county_id = $1 and h.village_id = $2)
     insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, group_id, building, unit, term_from)
     select $1, person_id, 'buildingHead', case n when 1 then 'buildingHead' else 'unitHead' end, 'grid', grid_id, township_id, village_id, group_id,
       building, case n when 1 then '' else unit end, $4
     from lives where n in (1, 5)`,
    [countyId, villageId, place.building, from],
  )
}
