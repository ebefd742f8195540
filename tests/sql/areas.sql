-- areas.list: 2 statements
-- shared session 1
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id", (select count(*)::int
  from area c
  where c.county_id = area.county_id and c.parent_id = area.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $2)) as "children"
  from "area"
  where "county_id" = $3 and "level" = $4 and ("area"."valid_from" <= $5 and ("area"."valid_to" is null or "area"."valid_to" >= $6))
  order by "sort", "code"
  limit $7;

-- areas.find: 2 statements
-- shared session 1
select "area"."id", "area"."parent_id", "area"."level", "area"."code", "area"."name", "area"."township_id", "area"."village_id", "area"."urban_rural", "area"."tags", "area"."valid_from", "area"."valid_to", "area"."successor_id", (select count(*)::int
  from area c
  where c.county_id = area.county_id and c.parent_id = area.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $2)) as "children", concat_ws(' ', (select t.name
  from area t
  where t.county_id = area.county_id and t.id = area.township_id and t.id <> area.id), (select v.name
  from area v
  where v.county_id = area.county_id and v.id = area.village_id and v.id <> area.id), (select p.name
  from area p
  where p.county_id = area.county_id and p.id = area.parent_id and p.level = 'group')) as "within"
  from "area"
  where "county_id" = $3 and ("name" like $4 or "code" like $5) and ("area"."valid_from" <= $6 and ("area"."valid_to" is null or "area"."valid_to" >= $7))
  order by array_position(array['county', 'township', 'village', 'group'], level), "code"
  limit $8;

-- areas.read: 4 statements
-- shared session 1
-- shared area 2
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
-- shared session 1
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

-- areas.tagged: 3 statements
-- shared session 1
select a.id, a.code, a.name, a.level, a.tags, concat_ws(' ', t.name, v.name) as within
  from area a
  left join area t on t.county_id = a.county_id and t.id = a.township_id and t.id <> a.id
  left join area v on v.county_id = a.county_id and v.id = a.village_id and v.id <> a.id
  where a.county_id = $1 and a.level = $2 and true and true and true and a.valid_from <= $3 and (a.valid_to is null or a.valid_to >= $4) and ($5::bigint is null or a.id > $6)
  order by a.id
  limit $7;
select tag, count(*)::int as areas
  from area a
  left join unnest(a.tags) tag on true
  where a.county_id = $1 and a.level = $2 and true and true and true and a.valid_from <= $3 and (a.valid_to is null or a.valid_to >= $4)
  group by tag;

-- areas.tag: 5 statements
-- shared second_factor 2
-- shared idempotency 1
-- shared area 2
update "area"
  set "tags" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1

-- areas.groups: 4 statements
-- shared second_factor 2
-- shared area 2
with recursive tree as (
  select g.id, 0 as depth, array[lpad(g.sort::text, 6, '0') || g.code] as way
  from area g
  where g.county_id = $1 and g.parent_id = $2 and g.level = 'group' and g.valid_to is null and g.valid_from <= $3
  union all
  select g.id, tree.depth + 1, tree.way || (lpad(g.sort::text, 6, '0') || g.code)
  from tree
  join area g on g.county_id = $4 and g.parent_id = tree.id and g.valid_to is null and g.valid_from <= $5 )
  select g.id, g.parent_id as "parentId", tree.depth, g.code, g.name, g.former_names as "formerNames", g.valid_from as "validFrom", (select count(*)::int
  from household h
  where h.county_id = g.county_id and h.group_id = any(groups_within(g.county_id, g.id)) and h.valid_to is null) as households, (select count(*)::int
  from grid d
  where d.county_id = g.county_id and d.village_id = g.village_id and d.group_id = g.id and d.valid_to is null) as grids
  from tree
  join area g on g.county_id = $6 and g.id = tree.id
  order by tree.way
  limit 500;
select g.id, g.name, p.name as within, g.valid_to as "validTo", s.name as successor
  from area g
  left join area p on p.county_id = g.county_id and p.id = g.parent_id and p.level = 'group'
  left join area s on s.county_id = g.county_id and s.id = g.successor_id
  where g.county_id = $1 and g.village_id = $2 and g.level = 'group' and g.valid_to is not null
  order by g.valid_to desc, g.id desc
  limit 100;

-- areas.addGroups: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared area 10
-- shared area 4
-- shared area 9
-- shared area 1
-- shared outbox 1

-- areas.renameGroup: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared area 10
-- shared area 4
update area
  set former_names = array_append(array_remove(former_names, name), name), name = $1, sort = $2
  where county_id = $3 and id = $4;
-- shared outbox 1

-- areas.mergeGroup: 26 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared area 10
select kin.over, kin.within, (select coalesce(max(cardinality(groups_over($1, a.id))), 0)::int
  from area a
  where a.county_id = $2 and a.id = any(kin.within) and a.valid_to is null) - cardinality(kin.over) as height
  from (select groups_over($…) as over, groups_within($…) as within) kin;
-- shared area 4
select post.title, person.name
  from post
  join person on person.county_id = post.county_id and person.id = post.person_id
  where post.county_id = $1 and post.area_id = $2 and (post.term_to is null or post.term_to >= $3)
  order by post.id
  limit 20;
select name, seats
  from body
  where county_id = $1 and area_id = $2 and valid_to is null
  order by id
  limit 20;
select a.id
  from area a
  where a.county_id = $1 and a.parent_id = a.village_id and a.id = any(groups_over($…));
update "household"
  set "group_id" = $1
  where "county_id" = $2 and "group_id" = $3 and "valid_to" is null;
update "grid"
  set "group_id" = $1
  where "county_id" = $2 and "group_id" = $3 and "valid_to" is null;
update area
  set parent_id = $1
  where county_id = $2 and parent_id = $3 and valid_to is null;
update dwelling
  set group_id = $1
  where county_id = $2 and group_id = $3 and valid_to is null;
update overlay
  set group_id = $1
  where county_id = $2 and group_id = $3 and term_to is null;
update post
  set group_id = $1
  where county_id = $2 and group_id = $3 and level = 'grid';
update request
  set group_id = $1
  where county_id = $2 and group_id = $3 and closed_at is null;
update correction_ask
  set group_id = $1
  where county_id = $2 and group_id = $3 and state = 'waiting';
update tier_objection
  set group_id = $1
  where county_id = $2 and group_id = $3 and state = 'waiting';
update "area"
  set "valid_to" = $1, "successor_id" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- areas.closeGroup: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared area 10
select (select count(*)::int
  from household
  where county_id = $1 and group_id = $2 and valid_to is null) as households, (select count(*)::int
  from grid
  where county_id = $3 and group_id = $4 and valid_to is null) as grids, (select count(*)::int
  from area
  where county_id = $5 and parent_id = $6 and valid_to is null) as parts;
select post.title, person.name
  from post
  join person on person.county_id = post.county_id and person.id = post.person_id
  where post.county_id = $1 and post.area_id = $2 and (post.term_to is null or post.term_to >= $3)
  order by post.id
  limit 20;
select name, seats
  from body
  where county_id = $1 and area_id = $2 and valid_to is null
  order by id
  limit 20;
update "area"
  set "valid_to" = $1, "successor_id" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1
