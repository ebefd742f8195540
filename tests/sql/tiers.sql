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
-- shared area 1
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
-- shared area 1

-- tiers.ofHousehold: 7 statements
-- shared second_factor 2
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3;
-- shared household 1
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

-- tiers.decide: 10 statements
-- shared second_factor 2
select "id", "state", "household_id" as "householdId", "fact", "facts", "missing", "by_account_id" as "byAccountId", "by_person_id" as "byPersonId"
  from "tier_objection"
  where ("tier_objection"."county_id" = $1 and "tier_objection"."village_id" = $2::bigint) and "id" = $3
  for
  update;
-- shared household 1
select h.id as "householdId", h.township_id as "townshipId", h.village_id as "villageId", h.valid_to is not null as ended, case when t.ended_on is null then t.tier || $1::text || coalesce(t.row_id, '') || $2::text || t.facts || $3::text || array_to_string(t.missing, ',') || $4::text || t.rule || $5::text || t.rule_from end as before, t.since, t.review_on as "reviewOn"
  from household h
  left join household_tier t on t.county_id = h.county_id and t.household_id = h.id
  where h.county_id = $6 and h.id = any($7::bigint[]);
select h.id, h.township_id as "townshipId", h.village_id as "villageId", string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then '' when p.birth_date <= $1 then $2 when p.birth_date <= $3 then $4 when p.birth_date <= $5 then $6 else $7 end || '|' || coalesce(a.reason, ''), ';') filter (where p.id is not null) as members
  from household h
  left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
  where h.county_id = $8 and h.id = any($9::bigint[])
  group by h.county_id, h.id;
select "of", string_agg(field || '|' || year || '|' || value, ';'
  order by field, year) as known
  from (
  select c.household_id as "of", c.field, c.year, c.value::text
  from circumstance c
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value::text
  from circumstance c
  join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
  where c.county_id = $4 and c.person_id is not null and m.household_id = any($5::bigint[]) and c.closed_at is null and c.keep_until >= $6 and (c.objected_at is null or c.answered_at is not null)) said
  group by "of";
select c.area_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.area_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3;
select "tier", "row_id" as "rowId", "facts", "missing", "rule", "rule_from" as "ruleFrom", "since", "checked_on" as "checkedOn", "review_on" as "reviewOn", "pack_id" as "packId", "pack_version" as "packVersion"
  from "household_tier"
  where "county_id" = $1 and "household_id" = $2 and "ended_on" is null;
update "tier_objection"
  set "state" = $1, "answer" = $2, "tier_after" = $3, "decided_at" = $4, "decided_by_account_id" = $5, "decided_by_person_id" = $6
  where "county_id" = $7 and "id" = $8;
-- shared outbox 1

-- tiers.compute: 7 statements
-- shared second_factor 2
-- shared area 1
select h.id as "householdId", h.township_id as "townshipId", h.village_id as "villageId", h.valid_to is not null as ended, case when t.ended_on is null then t.tier || $1::text || coalesce(t.row_id, '') || $2::text || t.facts || $3::text || array_to_string(t.missing, ',') || $4::text || t.rule || $5::text || t.rule_from end as before, t.since, t.review_on as "reviewOn"
  from household h
  left join household_tier t on t.county_id = h.county_id and t.household_id = h.id
  where h.county_id = $6 and h.village_id = $7 and h.id > $8 and (h.valid_to is null or (t.household_id is not null and t.ended_on is null))
  order by h.id
  limit $9;
select h.id, h.township_id as "townshipId", h.village_id as "villageId", string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then '' when p.birth_date <= $1 then $2 when p.birth_date <= $3 then $4 when p.birth_date <= $5 then $6 else $7 end || '|' || coalesce(a.reason, ''), ';') filter (where p.id is not null) as members
  from household h
  left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  left join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  left join whereabouts a on a.county_id = p.county_id and a.person_id = p.id and a.kind = 'away' and a.valid_to is null
  where h.county_id = $8 and h.id = any($9::bigint[])
  group by h.county_id, h.id;
select "of", string_agg(field || '|' || year || '|' || value, ';'
  order by field, year) as known
  from (
  select c.household_id as "of", c.field, c.year, c.value::text
  from circumstance c
  where c.county_id = $1 and c.household_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3 and (c.objected_at is null or c.answered_at is not null)
  union all
  select m.household_id, c.field, c.year, c.value::text
  from circumstance c
  join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
  where c.county_id = $4 and c.person_id is not null and m.household_id = any($5::bigint[]) and c.closed_at is null and c.keep_until >= $6 and (c.objected_at is null or c.answered_at is not null)) said
  group by "of";
select c.area_id as "of", c.field, c.year, c.value
  from circumstance c
  where c.county_id = $1 and c.area_id = any($2::bigint[]) and c.closed_at is null and c.keep_until >= $3;
-- shared outbox 1
