-- grids.ofVillage: 9 statements
-- shared session 1
-- shared area 2
select "grid"."id", "grid"."parent_id", "grid"."township_id", "grid"."village_id", "grid"."group_id", "grid"."level", "grid"."name", "grid"."kind", "grid"."building", "grid"."unit", "grid"."body_id", "grid"."sort", "grid"."is_leaf", "grid"."is_unassigned", "grid"."ancestor_ids"
  from "grid"
  inner join "area" as "v" on "v"."county_id" = "grid"."county_id" and "v"."township_id" = "grid"."township_id"
  where "grid"."county_id" = $1 and "v"."id" = $2 and "grid"."village_id" is null and "grid"."valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  order by "grid"."level";
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids", coalesce(counted.households, 0) as "households", coalesce(counted.persons, 0) as "persons"
  from "grid"
  left join (select "h"."grid_id", count(distinct h.id)::int as "households", count(m.id)::int as "persons"
  from "household" as "h"
  left join "membership" as "m" on "m"."county_id" = "h"."county_id" and "m"."household_id" = "h"."id" and "m"."valid_to" is null
  where "h"."county_id" = $1 and "h"."village_id" = $2 and "h"."valid_to" is null
  group by "h"."grid_id") as "counted" on "counted"."grid_id" = "grid"."id"
  where "county_id" = $3 and "village_id" = $4 and "valid_to" is null and (("grid"."county_id" = $5 and "grid"."village_id" = $6::bigint) or ("grid"."county_id" = $7 and false))
  order by "is_unassigned", "level", "sort", "id";
select "household"."id", "household"."code", "household"."address", "household"."group_id" as "groupId", "household"."grid_id" as "gridId", "g"."name" as "groupName", (select count(*)::int
  from membership m
  where m.county_id = household.county_id and m.household_id = household.id and m.valid_to is null) as "persons", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from "household"
  left join "area" as "g" on "g"."county_id" = "household"."county_id" and "g"."id" = "household"."group_id"
  where "household"."county_id" = $1 and household.grid_id in (select l.id
  from grid l
  where l.county_id = $2 and (l.id = $3 or l.ancestor_ids && array[$4]::bigint[])) and "household"."valid_to" is null and "household"."id" > $5 and (("household"."county_id" = $6 and "household"."village_id" = $7::bigint) or household.county_id = $8 and household.grid_id in (select g.id
  from grid g
  where g.county_id = $9 and (g.id = any($10::bigint[]) or g.ancestor_ids && $11::bigint[])))
  order by "household"."id"
  limit $12;
-- shared area 5
select "post"."id", "post"."person_id", "person"."name", "post"."role", "post"."title", "post"."level", "post"."group_id", "post"."term_from", "post"."term_to", coalesce(post.grid_id, post.area_id) as "area_id", (select b.kind
  from body b
  where b.county_id = post.county_id and b.id = post.body_id) as "bodyKind"
  from "post"
  inner join "person" on "person"."county_id" = "post"."county_id" and "person"."id" = "post"."person_id"
  where "post"."county_id" = $1 and ("post"."village_id" = $2 or ("post"."township_id" = $3 and "post"."village_id" is null)) and "post"."term_from" <= $4 and ("post"."term_to" is null or "post"."term_to" >= $5)
  order by "post"."id";
-- shared area 12
with known as (
  select person_id, role as kind, title, body_id
  from post
  where county_id = $1 and village_id = $2 and term_from <= $3 and (term_to is null or term_to >= $4)
  union
  select person_id, role, title, body_id
  from post
  where county_id = $5 and township_id = $6 and level = 'township' and term_from <= $7 and (term_to is null or term_to >= $8)
  union
  select person_id, kind, null, null::bigint
  from standing
  where county_id = $9 and village_id = $10 and valid_from <= $11 and (valid_to is null or valid_to >= $12) )
  select p.id as "personId", p.name, array_agg(distinct k.kind) as kinds, min(h.group_id) as "groupId", min(h.grid_id) as "gridId", min(h.code) as "householdCode", coalesce(jsonb_agg(distinct jsonb_build_object('role', k.kind, 'title', k.title, 'bodyKind', b.kind)) filter (where k.title is not null), '[]') as posts
  from known k
  left join body b on b.county_id = $13 and b.id = k.body_id
  join person p on p.county_id = $14 and p.id = k.person_id and p.valid_to is null
  left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
  left join household h on h.county_id = m.county_id and h.id = m.household_id and h.village_id = $15
  group by p.id, p.name;

-- grids.households: 3 statements
-- shared session 1
-- shared grid 5
select "household"."id", "household"."code", "household"."address", "household"."group_id" as "groupId", "household"."grid_id" as "gridId", "g"."name" as "groupName", (select count(*)::int
  from membership m
  where m.county_id = household.county_id and m.household_id = household.id and m.valid_to is null) as "persons", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from "household"
  left join "area" as "g" on "g"."county_id" = "household"."county_id" and "g"."id" = "household"."group_id"
  where "household"."county_id" = $1 and household.grid_id in (select l.id
  from grid l
  where l.county_id = $2 and (l.id = $3 or l.ancestor_ids && array[$4]::bigint[])) and "household"."valid_to" is null and "household"."id" > $5 and (("household"."county_id" = $6 and "household"."village_id" = $7::bigint) or household.county_id = $8 and household.grid_id in (select g.id
  from grid g
  where g.county_id = $9 and (g.id = any($10::bigint[]) or g.ancestor_ids && $11::bigint[])))
  order by "household"."id"
  limit $12;

-- grids.coverage: 3 statements
-- shared session 1
select "t"."id" as "townshipId", "t"."name", count(*) filter (where area.level = 'village')::int as "villages", count(*) filter (where area.level = 'group' and area.parent_id = area.village_id)::int as "groups"
  from "area"
  inner join "area" as "t" on "t"."county_id" = "area"."county_id" and "t"."id" = "area"."township_id"
  where "area"."county_id" = $1 and "area"."valid_to" is null and ("area"."county_id" = $2 and "area"."village_id" = $3::bigint)
  group by "t"."id", "t"."name", "t"."sort", "t"."code"
  order by "t"."sort", "t"."code";
with "size" as (select "l"."grid_id", sum(l.households)::int as "households", sum(l.persons)::int as "persons"
  from "grid_living" as "l"
  where "l"."county_id" = $1
  group by "l"."grid_id"), "held" as (select "grid_id", array_agg(distinct role) as "roles"
  from "post"
  where "county_id" = $2 and "grid_id" is not null and "term_from" <= $3 and ("term_to" is null or "term_to" >= $4)
  group by "grid_id")
  select "grid"."id", "grid"."township_id" as "townshipId", "grid"."village_id" as "villageId", "grid"."level", "grid"."kind", "grid"."is_leaf" as "isLeaf", "grid"."is_unassigned" as "isUnassigned", coalesce(size.households, 0) as "households", coalesce(size.persons, 0) as "persons", coalesce(held.roles, '{}') as "roles"
  from "grid"
  left join "size" on "size"."grid_id" = "grid"."id"
  left join "held" on "held"."grid_id" = "grid"."id"
  where "grid"."county_id" = $5 and "grid"."valid_to" is null and (("grid"."county_id" = $6 and "grid"."village_id" = $7::bigint) or ("grid"."county_id" = $8 and false));

-- grids.vacancies: 2 statements
-- shared session 1
select "grid"."id", "grid"."name", "grid"."level", "grid"."village_id" as "villageId", "grid"."township_id" as "townshipId", "v"."name" as "villageName", coalesce(grid.village_id, (select t.id
  from area t
  where t.county_id = grid.county_id and t.parent_id = grid.township_id and t.valid_to is null
  order by t.sort, t.id
  limit 1), grid.township_id) as "throughId", coalesce((select json_agg(json_build_object('id', p.id, 'role', p.role, 'to', p.term_to::text))
  from post p
  where p.county_id = grid.county_id and p.grid_id = grid.id and p.term_from <= $1 and (p.term_to is null or p.term_to >= $2)), '[]') as "posts"
  from "grid"
  inner join "area" as "v" on "v"."county_id" = "grid"."county_id" and "v"."id" = coalesce("grid"."village_id", "grid"."township_id")
  where "grid"."county_id" = $3 and "grid"."valid_to" is null and "grid"."is_unassigned" = $4 and "grid"."id" > $5 and (("grid"."county_id" = $6 and "grid"."village_id" = $7::bigint) or ("grid"."county_id" = $8 and false))
  order by "grid"."id"
  limit $9;

-- grids.responsible: 5 statements
-- shared session 1
select case when $1::date < household.valid_from or $2::date >= coalesce(household.valid_to, 'infinity') then null when $3::date >= coalesce(household.grid_from, household.valid_from) then household.grid_id else (select f.grid_id
  from former_grid f
  where f.county_id = household.county_id and f.household_id = household.id and f.valid_from <= $4::date and $5::date < f.valid_to
  order by f.id desc
  limit 1) end as "gridId"
  from "household"
  where "household"."county_id" = $6 and "household"."id" = $7 and (("household"."county_id" = $8 and "household"."village_id" = $9::bigint) or household.county_id = $10 and household.grid_id in (select g.id
  from grid g
  where g.county_id = $11 and (g.id = any($12::bigint[]) or g.ancestor_ids && $13::bigint[])));
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false));
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and ("grid"."county_id" = $3 or "grid"."county_id" = $4);
select "post"."id", "post"."person_id", "person"."name", "post"."role", "post"."title", "post"."level", "post"."group_id", "post"."term_from", "post"."term_to", coalesce(post.grid_id, post.area_id) as "area_id", (select b.kind
  from body b
  where b.county_id = post.county_id and b.id = post.body_id) as "bodyKind"
  from "post"
  inner join "person" on "person"."county_id" = "post"."county_id" and "person"."id" = "post"."person_id"
  where "post"."county_id" = $1 and ("post"."village_id" = $2 or ("post"."township_id" = $3 and "post"."village_id" is null)) and "post"."term_from" <= $4 and ("post"."term_to" is null or "post"."term_to" >= $5)
  order by "post"."id";

-- grids.gridResponsible: 4 statements
-- shared session 1
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false));
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and ("grid"."county_id" = $3 or "grid"."county_id" = $4);
select "post"."id", "post"."person_id", "person"."name", "post"."role", "post"."title", "post"."level", "post"."group_id", "post"."term_from", "post"."term_to", coalesce(post.grid_id, post.area_id) as "area_id", (select b.kind
  from body b
  where b.county_id = post.county_id and b.id = post.body_id) as "bodyKind"
  from "post"
  inner join "person" on "person"."county_id" = "post"."county_id" and "person"."id" = "post"."person_id"
  where "post"."county_id" = $1 and ("post"."village_id" = $2 or ("post"."township_id" = $3 and "post"."village_id" is null)) and "post"."term_from" <= $4 and ("post"."term_to" is null or "post"."term_to" >= $5)
  order by "post"."id";

-- grids.move: 6 statements
-- shared session 1
-- shared idempotency 1
select "id", "village_id" as "villageId", "grid_id" as "gridId", coalesce((select d.building
  from dwelling d
  where d.county_id = household.county_id and d.id = household.dwelling_id), '') as "building"
  from "household"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and (("household"."county_id" = $3 and "household"."village_id" = $4::bigint) or household.county_id = $5 and household.grid_id in (select g.id
  from grid g
  where g.county_id = $6 and (g.id = any($7::bigint[]) or g.ancestor_ids && $8::bigint[])))
  for
  update;
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and ("grid"."county_id" = $3 or "grid"."county_id" = $4);
update "household"
  set "grid_id" = $1
  where "county_id" = $2 and "id" in ($…);
-- shared outbox 1

-- grids.add: 6 statements
-- shared session 1
-- shared idempotency 1
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  for
  update;
insert into "grid" ("county_id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "ancestor_ids", "valid_from")
  values ($…, (select coalesce(max("sister"."sort"), 0) + 1 as "next"
  from "grid" as "sister"
  where "sister"."county_id" = $12 and "sister"."village_id" = $13 and "sister"."is_unassigned" = $14 and sister.parent_id is not distinct
  from $15), $…)
  returning "id";
update "household"
  set "grid_id" = $1
  where "county_id" = $2 and "id" in ($3);
-- shared outbox 1

-- grids.change: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  for
  update;
update "grid"
  set "name" = $1, "building" = $2, "unit" = $3, "body_id" = $4
  where "county_id" = $5 and "id" = $6;
-- shared outbox 1

-- grids.bodies: 3 statements
-- shared session 1
-- shared grid 5
select "id", "name", "kind"
  from "body"
  where "county_id" = $1 and "valid_to" is null and kind = any($2::text[]) and ("village_id" = $3 or ("township_id" = $4 and "level" = $5))
  order by "level" desc, "id"
  limit $6;

-- grids.ofBody: 2 statements
-- shared session 1
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids", (select v.name
  from area v
  where v.county_id = grid.county_id and v.id = grid.village_id) as "villageName", (select count(*)::int
  from household h
  where h.county_id = grid.county_id and h.grid_id = grid.id and h.valid_to is null) as "households"
  from "grid"
  where "county_id" = $1 and "body_id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  order by "id"
  limit $6;

-- grids.split: 11 statements
-- shared session 1
-- shared idempotency 1
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids"
  from "grid"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and (("grid"."county_id" = $3 and "grid"."village_id" = $4::bigint) or ("grid"."county_id" = $5 and false))
  for
  update;
select "id"
  from "household"
  where "county_id" = $1 and "grid_id" = $2 and "valid_to" is null
  for
  update;
insert into "grid" ("county_id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "ancestor_ids", "valid_from")
  values ($…, (select coalesce(max("sister"."sort"), 0) + 1 as "next"
  from "grid" as "sister"
  where "sister"."county_id" = $12 and "sister"."village_id" = $13 and "sister"."is_unassigned" = $14 and sister.parent_id is not distinct
  from $15), $…)
  returning "id";
update "household"
  set "grid_id" = $1
  where "county_id" = $2 and "id" in ($3);
update "household"
  set "grid_id" = $1
  where "county_id" = $2 and "grid_id" = $3 and "valid_to" is not null;
update "grid"
  set "is_leaf" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
