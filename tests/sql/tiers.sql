-- tiers.own: 5 statements
-- shared second_factor 2
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
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where "tier_objection"."county_id" = $1 and "tier_objection"."household_id" = $2
  order by "tier_objection"."id" desc
  limit $3;

-- tiers.object: 5 statements
-- shared second_factor 2
select "h"."id", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "membership" as "m"
  inner join "household" as "h" on "h"."county_id" = "m"."county_id" and "h"."id" = "m"."household_id"
  where "m"."county_id" = $1 and "m"."person_id" = $2 and "m"."valid_to" is null;
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
insert into tier_objection (county_id, household_id, township_id, village_id, group_id, grid_id, tier, row_id, facts, missing, fact, reason, by_account_id, by_person_id, at)
  select county_id, id, township_id, village_id, group_id, grid_id, $…::jsonb, $4::text[], $…
  from household
  where county_id = $10 and id = $11
  on conflict do nothing
  returning id;
-- shared outbox 1

-- tiers.withdraw: 5 statements
-- shared second_factor 2
select "h"."id", "h"."township_id" as "townshipId", "h"."village_id" as "villageId"
  from "membership" as "m"
  inner join "household" as "h" on "h"."county_id" = "m"."county_id" and "h"."id" = "m"."household_id"
  where "m"."county_id" = $1 and "m"."person_id" = $2 and "m"."valid_to" is null;
select "id", "state", "household_id" as "householdId", "fact", "facts", "missing", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId"
  from "tier_objection"
  where "county_id" = $1 and "household_id" = $2 and "id" = $3
  for
  update;
update "tier_objection"
  set "state" = $1, "answer" = $2, "tier_after" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- tiers.list: 3 statements
-- shared second_factor 2
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

-- tiers.ruleAt: 2 statements
-- shared second_factor 2
-- shared area 2

-- tiers.ofHousehold: 7 statements
-- shared second_factor 2
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3;
-- shared household 3
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
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where "tier_objection"."county_id" = $1 and "tier_objection"."household_id" = $2
  order by "tier_objection"."id" desc
  limit $3;

-- tiers.objections: 2 statements
-- shared second_factor 2
select "tier_objection"."id", "tier_objection"."state", "h"."id" as "householdId", "h"."code" as "householdCode", "v"."name" as "villageName", "h"."township_id" as "townshipId", "h"."village_id" as "villageId", "tier_objection"."tier", "tier_objection"."fact", "tier_objection"."facts", "tier_objection"."reason", "tier_objection"."at", "tier_objection"."decided_at" as "decidedAt", "tier_objection"."answer", "tier_objection"."tier_after" as "tierAfter", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.by_person_id) as "byName", (select w.name
  from person w
  where w.county_id = tier_objection.county_id and w.id = tier_objection.decided_by_person_id) as "decidedByName"
  from "tier_objection"
  inner join "household" as "h" on "h"."county_id" = "tier_objection"."county_id" and "h"."id" = "tier_objection"."household_id"
  inner join "area" as "v" on "v"."county_id" = "tier_objection"."county_id" and "v"."id" = "tier_objection"."village_id"
  where ("tier_objection"."county_id" = $1 and "tier_objection"."village_id" = $2::bigint) and "tier_objection"."state" = $3
  order by "tier_objection"."id" asc
  limit $4;

-- tiers.decide: 9 statements
-- shared second_factor 2
select "id", "state", "household_id" as "householdId", "fact", "facts", "missing", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId"
  from "tier_objection"
  where ("tier_objection"."county_id" = $1 and "tier_objection"."village_id" = $2::bigint) and "id" = $3
  for
  update;
-- shared household 3
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
-- shared second_factor 2
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
