-- gridPlans.ofVillage: 6 statements
-- shared session 1
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "village_id" = $3 and "state" <> $4
  order by "id" desc
  limit $5;

-- gridPlans.propose: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";
insert into "grid_plan" ("county_id", "township_id", "village_id", "name", "state", "made_from", "level", "join_groups", "band", "division", "reasons", "by_account_id", "by_title", "made_at", "changed_at")
  values ($…)
  returning "id";
-- shared outbox 1

-- gridPlans.proposeTownship: 14 statements
-- shared session 1
-- shared idempotency 1
select "id", "name"
  from "area"
  where ("area"."county_id" = $1 and "area"."township_id" = $2::bigint) and "level" = $3 and "parent_id" = $4 and "valid_to" is null
  order by "sort", "id";
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";
insert into "grid_plan" ("county_id", "township_id", "village_id", "name", "state", "made_from", "level", "join_groups", "band", "division", "reasons", "by_account_id", "by_title", "made_at", "changed_at")
  values ($…)
  returning "id";
-- shared outbox 1

-- gridPlans.draft: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";
insert into "grid_plan" ("county_id", "township_id", "village_id", "name", "state", "made_from", "level", "join_groups", "band", "division", "reasons", "by_account_id", "by_title", "made_at", "changed_at")
  values ($…)
  returning "id";
-- shared outbox 1

-- gridPlans.read: 6 statements
-- shared session 1
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "id" = $3;
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";

-- gridPlans.edit: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "grid_plan"
  set "edition" = "edition" + $1, "changed_at" = $2, "division" = $3
  where ("grid_plan"."county_id" = $4 and "grid_plan"."village_id" = $5::bigint) and "id" = $6;
-- shared outbox 1

-- gridPlans.compare: 6 statements
-- shared session 1
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "id" = $3;
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";

-- gridPlans.publish: 22 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "id" = $3
  for
  update;
select "id", "effective_on" as "effectiveOn"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "village_id" = $3 and "state" = $4;
-- shared none 2
select 1
  from grid
  where county_id = $1 and village_id = $2 and valid_to is null
  order by id
  for
  update;
select "grid"."id", "grid"."parent_id", "grid"."township_id", "grid"."village_id", "grid"."group_id", "grid"."level", "grid"."name", "grid"."kind", "grid"."building", "grid"."unit", "grid"."body_id", "grid"."sort", "grid"."is_leaf", "grid"."is_unassigned", "grid"."ancestor_ids"
  from "grid"
  inner join "area" as "v" on "v"."county_id" = "grid"."county_id" and "v"."township_id" = "grid"."township_id"
  where "grid"."county_id" = $1 and "v"."id" = $2 and "grid"."village_id" is null and "grid"."valid_to" is null and ("grid"."county_id" = $3 or "grid"."county_id" = $4)
  order by "grid"."level";
select "id", "parent_id", "township_id", "village_id", "group_id", "level", "name", "kind", "building", "unit", "body_id", "sort", "is_leaf", "is_unassigned", "ancestor_ids", coalesce(counted.households, 0) as "households", coalesce(counted.persons, 0) as "persons"
  from "grid"
  left join (select "h"."grid_id", count(distinct h.id)::int as "households", count(m.id)::int as "persons"
  from "household" as "h"
  left join "membership" as "m" on "m"."county_id" = "h"."county_id" and "m"."household_id" = "h"."id" and "m"."valid_to" is null
  where "h"."county_id" = $1 and "h"."village_id" = $2 and "h"."valid_to" is null
  group by "h"."grid_id") as "counted" on "counted"."grid_id" = "grid"."id"
  where "county_id" = $3 and "village_id" = $4 and "valid_to" is null and ("grid"."county_id" = $5 or "grid"."county_id" = $6)
  order by "is_unassigned", "level", "sort", "id";
select "id", "group_id" as "groupId", "grid_id" as "gridId"
  from "household"
  where "county_id" = $1 and "village_id" = $2 and "valid_to" is null
  order by "id"
  for
  update;
-- shared area 12
-- shared area 5
-- shared grid 1
update grid g
  set parent_id = n."parentId", ancestor_ids = n.above, group_id = n."groupId", level = n.level, sort = n.sort, name = n.name, kind = n.kind, building = n.building, unit = n.unit, is_leaf = g.is_leaf or n."isLeaf", plan_id = $1::bigint
  from jsonb_to_recordset($2::jsonb) as n (id bigint, sort int, "parentId" bigint, above bigint[], "groupId" bigint, level int, name text, kind text, building text, unit text, "isLeaf" boolean, "ofTownship" boolean)
  where g.county_id = $3 and g.id = n.id;
update "household"
  set "grid_id" = $1
  where "county_id" = $2 and "grid_id" in ($…) and "valid_to" is not null;
update "grid"
  set "is_leaf" = $1
  where "county_id" = $2 and "id" in ($…);
update "grid"
  set "valid_to" = $1
  where "county_id" = $2 and "id" in ($3);
update "grid"
  set "parent_id" = $1, "ancestor_ids" = $2
  where "county_id" = $3 and "parent_id" in ($4) and "valid_to" is null;
update grid
  set valid_to = $1
  where county_id = $2 and township_id = $3 and village_id is null and valid_to is null and not exists (select
  from grid below
  where below.county_id = grid.county_id and below.parent_id = grid.id and below.valid_to is null)
  returning id;
update post p
  set grid_id = g.id, group_id = g.group_id
  from jsonb_to_recordset($1::jsonb) as f("from" bigint, "to" bigint)
  join grid g on g.county_id = $2 and g.id = f."to"
  where p.county_id = $3 and p.grid_id = f."from" and (p.term_to is null or p.term_to >= $4::date);
update post p
  set grid_id = g.id, group_id = g.group_id
  from (
  select o.id, min(h.grid_id) as grid_id
  from post o
  join dwelling d on d.county_id = o.county_id and d.village_id = o.village_id and d.building = o.building and (o.unit = '' or d.unit = o.unit) and d.valid_to is null
  join household h on h.county_id = d.county_id and h.dwelling_id = d.id and h.village_id = d.village_id and h.valid_to is null
  where o.county_id = $1 and o.village_id = $2 and o.building <> '' and o.level = 'grid' and (o.term_to is null or o.term_to >= $3::date)
  group by o.id having count(distinct h.grid_id) = 1) lies
  join grid g on g.county_id = $4 and g.id = lies.grid_id and not g.is_unassigned
  where p.county_id = $5 and p.id = lies.id and p.grid_id <> g.id;
update "grid_plan"
  set "edition" = "edition" + $1, "changed_at" = $2, "state" = $3, "effective_on" = $4, "published_at" = $5, "outcome" = $6
  where ("grid_plan"."county_id" = $7 and "grid_plan"."village_id" = $8::bigint) and "id" = $9;
-- shared outbox 1

-- gridPlans.takeBack: 5 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId", "name", state as "state", made_from as "madeFrom", "edition", "level", band as "band", "join_groups" as "joinGroups", division as "division", reasons as "reasons", "by_title" as "byTitle", "made_at" as "madeAt", "effective_on" as "effectiveOn", "published_at" as "publishedAt", outcome as "outcome"
  from "grid_plan"
  where ("grid_plan"."county_id" = $1 and "grid_plan"."village_id" = $2::bigint) and "id" = $3
  for
  update;
update "grid_plan"
  set "edition" = "edition" + $1, "changed_at" = $2, "state" = $3, "effective_on" = $4
  where ("grid_plan"."county_id" = $5 and "grid_plan"."village_id" = $6::bigint) and "id" = $7;
-- shared outbox 1

-- gridPlans.setPlaces: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
with recursive part as (
  select a.id, a.id as main
  from area a
  where a.county_id = $1 and a.parent_id = $2 and a.level = 'group'
  union all
  select a.id, part.main
  from part
  join area a on a.county_id = $3 and a.parent_id = part.id), member as materialized (select person_id
  from standing
  where county_id = $4 and kind = 'partyMember' and valid_from <= $5 and (valid_to is null or valid_to >= $6)), size as (select m.household_id, count(*)::int as persons, (count(*) filter (where m.person_id in (select person_id
  from member)))::int as "partyMembers"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $7 and h.village_id = $8 and h.valid_to is null
  group by m.household_id)
  select h.id, h.code, h.address, coalesce(g.id, h.group_id) as "groupId", g.name as "groupName", h.grid_id as "gridId", coalesce(size.persons, 0) as persons, coalesce(size."partyMembers", 0) as "partyMembers", coalesce(d.community || d.building, '') as building, coalesce(d.unit, '') as unit, p.lng, p.lat
  from household h
  left join size on size.household_id = h.id
  left join part on part.id = h.group_id
  left join area g on g.county_id = h.county_id and g.id = part.main
  left join area own on own.county_id = h.county_id and own.id = h.group_id
  left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building <> ''
  left join household_place p on p.county_id = h.county_id and p.household_id = h.id
  where h.county_id = $9 and h.village_id = $10 and h.valid_to is null
  order by g.sort nulls last, g.id, own.id <> g.id, own.sort, own.id, length(h.code), h.code, h.id;
-- shared area 5
select "id", "level", "name", "kind", "building", "unit"
  from "grid"
  where "county_id" = $1 and "village_id" = $2 and "is_leaf" = $3 and "is_unassigned" = $4 and "valid_to" is null
  order by "sort", "id";
-- shared outbox 1
