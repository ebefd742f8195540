-- imports.preview: 16 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
insert into "import" ("county_id", "village_id", "township_id", "file_name", "file_digest", "state", "counts", "problems", "by_account_id", "created_at")
  values ($…)
  returning "id";
select "mapping"
  from "import_mapping"
  where "county_id" = $1 and "shape" = $2;
insert into "import_file" ("county_id", "import_id", "part", "sealed")
  values ($…);
select "village"."id", "village"."code", "village"."name", "village"."township_id" as "townshipId"
  from "area" as "village"
  where "village"."county_id" = $1 and "village"."level" = $2 and "village"."valid_to" is null and ("village"."county_id" = $3 and "village"."id" = $4::bigint) and "village"."id" = $5 and "village"."township_id" = $6
  order by "village"."id";
select "id", "name", "parent_id" as "villageId"
  from "area"
  where "county_id" = $1 and parent_id = any($2::bigint[]) and "level" = $3 and "valid_to" is null;
with home as materialized (
  select h.id, h.code
  from household h
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and h.code = any($3::text[]) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $4 and m.valid_to is null and m.household_id = any(array(select id
  from home)) ), folk as materialized (
  select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key
  from person p
  where p.county_id = $5 and p.valid_to is null and p.id = any(array(select person_id
  from living)) )
  select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
  from home
  left join living on living.household_id = home.id
  left join folk on folk.id = living.person_id
  group by home.id, home.code;
with asked as materialized (
  select decode(one, 'hex') as hash
  from unnest(string_to_array($1, ',')) as one ), found as materialized (
  select p.id, p.identity_hash as hash
  from person p
  where p.county_id = $2 and p.valid_to is null and p.identity_hash = any(array(select hash
  from asked)) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $3 and m.valid_to is null and m.person_id = any(array(select id
  from found)) ), home as materialized (
  select h.id, h.code, h.village_id
  from household h
  where h.county_id = $4 and h.valid_to is null and h.id = any(array(select household_id
  from living)) )
  select encode(found.hash, 'hex') as hash, home.code, home.village_id as "villageId", v.name as village
  from found
  left join living on living.person_id = found.id
  left join home on home.id = living.household_id
  left join area v on v.county_id = $5 and v.id = home.village_id;
-- shared grid 3
-- shared area 12
-- shared grid 1
update "import"
  set "file_digest" = $1, "shape" = $2, "staged_sealed" = $3, "counts" = $4, "problems" = $5, "reading" = $6, "failure" = $7
  where "county_id" = $8 and "id" = $9;
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared outbox 1

-- imports.remap: 16 statements
-- shared session 1
-- shared idempotency 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4
  for
  update of "import";
select "sealed"
  from "import_file"
  where "county_id" = $1 and "import_id" = $2 and "part" = $3;
select "village"."id", "village"."code", "village"."name", "village"."township_id" as "townshipId"
  from "area" as "village"
  where "village"."county_id" = $1 and "village"."level" = $2 and "village"."valid_to" is null and ("village"."county_id" = $3 and "village"."id" = $4::bigint) and "village"."id" = $5 and "village"."township_id" = $6
  order by "village"."id";
select "id", "name", "parent_id" as "villageId"
  from "area"
  where "county_id" = $1 and parent_id = any($2::bigint[]) and "level" = $3 and "valid_to" is null;
with home as materialized (
  select h.id, h.code
  from household h
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and h.code = any($3::text[]) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $4 and m.valid_to is null and m.household_id = any(array(select id
  from home)) ), folk as materialized (
  select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key
  from person p
  where p.county_id = $5 and p.valid_to is null and p.id = any(array(select person_id
  from living)) )
  select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
  from home
  left join living on living.household_id = home.id
  left join folk on folk.id = living.person_id
  group by home.id, home.code;
with asked as materialized (
  select decode(one, 'hex') as hash
  from unnest(string_to_array($1, ',')) as one ), found as materialized (
  select p.id, p.identity_hash as hash
  from person p
  where p.county_id = $2 and p.valid_to is null and p.identity_hash = any(array(select hash
  from asked)) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $3 and m.valid_to is null and m.person_id = any(array(select id
  from found)) ), home as materialized (
  select h.id, h.code, h.village_id
  from household h
  where h.county_id = $4 and h.valid_to is null and h.id = any(array(select household_id
  from living)) )
  select encode(found.hash, 'hex') as hash, home.code, home.village_id as "villageId", v.name as village
  from found
  left join living on living.person_id = found.id
  left join home on home.id = living.household_id
  left join area v on v.county_id = $5 and v.id = home.village_id;
-- shared grid 3
-- shared area 12
-- shared grid 1
update "import"
  set "file_digest" = $1, "shape" = $2, "staged_sealed" = $3, "counts" = $4, "problems" = $5, "reading" = $6, "failure" = $7
  where "county_id" = $8 and "id" = $9;
insert into "import_mapping" ("county_id", "shape", "mapping", "by_account_id", "at")
  values ($…)
  on conflict ("county_id", "shape") do
  update
  set "mapping" = $6, "by_account_id" = $7, "at" = $8;
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared outbox 1

-- imports.addGroups: 21 statements
-- shared session 1
-- shared idempotency 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4
  for
  update of "import";
-- shared area 2
-- shared area 10
-- shared area 4
-- shared area 9
-- shared area 1
select "sealed"
  from "import_file"
  where "county_id" = $1 and "import_id" = $2 and "part" = $3;
select "village"."id", "village"."code", "village"."name", "village"."township_id" as "townshipId"
  from "area" as "village"
  where "village"."county_id" = $1 and "village"."level" = $2 and "village"."valid_to" is null and ("village"."county_id" = $3 and "village"."id" = $4::bigint) and "village"."id" = $5 and "village"."township_id" = $6
  order by "village"."id";
select "id", "name", "parent_id" as "villageId"
  from "area"
  where "county_id" = $1 and parent_id = any($2::bigint[]) and "level" = $3 and "valid_to" is null;
with home as materialized (
  select h.id, h.code
  from household h
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and h.code = any($3::text[]) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $4 and m.valid_to is null and m.household_id = any(array(select id
  from home)) ), folk as materialized (
  select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key
  from person p
  where p.county_id = $5 and p.valid_to is null and p.id = any(array(select person_id
  from living)) )
  select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
  from home
  left join living on living.household_id = home.id
  left join folk on folk.id = living.person_id
  group by home.id, home.code;
-- shared grid 3
-- shared area 12
-- shared grid 1
update "import"
  set "file_digest" = $1, "shape" = $2, "staged_sealed" = $3, "counts" = $4, "problems" = $5, "reading" = $6, "failure" = $7
  where "county_id" = $8 and "id" = $9;
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared outbox 1

-- imports.commit: 19 statements
-- shared session 1
-- shared idempotency 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared none 3
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4
  for
  update of "import";
select "sealed"
  from "import_file"
  where "county_id" = $1 and "import_id" = $2 and "part" = $3;
select "village"."id", "village"."code", "village"."name", "village"."township_id" as "townshipId"
  from "area" as "village"
  where "village"."county_id" = $1 and "village"."level" = $2 and "village"."valid_to" is null and ("village"."county_id" = $3 and "village"."id" = $4::bigint) and "village"."id" = $5 and "village"."township_id" = $6
  order by "village"."id";
select "id", "name", "parent_id" as "villageId"
  from "area"
  where "county_id" = $1 and parent_id = any($2::bigint[]) and "level" = $3 and "valid_to" is null;
with home as materialized (
  select h.id, h.code
  from household h
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and h.code = any($3::text[]) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $4 and m.valid_to is null and m.household_id = any(array(select id
  from home)) ), folk as materialized (
  select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key
  from person p
  where p.county_id = $5 and p.valid_to is null and p.id = any(array(select person_id
  from living)) )
  select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
  from home
  left join living on living.household_id = home.id
  left join folk on folk.id = living.person_id
  group by home.id, home.code;
with asked as materialized (
  select decode(one, 'hex') as hash
  from unnest(string_to_array($1, ',')) as one ), found as materialized (
  select p.id, p.identity_hash as hash
  from person p
  where p.county_id = $2 and p.valid_to is null and p.identity_hash = any(array(select hash
  from asked)) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $3 and m.valid_to is null and m.person_id = any(array(select id
  from found)) ), home as materialized (
  select h.id, h.code, h.village_id
  from household h
  where h.county_id = $4 and h.valid_to is null and h.id = any(array(select household_id
  from living)) )
  select encode(found.hash, 'hex') as hash, home.code, home.village_id as "villageId", v.name as village
  from found
  left join living on living.person_id = found.id
  left join home on home.id = living.household_id
  left join area v on v.county_id = $5 and v.id = home.village_id;
-- shared grid 3
-- shared area 12
-- shared grid 1
with home as materialized (
  select nextval('household_id_seq') as id, n.*
  from json_to_recordset($1::json) as n(n int, code text, address text, "townshipId" bigint, "villageId" bigint, "groupId" bigint, "gridId" bigint) ), settled as (
  insert into household (county_id, id, code, address, township_id, village_id, group_id, grid_id, source, import_id, valid_from)
  select $2, id, code, address, "townshipId", "villageId", "groupId", "gridId", 'import', $…
  from home ), folk as materialized (
  select nextval('person_id_seq') as id, n.*
  from json_to_recordset($5::json) as n(home int, relation text, "isHead" boolean, sort int, "registeredAt" text, name text, name_pinyin text, sex text, birth_date text, identity_sealed bytea, identity_hash bytea, identity_tail_hash bytea, phone_sealed bytea, phone_hash bytea, phone_tail_hash bytea, key_id text) ), registered as (
  insert into person (county_id, id, name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, source, import_id, valid_from)
  select $6, id, name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, 'import', $…
  from folk ), elsewhere as (
  insert into whereabouts (county_id, person_id, kind, reason, place, source, valid_from)
  select $9, id, 'registeredElsewhere', 'registration', "registeredAt", 'import', $10
  from folk
  where "registeredAt" is not null )
  insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from)
  select $11, folk.id, home.id, relation, "isHead", sort, 'import', $…
  from folk
  join home on home.n = folk.home;
update "import"
  set "state" = $1, "staged_sealed" = $2, "committed_at" = $3, "counts" = $4, "problems" = $5, "chosen" = $6, "failure" = $7
  where "county_id" = $8 and "id" = $9;
select distinct "village_id"
  from "household"
  where "county_id" = $1 and "import_id" = $2
  order by "village_id";
-- shared outbox 1

-- imports.undo: 11 statements
-- shared session 1
-- shared idempotency 1
-- shared none 3
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4
  for
  update of "import";
with came as materialized (
  select m.household_id, m.person_id
  from membership m
  where m.county_id = $1 and m.import_id = $2 ), named as (
  select household_id, 'request' as reason
  from came
  join request r on r.county_id = $3 and r.requester_person_id = came.person_id
  union
  select household_id, 'request'
  from came
  join request r on r.county_id = $4 and r.filer_person_id = came.person_id
  union
  select household_id, 'request'
  from came
  join request r on r.county_id = $5 and r.handler_person_id = came.person_id
  union
  select household_id, 'post'
  from came
  join post p on p.county_id = $6 and p.person_id = came.person_id
  union
  select household_id, 'account'
  from came
  join account_person a on a.county_id = $7 and a.person_id = came.person_id
  union
  select household_id, 'standing'
  from came
  join standing s on s.county_id = $8 and s.person_id = came.person_id
  union
  select came.household_id, 'moved'
  from came
  join membership m on m.county_id = $9 and m.person_id = came.person_id and m.import_id is distinct
  from $10
  union
  select h.id, 'joined'
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.import_id is distinct
  from $11
  where h.county_id = $12 and h.import_id = $13
  union
  select h.id, 'event'
  from household h
  join life_event_household l on l.county_id = h.county_id and l.household_id = h.id
  where h.county_id = $14 and h.import_id = $15
  union
  select h.id, 'grid'
  from household h
  join audit a on a.county_id = h.county_id and a.target_kind = 'household' and a.target_id = h.id
  where h.county_id = $16 and h.import_id = $17
  union
  select h.id, 'grid'
  from household h
  join import i on i.county_id = h.county_id and i.id = h.import_id
  join audit a on a.county_id = h.county_id and a.target_kind = 'grid' and a.at >= i.committed_at and (a.target_id = h.grid_id or a.detail -> 'into' @> to_jsonb(h.grid_id))
  where h.county_id = $18 and h.import_id = $19 )
  select h.id as "householdId", h.code as household, v.name as village, array_agg(distinct n.reason
  order by n.reason) as reasons
  from named n
  join household h on h.county_id = $20 and h.id = n.household_id and h.import_id = $21 and h.valid_to is null
  join area v on v.county_id = h.county_id and v.id = h.village_id
  group by h.id, h.code, v.name
  order by h.id;
with homes as (
  update household
  set valid_to = $1
  where county_id = $2 and import_id = $3 and valid_to is null and not (id = any($4::bigint[]))
  returning id ), living as (
  update membership
  set valid_to = $5
  where county_id = $6 and import_id = $7 and valid_to is null and not (household_id = any($8::bigint[]))
  returning person_id ), folk as (
  update person
  set valid_to = $9
  where county_id = $10 and import_id = $11 and valid_to is null and id in (select person_id
  from living)
  returning id ), elsewhere as (
  update whereabouts
  set valid_to = $12
  where county_id = $13 and person_id in (select id
  from folk) and source = 'import' and opened_by is null and valid_to is null )
  select (select count(*)::int
  from homes) as households, (select count(*)::int
  from folk) as persons;
select distinct "village_id"
  from "household"
  where "county_id" = $1 and "import_id" = $2
  order by "village_id";
delete
  from "import_file"
  where "county_id" = $1 and "import_id" = $2;
update "import"
  set "state" = $1, "undone_at" = $2, "kept" = $3
  where "county_id" = $4 and "id" = $5;
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared outbox 1

-- imports.abandon: 7 statements
-- shared session 1
-- shared idempotency 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4
  for
  update of "import";
delete
  from "import_file"
  where "county_id" = $1 and "import_id" = $2;
update "import"
  set "state" = $1, "staged_sealed" = $2
  where "county_id" = $3 and "id" = $4;
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
-- shared outbox 1

-- imports.progress: 2 statements
-- shared session 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;

-- imports.returned: 11 statements
-- shared session 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
select "sealed"
  from "import_file"
  where "county_id" = $1 and "import_id" = $2 and "part" = $3;
select "village"."id", "village"."code", "village"."name", "village"."township_id" as "townshipId"
  from "area" as "village"
  where "village"."county_id" = $1 and "village"."level" = $2 and "village"."valid_to" is null and ("village"."county_id" = $3 and "village"."id" = $4::bigint) and "village"."id" = $5 and "village"."township_id" = $6
  order by "village"."id";
select "id", "name", "parent_id" as "villageId"
  from "area"
  where "county_id" = $1 and parent_id = any($2::bigint[]) and "level" = $3 and "valid_to" is null;
with home as materialized (
  select h.id, h.code
  from household h
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and h.code = any($3::text[]) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $4 and m.valid_to is null and m.household_id = any(array(select id
  from home)) ), folk as materialized (
  select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key
  from person p
  where p.county_id = $5 and p.valid_to is null and p.id = any(array(select person_id
  from living)) )
  select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
  from home
  left join living on living.household_id = home.id
  left join folk on folk.id = living.person_id
  group by home.id, home.code;
with asked as materialized (
  select decode(one, 'hex') as hash
  from unnest(string_to_array($1, ',')) as one ), found as materialized (
  select p.id, p.identity_hash as hash
  from person p
  where p.county_id = $2 and p.valid_to is null and p.identity_hash = any(array(select hash
  from asked)) ), living as materialized (
  select m.person_id, m.household_id
  from membership m
  where m.county_id = $3 and m.valid_to is null and m.person_id = any(array(select id
  from found)) ), home as materialized (
  select h.id, h.code, h.village_id
  from household h
  where h.county_id = $4 and h.valid_to is null and h.id = any(array(select household_id
  from living)) )
  select encode(found.hash, 'hex') as hash, home.code, home.village_id as "villageId", v.name as village
  from found
  left join living on living.person_id = found.id
  left join home on home.id = living.household_id
  left join area v on v.county_id = $5 and v.id = home.village_id;
-- shared grid 3
-- shared area 12
-- shared grid 1

-- imports.list: 2 statements
-- shared session 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint)
  order by "import"."id" desc
  limit $4;

-- imports.read: 2 statements
-- shared session 1
select "import"."id", "import"."village_id" as "villageId", "import"."township_id" as "townshipId", "import"."file_name" as "fileName", "import"."file_digest" as "fileDigest", "import"."state", "import"."counts", "import"."created_at" as "createdAt", "import"."committed_at" as "committedAt", coalesce("area"."name", '') as "villageName", "import"."problems", "import"."staged_sealed" as "staged", "import"."reading", "import"."chosen", "import"."shape", "import"."failure", "import"."kept", "import"."undone_at" as "undoneAt", "import"."by_account_id" as "byAccountId", exists (select "import_file"."part"
  from "import_file"
  where "import_file"."county_id" = "import"."county_id" and "import_file"."import_id" = "import"."id") as "hasFile"
  from "import"
  left join "area" on "area"."county_id" = "import"."county_id" and "area"."id" = coalesce("import"."village_id", "import"."township_id")
  where "import"."county_id" = $1 and ("import"."county_id" = $2 and "import"."village_id" = $3::bigint) and "import"."id" = $4;
