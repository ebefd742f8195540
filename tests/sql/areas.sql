-- areas.list: 2 statements
-- shared second_factor 2
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id", (select count(*)::int
  from area c
  where c.county_id = area.county_id and c.parent_id = area.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $2)) as "children"
  from "area"
  where "county_id" = $3 and "level" = $4 and ("area"."valid_from" <= $5 and ("area"."valid_to" is null or "area"."valid_to" >= $6))
  order by "sort", "code"
  limit $7;

-- areas.find: 2 statements
-- shared second_factor 2
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id", (select count(*)::int
  from area c
  where c.county_id = area.county_id and c.parent_id = area.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $2)) as "children", concat_ws(' ', (select t.name
  from area t
  where t.county_id = area.county_id and t.id = area.township_id and t.id <> area.id), (select v.name
  from area v
  where v.county_id = area.county_id and v.id = area.village_id and v.id <> area.id)) as "within"
  from "area"
  where "county_id" = $3 and ("name" like $4 or "code" like $5) and ("area"."valid_from" <= $6 and ("area"."valid_to" is null or "area"."valid_to" >= $7))
  order by array_position(array['county', 'township', 'village', 'group'], level), "code"
  limit $8;

-- areas.read: 4 statements
-- shared second_factor 2
-- shared area 1
select (select count(*)::int
  from area c
  where c.county_id = area.county_id and c.parent_id = area.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $2)) as "children"
  from "area"
  where "county_id" = $3 and "id" = $4;
with recursive up as (
  select a.id, a.parent_id, a.code, a.name, a.level, 0 as depth
  from area a
  where a.county_id = $1 and a.id = $2
  union all
  select a.id, a.parent_id, a.code, a.name, a.level, up.depth + 1
  from up
  join area a on a.county_id = $3 and a.id = up.parent_id
  where up.depth < 9 )
  select id, code, name, level
  from up
  order by depth desc;

-- areas.path: 2 statements
-- shared second_factor 2
with recursive up as (
  select a.id, a.parent_id, a.code, a.name, a.level, 0 as depth
  from area a
  where a.county_id = $1 and a.id = $2
  union all
  select a.id, a.parent_id, a.code, a.name, a.level, up.depth + 1
  from up
  join area a on a.county_id = $3 and a.id = up.parent_id
  where up.depth < 9 )
  select id, code, name, level
  from up
  order by depth desc;
