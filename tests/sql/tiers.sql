-- tiers.own: 5 statements
-- shared session 1
select "h"."id", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "membership" as "m"
  inner join "household" as "h" on "h"."county_id" = "m"."county_id" and "h"."id" = "m"."household_id"
  where "m"."county_id" = $1 and "m"."person_id" = $2 and "m"."valid_to" is null;
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
select "id", "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "valid_from" as "from", "valid_to" as "to", "pack_id" as "packId", "pack_version" as "packVersion"
  from "former_tier"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
select "tier_objection"."id", "tier_objection"."state", "h"."id" as "householdId", "h"."code" as "householdCode", "v"."name" as "villageName", "h"."township_id" as "townshipId", "h"."village_id" as "villageId", "tier_objection"."tier", "tier_objection"."fact", "tier_objection"."facts", "tier_objection"."reason", "tier_objection"."at", "tier_objection"."decided_at" as "decidedAt", "tier_objection"."answer", "tier_objection"."tier_after" as "tierAfter", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select json_build_object('heard', tier_objection.heard, 'name', w.name)
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.noted_by_person_id) as "noted", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where "tier_objection"."county_id" = $1 and "tier_objection"."household_id" = $2
  order by "tier_objection"."id" desc
  limit $3;

-- tiers.object: 6 statements
-- shared session 1
-- shared idempotency 1
select "h"."id", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "membership" as "m"
  inner join "household" as "h" on "h"."county_id" = "m"."county_id" and "h"."id" = "m"."household_id"
  where "m"."county_id" = $1 and "m"."person_id" = $2 and "m"."valid_to" is null;
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
insert into tier_objection (county_id, household_id, township_id, village_id, group_id, grid_id, tier, row_id, facts, missing, fact, reason, by_account_id, by_person_id, heard, noted_by_person_id, at)
  select county_id, id, township_id, village_id, group_id, grid_id, $…::jsonb, $4::text[], $…::bigint, $11
  from household
  where county_id = $12 and id = $13
  on conflict do nothing
  returning id;
-- shared outbox 1

-- tiers.noteObjection: 7 statements
-- shared session 1
-- shared idempotency 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3;
-- shared household 4
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
insert into tier_objection (county_id, household_id, township_id, village_id, group_id, grid_id, tier, row_id, facts, missing, fact, reason, by_account_id, by_person_id, heard, noted_by_person_id, at)
  select county_id, id, township_id, village_id, group_id, grid_id, $…::jsonb, $4::text[], $…::bigint, $11
  from household
  where county_id = $12 and id = $13
  on conflict do nothing
  returning id;
-- shared outbox 1

-- tiers.withdraw: 6 statements
-- shared session 1
-- shared idempotency 1
select "h"."id", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "membership" as "m"
  inner join "household" as "h" on "h"."county_id" = "m"."county_id" and "h"."id" = "m"."household_id"
  where "m"."county_id" = $1 and "m"."person_id" = $2 and "m"."valid_to" is null;
select "id", "state", "household_id" as "householdId", "fact", "facts", "missing", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId", "heard"
  from "tier_objection"
  where "county_id" = $1 and "household_id" = $2 and "id" = $3
  for
  update;
update "tier_objection"
  set "state" = $1, "answer" = $2, "tier_after" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- tiers.list: 5 statements
-- shared session 1
-- shared area 2
select "household"."id", "household"."code", "t"."tier", "t"."row_id" as "rowId", "t"."facts", "t"."missing", "t"."rule", "t"."rule_from" as "ruleFrom", "t"."since", "t"."checked_on" as "checkedOn", "t"."review_on" as "reviewOn", "t"."pack_id" as "packId", "t"."pack_version" as "packVersion", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName", (select a.name
  from area a
  where a.county_id = household.county_id and a.id = household.group_id) as "groupName", exists (select
  from tier_objection o
  where o.county_id = household.county_id and o.household_id = household.id and o.state = 'waiting') as "objected"
  from "household"
  inner join "household_tier" as "t" on "t"."county_id" = "household"."county_id" and "t"."household_id" = "household"."id" and "t"."ended_on" is null
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."village_id" = $3 and "household"."valid_to" is null
  order by "household"."id"
  limit $4;
-- shared access_log 2
with asked as materialized (
  select h.county_id, h.id, h.village_id, h.group_id, h.grid_id, g.ancestor_ids, a.lines
  from jsonb_to_recordset($1::jsonb) as a("householdId" bigint, lines text[])
  join household h on h.county_id = $2 and h.id = a."householdId"
  left join grid g on g.county_id = h.county_id and g.id = h.grid_id and not g.is_unassigned), in_line as materialized (
  select a.id, c.line, p.name, c.id as at
  from asked a
  join contact c on c.county_id = a.county_id and c.household_id = a.id and c.line = any(a.lines) and c.ended_on is null and c.term_from <= $3::date and (c.term_to is null or c.term_to >= $4::date)
  join person p on p.county_id = c.county_id and p.id = c.by_person_id), on_grid as materialized (
  select distinct on (a.id) a.id, o.title, p.name
  from asked a
  join post o on o.county_id = a.county_id and o.village_id = a.village_id and o.role = any($5::text[]) and o.term_from <= $6::date and (o.term_to is null or o.term_to >= $7::date) and (o.grid_id = a.grid_id or o.grid_id = any(a.ancestor_ids) or (o.level = 'group' and o.area_id = any(groups_over(a.county_id, a.group_id))) or (o.level = 'village' and o.area_id = a.village_id))
  join person p on p.county_id = o.county_id and p.id = o.person_id
  where not exists (select
  from in_line l
  where l.id = a.id) and not exists (select
  from membership m
  where m.county_id = a.county_id and m.household_id = a.id and m.person_id = o.person_id and m.valid_to is null)
  order by a.id, coalesce(case when o.grid_id = a.grid_id then 0 else 10 - array_position(a.ancestor_ids, o.grid_id) end, case o.level when 'group' then 20 else 30 end), array_position($8::text[], o.role), o.id)
  select id as "householdId", 'line' as by, name, line as said, at as ord
  from in_line
  union all
  select id, 'grid', name, title, 0
  from on_grid
  union all
  select a.id, 'village', b.name, b.hours, 0
  from asked a
  cross join lateral (select b.name, concat_ws(' ', nullif(at.phone, ''), nullif(b.hours, '')) as hours
  from body b
  left join body_place at on at.county_id = b.county_id and at.body_id = b.id
  where b.county_id = a.county_id and b.area_id = a.village_id and b.valid_to is null and b.kind = any($9::text[])
  order by array_position($10::text[], b.kind), b.id
  limit 1) b
  where not exists (select
  from in_line l
  where l.id = a.id) and not exists (select
  from on_grid o
  where o.id = a.id)
  order by 1, 5;

-- tiers.ruleAt: 2 statements
-- shared session 1
-- shared area 2

-- tiers.ofHousehold: 7 statements
-- shared session 1
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3;
-- shared household 4
-- shared access_log 1
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
select "id", "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "valid_from" as "from", "valid_to" as "to", "pack_id" as "packId", "pack_version" as "packVersion"
  from "former_tier"
  where "county_id" = $1 and "household_id" = $2
  order by "id" desc
  limit $3;
select "tier_objection"."id", "tier_objection"."state", "h"."id" as "householdId", "h"."code" as "householdCode", "v"."name" as "villageName", "h"."township_id" as "townshipId", "h"."village_id" as "villageId", "tier_objection"."tier", "tier_objection"."fact", "tier_objection"."facts", "tier_objection"."reason", "tier_objection"."at", "tier_objection"."decided_at" as "decidedAt", "tier_objection"."answer", "tier_objection"."tier_after" as "tierAfter", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select json_build_object('heard', tier_objection.heard, 'name', w.name)
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.noted_by_person_id) as "noted", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where "tier_objection"."county_id" = $1 and "tier_objection"."household_id" = $2
  order by "tier_objection"."id" desc
  limit $3;

-- tiers.objections: 2 statements
-- shared session 1
select "tier_objection"."id", "tier_objection"."state", "h"."id" as "householdId", "h"."code" as "householdCode", "v"."name" as "villageName", "h"."township_id" as "townshipId", "h"."village_id" as "villageId", "tier_objection"."tier", "tier_objection"."fact", "tier_objection"."facts", "tier_objection"."reason", "tier_objection"."at", "tier_objection"."decided_at" as "decidedAt", "tier_objection"."answer", "tier_objection"."tier_after" as "tierAfter", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select json_build_object('heard', tier_objection.heard, 'name', w.name)
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.noted_by_person_id) as "noted", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where ("tier_objection"."county_id" = $1 and "tier_objection"."village_id" = $2::bigint) and "tier_objection"."state" = $3
  order by "tier_objection"."id" asc
  limit $4;

-- tiers.decide: 10 statements
-- shared session 1
-- shared idempotency 1
select "id", "state", "household_id" as "householdId", "fact", "facts", "missing", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId", "heard"
  from "tier_objection"
  where ("tier_objection"."county_id" = $1 and "tier_objection"."village_id" = $2::bigint) and "id" = $3
  for
  update;
-- shared household 4
select distinct h.township_id as "townshipId", h.village_id as "villageId"
  from household h
  where h.county_id = $1 and h.id = any($2::bigint[]);
select c.area_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.area_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3;
select v.kind, f.members, f.known, case when t.ended_on is null then t.tier || $1::text || coalesce(t.row_id, '') || $2::text || t.facts || $3::text || array_to_string(t.missing, ',') || $4::text || t.rule || $5::text || t.rule_from end as before, t.review_on <= $6 as due, f.ended, count(*)::int as households, array_agg(f.id)::text as ids
  from ( with home as (select h.id, h.village_id, h.valid_to is not null as ended
  from household h
  where h.county_id = $7 and h.id = any($8::bigint[])), living as (
  select m.household_id as id, string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then '' when p.birth_date <= $9 then $10 when p.birth_date <= $11 then $12 when p.birth_date <= $13 then $14 else $15 end || '|' || coalesce(a.reason, ''), ';'
  order by m.id) as members
  from membership m
  join person p on p.county_id = $16 and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = $17 and a.person_id = m.person_id and a.kind = 'away' and a.valid_to is null
  where m.county_id = $18 and m.valid_to is null and "m"."household_id" in (select id
  from home)
  group by m.household_id), recorded as (
  select said.id, string_agg(field || '|' || year || '|' || value, ';'
  order by field, year) as known
  from (
  select c.household_id as id, c.field, c.year, c.value::text
  from circumstance c
  where c.household_id is not null and "c"."household_id" in (select id
  from home) and c.county_id = $19 and c.closed_at is null and c.keep_until >= $20 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value::text
  from circumstance c
  join membership m on m.county_id = $21 and m.person_id = c.person_id and m.valid_to is null
  where c.person_id is not null and "m"."household_id" in (select id
  from home) and c.county_id = $22 and c.closed_at is null and c.keep_until >= $23 and (c.objected_at is null or c.answered_at is not null)) said
  group by said.id)
  select home.*, coalesce(living.members, '') as members, coalesce(recorded.known, '') as known
  from home
  left join living on living.id = home.id
  left join recorded on recorded.id = home.id) f
  join unnest($24::bigint[], $25::int[]) as v(village_id, kind) on v.village_id = f.village_id
  left join household_tier t on t.county_id = $26 and t.household_id = f.id
  where not f.ended or (t.household_id is not null and t.ended_on is null)
  group by 1, 2, 3, 4, 5, 6;
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
update "tier_objection"
  set "state" = $1, "answer" = $2, "tier_after" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- tiers.compute: 6 statements
-- shared session 1
-- shared area 2
select distinct h.township_id as "townshipId", h.village_id as "villageId"
  from household h
  where h.county_id = $1 and h.village_id = $2;
select c.area_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.area_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3;
select v.kind, f.members, f.known, case when t.ended_on is null then t.tier || $1::text || coalesce(t.row_id, '') || $2::text || t.facts || $3::text || array_to_string(t.missing, ',') || $4::text || t.rule || $5::text || t.rule_from end as before, t.review_on <= $6 as due, f.ended, count(*)::int as households, array_agg(f.id)::text as ids
  from ( with home as (select h.id, h.village_id, h.valid_to is not null as ended
  from household h
  where h.county_id = $7 and h.village_id = $8), living as (
  select m.household_id as id, string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then '' when p.birth_date <= $9 then $10 when p.birth_date <= $11 then $12 when p.birth_date <= $13 then $14 else $15 end || '|' || coalesce(a.reason, ''), ';'
  order by m.id) as members
  from membership m
  join person p on p.county_id = $16 and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = $17 and a.person_id = m.person_id and a.kind = 'away' and a.valid_to is null
  where m.county_id = $18 and m.valid_to is null and "m"."household_id" in (select id
  from home)
  group by m.household_id), recorded as (
  select said.id, string_agg(field || '|' || year || '|' || value, ';'
  order by field, year) as known
  from (
  select c.household_id as id, c.field, c.year, c.value::text
  from circumstance c
  where c.household_id is not null and "c"."household_id" in (select id
  from home) and c.county_id = $19 and c.closed_at is null and c.keep_until >= $20 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value::text
  from circumstance c
  join membership m on m.county_id = $21 and m.person_id = c.person_id and m.valid_to is null
  where c.person_id is not null and "m"."household_id" in (select id
  from home) and c.county_id = $22 and c.closed_at is null and c.keep_until >= $23 and (c.objected_at is null or c.answered_at is not null)) said
  group by said.id)
  select home.*, coalesce(living.members, '') as members, coalesce(recorded.known, '') as known
  from home
  left join living on living.id = home.id
  left join recorded on recorded.id = home.id) f
  join unnest($24::bigint[], $25::int[]) as v(village_id, kind) on v.village_id = f.village_id
  left join household_tier t on t.county_id = $26 and t.household_id = f.id
  where not f.ended or (t.household_id is not null and t.ended_on is null)
  group by 1, 2, 3, 4, 5, 6;
-- shared outbox 1
