-- dwellings.list: 3 statements
-- shared session 1
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and ("dwelling"."county_id" = $1 and "dwelling"."village_id" = $2::bigint) and "dwelling"."village_id" = $3
  order by "dwelling"."sort_key", "dwelling"."id"
  limit $4;
select "household"."id", "household"."code", "household"."dwelling_id" as "dwellingId", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."dwelling_id" in ($3) and "household"."valid_to" is null
  order by "household"."id";

-- dwellings.read: 4 statements
-- shared session 1
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and ("dwelling"."county_id" = $1 and "dwelling"."village_id" = $2::bigint) and "dwelling"."id" = $3;
select "household"."id", "household"."code", "household"."dwelling_id" as "dwellingId", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."dwelling_id" in ($3) and "household"."valid_to" is null
  order by "household"."id";
select "t"."id" as "tenancyId", "t"."valid_from" as "from", "t"."valid_to" as "until", "t"."filed_on" as "filedOn", t.findings as "findings", "t"."checked_on" as "checkedOn", "household"."id" as "householdId", "household"."code" as "householdCode", (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
  limit 1) as "headName"
  from "household"
  inner join "tenancy" as "t" on "t"."county_id" = "household"."county_id" and "t"."household_id" = "household"."id"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "t"."dwelling_id" = $3 and ("t"."valid_to" is null or "t"."valid_to" > "t"."valid_from")
  order by t.valid_to is null desc, "t"."id" desc
  limit $4;

-- dwellings.add: 5 statements
-- shared session 1
-- shared idempotency 1
select "area"."id", "area"."township_id" as "townshipId", "area"."name"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
insert into "dwelling" ("county_id", "township_id", "village_id", "group_id", "kind", "community", "building", "unit", "room", "address", "sort_key", "source", "valid_from", "owner_household_id", "owner_name", "owner_phone_sealed", "owner_phone_hash", "key_id", "is_let")
  values ($…)
  on conflict do nothing
  returning "id";
-- shared outbox 1

-- dwellings.addBuilding: 5 statements
-- shared session 1
-- shared idempotency 1
select "area"."id", "area"."township_id" as "townshipId", "area"."name"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
insert into "dwelling" ("county_id", "township_id", "village_id", "group_id", "kind", "community", "building", "unit", "room", "address", "sort_key", "source", "valid_from", "owner_household_id", "owner_name", "owner_phone_sealed", "owner_phone_hash", "key_id", "is_let")
  values ($…)
  on conflict do nothing
  returning "id";
-- shared outbox 1

-- dwellings.previewList: 4 statements
-- shared session 1
select "area"."id", "area"."township_id" as "townshipId", "area"."name"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and "dwelling"."county_id" = $1 and "dwelling"."village_id" = $2 and dwelling.sort_key = any($3::text[]);
-- shared outbox 1

-- dwellings.bringInList: 6 statements
-- shared session 1
-- shared idempotency 1
select "area"."id", "area"."township_id" as "townshipId", "area"."name"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and "dwelling"."county_id" = $1 and "dwelling"."village_id" = $2 and dwelling.sort_key = any($3::text[]);
insert into "dwelling" ("county_id", "township_id", "village_id", "group_id", "kind", "community", "building", "unit", "room", "address", "sort_key", "source", "valid_from", "owner_household_id", "owner_name", "owner_phone_sealed", "owner_phone_hash", "key_id", "is_let")
  values ($…)
  on conflict do nothing
  returning "id";
-- shared outbox 1

-- dwellings.keepOwner: 5 statements
-- shared session 1
-- shared idempotency 1
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and ("dwelling"."county_id" = $1 and "dwelling"."village_id" = $2::bigint) and "dwelling"."id" = $3;
update "dwelling"
  set "owner_household_id" = $1, "owner_name" = $2, "is_let" = $3
  where "county_id" = $4 and "id" = $5;
-- shared outbox 1

-- dwellings.correct: 9 statements
-- shared session 1
-- shared idempotency 1
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and ("dwelling"."county_id" = $1 and "dwelling"."village_id" = $2::bigint) and "dwelling"."id" = $3;
update dwelling
  set group_id = $1, kind = $2, community = $3, building = $4, unit = $5, room = $6, address = $7, sort_key = $8
  where county_id = $9 and id = $10 and not exists (select
  from dwelling d
  where d.county_id = $11 and d.village_id = $12 and d.id <> $13 and d.valid_to is null and d.community = $14 and d.building = $15 and d.unit = $16 and d.room = $17 and (d.building <> '' or d.address = $18))
  returning id;
with before as materialized (select current_setting('app.day', true) as day)
  select day, set_config('app.day', '0001-01-01', true)
  from before;
update household
  set address = $1
  where county_id = $2 and dwelling_id = $3 and address = $4;
select set_config('app.day', $1, true);
update former_home
  set address = $1
  where county_id = $2 and dwelling_id = $3 and address = $4;
-- shared outbox 1

-- dwellings.close: 7 statements
-- shared session 1
-- shared idempotency 1
select "dwelling"."id", "dwelling"."kind", "dwelling"."community", "dwelling"."building", "dwelling"."unit", "dwelling"."room", "dwelling"."address", "dwelling"."sort_key" as "sortKey", "dwelling"."village_id" as "villageId", "dwelling"."group_id" as "groupId", "dwelling"."is_let" as "isLet", "dwelling"."owner_household_id" as "ownerHouseholdId", "dwelling"."owner_name" as "ownerName", "dwelling"."owner_phone_sealed" as "ownerPhone"
  from "dwelling"
  where "dwelling"."valid_to" is null and ("dwelling"."county_id" = $1 and "dwelling"."village_id" = $2::bigint) and "dwelling"."id" = $3;
select id
  from dwelling
  where county_id = $1 and id = any($2::bigint[])
  order by id
  for
  update;
select d.id, (select count(*)::int
  from household h
  where h.county_id = d.county_id and h.dwelling_id = d.id and h.valid_to is null) as lives, (select count(*)::int
  from tenancy t
  where t.county_id = d.county_id and t.dwelling_id = d.id and t.valid_to is null) as let
  from dwelling d
  where d.county_id = $1 and d.id = any($2::bigint[]) and d.valid_to is null;
update dwelling
  set valid_to = greatest(valid_from, $1::date), end_reason = $2, is_let = false
  where county_id = $3 and id = any($4::bigint[]);
-- shared outbox 1

-- dwellings.closeBuilding: 11 statements
-- shared session 1
-- shared idempotency 1
select "area"."id", "area"."township_id" as "townshipId", "area"."name"
  from "area"
  where ("area"."county_id" = $1 and "area"."id" = $2::bigint) and "area"."id" = $3 and "area"."level" = $4;
select id
  from dwelling
  where county_id = $1 and village_id = $2 and community = $3 and building = $4 and valid_to is null
  order by id
  limit 5000;
select id
  from dwelling
  where county_id = $1 and id = any($2::bigint[])
  order by id
  for
  update;
select d.id, (select count(*)::int
  from household h
  where h.county_id = d.county_id and h.dwelling_id = d.id and h.valid_to is null) as lives, (select count(*)::int
  from tenancy t
  where t.county_id = d.county_id and t.dwelling_id = d.id and t.valid_to is null) as let
  from dwelling d
  where d.county_id = $1 and d.id = any($2::bigint[]) and d.valid_to is null;
select
  from dwelling
  where county_id = $1 and village_id = $2 and building = $3 and community <> $4 and valid_to is null
  limit 1;
select o.village_id as "villageId", o.building, o.unit, p.id as "personId", p.name, p.phone_sealed as "phoneSealed"
  from post o
  join person p on p.county_id = o.county_id and p.id = o.person_id
  where o.county_id = $1 and o.village_id = any($2::bigint[]) and o.role = $3 and o.building <> '' and o.term_from <= $4::date and (o.term_to is null or o.term_to >= $5::date)
  order by o.village_id, o.building, o.unit, o.id
  limit 5000;
-- shared grid 2
update dwelling
  set valid_to = greatest(valid_from, $1::date), end_reason = $2, is_let = false
  where county_id = $3 and id = any($4::bigint[]);
-- shared outbox 1

-- dwellings.own: 3 statements
-- shared session 1
-- shared membership 2
select t.id as "tenancyId", case when t.household_id = $1 then 'tenant' else 'owner' end as part, d.community, d.building, d.unit, d.room, d.address, t.valid_from as "from", t.filed_on as "filedOn", t.checked_on as "checkedOn", t.findings
  from tenancy t
  join dwelling d on d.county_id = t.county_id and d.id = t.dwelling_id
  where t.county_id = $2 and t.valid_to is null and (t.household_id = $3 or d.owner_household_id = $4)
  order by part desc, d.sort_key, t.id
  limit 50;

-- dwellings.keepTenancy: 5 statements
-- shared session 1
-- shared idempotency 1
select "t"."id", "t"."valid_from" as "from"
  from "household"
  inner join "tenancy" as "t" on "t"."county_id" = "household"."county_id" and "t"."household_id" = "household"."id"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "t"."id" = $3;
update "tenancy"
  set "filed_on" = $1, "checked_on" = $2, "findings" = $3
  where "county_id" = $4 and "id" = $5;
-- shared outbox 1
