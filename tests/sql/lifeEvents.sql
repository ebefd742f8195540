-- lifeEvents.record: 13 statements
-- shared session 1
-- shared idempotency 1
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" in ($…)
  order by "household"."id"
  for
  update;
select "id", "code", "address", "tenure", "township_id" as "townshipId", "village_id" as "villageId", "group_id" as "groupId", "grid_id" as "gridId", "dwelling_id" as "dwellingId", "valid_from" as "from", "home_from" as "homeFrom", "valid_to" as "endedOn", opened_by is not null as "byEvent"
  from "household"
  where "county_id" = $1 and "id" = $2;
select "m"."id" as "membershipId", "m"."person_id" as "personId", "p"."name", "p"."sex", "p"."birth_date" as "birthDate", "m"."relation", "m"."is_head" as "isHead", "m"."sort", "m"."valid_from" as "from", (m.opened_by is not null or exists (select
  from membership e
  where e.county_id = m.county_id and e.person_id = m.person_id and e.valid_to > e.valid_from)) as "byEvent", (select json_build_object('from', w.valid_from, 'byEvent', w.opened_by is not null)
  from whereabouts w
  where w.county_id = m.county_id and w.person_id = m.person_id and w.kind = $1 and w.valid_to is null) as "away", (select json_build_object('from', w.valid_from, 'byEvent', w.opened_by is not null)
  from whereabouts w
  where w.county_id = m.county_id and w.person_id = m.person_id and w.kind = $2 and w.valid_to is null) as "elsewhere"
  from "membership" as "m"
  inner join "person" as "p" on "p"."county_id" = "m"."county_id" and "p"."id" = "m"."person_id"
  where "m"."county_id" = $3 and "m"."household_id" = $4 and "m"."valid_to" is null
  order by "m"."is_head" desc, "m"."sort", "m"."id";
select distinct "m"."person_id" as "personId", "p"."name", "p"."end_kind" as "endKind", "p"."valid_to" as "endedOn"
  from "membership" as "m"
  inner join "person" as "p" on "p"."county_id" = "m"."county_id" and "p"."id" = "m"."person_id"
  where "m"."county_id" = $1 and "m"."household_id" = $2 and "m"."valid_to" is not null and "m"."person_id" in ($…);
select "event_id" as "id"
  from "life_event_household"
  where "county_id" = $1 and "household_id" = $2
  order by "event_id" desc
  limit $3;
insert into "life_event" ("county_id", "kind", "day", "source", "source_note", "township_id", "village_id", "group_id", "grid_id", "from_township_id", "from_village_id", "from_group_id", "from_grid_id", "detail", "undoes", "by_account_id", "by_person_id", "at")
  values ($…)
  returning "id";
insert into "whereabouts" ("county_id", "person_id", "kind", "reason", "place", "source", "opened_by", "valid_from")
  values ($…);
with home as (
  select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id
  from household
  where county_id = $1 and id = $2 ), ended as (
  update tenancy t
  set valid_to = greatest(t.valid_from, $3::date), closed_by = $4
  from home
  where t.county_id = $5 and t.household_id = home.id and t.valid_to is null and t.dwelling_id is distinct
  from home.dwelling_id
  returning t.id )
  insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
  select $6, home.dwelling_id, home.id, $…
  from home
  where home.dwelling_id is not null and not exists (select
  from tenancy t
  where t.county_id = $10 and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id) and (select count(*)
  from ended) >= 0;
insert into "life_event_person" ("county_id", "event_id", "person_id", "part")
  values ($…)
  on conflict do nothing;
insert into "life_event_household" ("county_id", "event_id", "household_id", "part")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- lifeEvents.openHousehold: 18 statements
-- shared session 1
-- shared idempotency 1
select "v"."id", "v"."township_id" as "townshipId"
  from "area" as "v"
  where "v"."county_id" = $1 and "v"."id" = $2 and "v"."level" = $3 and ($4::boolean or v.township_id = any($5::bigint[]) or v.id = any($6::bigint[]));
select "code"
  from "household"
  where "county_id" = $1 and "village_id" = $2 and "code" like $3 and "valid_to" is null
  limit $4;
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" in ($3)
  order by "household"."id"
  for
  update;
-- shared grid 2
-- shared grid 3
-- shared area 12
-- shared grid 1
insert into "life_event" ("county_id", "kind", "day", "source", "source_note", "township_id", "village_id", "group_id", "grid_id", "from_township_id", "from_village_id", "from_group_id", "from_grid_id", "detail", "undoes", "by_account_id", "by_person_id", "at")
  values ($…)
  returning "id";
-- shared person 1
update "person"
  set "no_identity_reason" = $1, "document_kind" = $2, "document_sealed" = $3, "document_hash" = $4
  where "county_id" = $5 and "id" = $6;
insert into "household" ("county_id", "code", "address", "township_id", "village_id", "group_id", "grid_id", "dwelling_id", "tenure", "source", "valid_from", "opened_by")
  values ($…)
  returning "id";
insert into "membership" ("county_id", "person_id", "household_id", "relation", "is_head", "sort", "source", "valid_from", "opened_by")
  values ($…);
with home as (
  select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id
  from household
  where county_id = $1 and id = $2 ), ended as (
  update tenancy t
  set valid_to = greatest(t.valid_from, $3::date), closed_by = $4
  from home
  where t.county_id = $5 and t.household_id = home.id and t.valid_to is null and t.dwelling_id is distinct
  from home.dwelling_id
  returning t.id )
  insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
  select $6, home.dwelling_id, home.id, $…
  from home
  where home.dwelling_id is not null and not exists (select
  from tenancy t
  where t.county_id = $10 and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id) and (select count(*)
  from ended) >= 0;
insert into "life_event_person" ("county_id", "event_id", "person_id", "part")
  values ($…)
  on conflict do nothing;
insert into "life_event_household" ("county_id", "event_id", "household_id", "part")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- lifeEvents.undo: 25 statements
-- shared session 1
-- shared idempotency 1
select "e"."id", "e"."kind", "e"."day", "e"."source", "e"."undone_by" as "undoneBy", "e"."detail", "e"."township_id" as "townshipId", "e"."village_id" as "villageId", "e"."group_id" as "groupId", "e"."grid_id" as "gridId", case when e.from_village_id is not null then json_build_object('townshipId', e.from_township_id, 'villageId', e.from_village_id, 'groupId', e.from_group_id, 'gridId', e.from_grid_id) end as "from"
  from "life_event" as "e"
  where "e"."county_id" = $1 and "e"."id" = $2 and ($3::boolean or e.township_id = any($4::bigint[]) or e.village_id = any($5::bigint[]) or e.from_village_id = any($6::bigint[]) or e.from_township_id = any($7::bigint[]))
  for
  update;
select "household_id" as "householdId", "part"
  from "life_event_household"
  where "county_id" = $1 and "event_id" = $2;
select "person_id" as "personId", "part"
  from "life_event_person"
  where "county_id" = $1 and "event_id" = $2;
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" in ($…)
  order by "household"."id"
  for
  update;
with opened as (select *
  from membership
  where county_id = $1 and opened_by = $2), closed as (select *
  from membership
  where county_id = $3 and closed_by = $4), mine as (select event_id, household_id
  from life_event_household
  where county_id = $5 and event_id = $6)
  select exists (select
  from opened o
  where o.valid_to > o.valid_from and not exists (select
  from life_event e
  where e.county_id = $7 and e.id = o.closed_by and e.undone_by is not null)) or exists (select
  from closed c
  join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
  where m.opened_by is distinct
  from $8) or exists (select
  from closed c
  join household h on h.county_id = c.county_id and h.id = c.household_id
  where h.valid_to is not null and h.closed_by is distinct
  from $9) or exists (select
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $10 and h.opened_by = $11 and m.opened_by is distinct
  from $12) or exists (select
  from household h
  join household taken on taken.county_id = h.county_id and taken.village_id = h.village_id and taken.code = h.code and taken.valid_to is null and taken.id <> h.id
  where h.county_id = $13 and h.closed_by = $14) or exists (select
  from whereabouts w
  where w.county_id = $15 and w.opened_by = $16 and w.valid_to > w.valid_from and not exists (select
  from life_event e
  where e.county_id = $17 and e.id = w.closed_by and e.undone_by is not null)) or exists (select
  from whereabouts w
  join whereabouts o on o.county_id = w.county_id and o.person_id = w.person_id and o.kind = w.kind and o.valid_to is null
  where w.county_id = $18 and w.closed_by = $19 and o.opened_by is distinct
  from $20) or exists (select
  from mine
  join life_event_household later on later.county_id = $21 and later.household_id = mine.household_id
  join life_event own on own.county_id = $22 and own.id = mine.event_id and own.detail ? 'was'
  join life_event e on e.county_id = later.county_id and e.id = later.event_id and e.id > mine.event_id
  where e.undone_by is null and e.detail ? 'was') or exists (select
  from life_event_person l
  join person p on p.county_id = l.county_id and p.id = l.person_id
  where l.county_id = $23 and l.event_id = $24 and l.part = 'kept' and p.merged_into is not null) as built;
select "g"."id"
  from "former_person" as "f"
  inner join "former_person" as "g" on "g"."county_id" = "f"."county_id" and "g"."person_id" = "f"."person_id" and "g"."event_id" > "f"."event_id"
  inner join "life_event" as "e" on "e"."county_id" = "g"."county_id" and "e"."id" = "g"."event_id"
  where "f"."county_id" = $1 and "f"."event_id" = $2 and "e"."undone_by" is null and "e"."kind" <> $3;
insert into "life_event" ("county_id", "kind", "day", "source", "source_note", "township_id", "village_id", "group_id", "grid_id", "from_township_id", "from_village_id", "from_group_id", "from_grid_id", "detail", "undoes", "by_account_id", "by_person_id", "at")
  values ($…)
  returning "id";
update "life_event"
  set "undone_by" = $1
  where "county_id" = $2 and "id" = $3;
select "person_id" as "id"
  from "former_person"
  where "county_id" = $1 and "event_id" = $2;
update person p
  set (name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, no_identity_reason, document_kind, document_sealed, document_hash) = (select name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, no_identity_reason, document_kind, document_sealed, document_hash
  from former_person f
  where f.county_id = p.county_id and f.person_id = p.id and f.event_id = $1)
  where p.county_id = $2 and p.id in (select person_id
  from former_person
  where county_id = $3 and event_id = $4);
update membership
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update whereabouts
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update tenancy
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update household
  set valid_to = null, merged_into = null, closed_by = null
  where county_id = $1 and closed_by = $2;
update household
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3;
update person
  set valid_to = null, end_kind = null, died_on = null, merged_into = null
  where county_id = $1 and id in (select person_id
  from membership
  where county_id = $2 and closed_by = $3
  union
  select person_id
  from life_event_person
  where county_id = $4 and event_id = $5 and part = 'merged');
insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from, opened_by)
  select county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_to, opened_by
  from membership
  where county_id = $1 and closed_by = $2;
insert into whereabouts (county_id, person_id, kind, reason, place, source, opened_by, valid_from)
  select county_id, person_id, kind, reason, place, source, opened_by, valid_to
  from whereabouts
  where county_id = $1 and closed_by = $2;
update person p
  set valid_to = coalesce(lived.until, p.valid_from), end_kind = case when lived.until is null then null else 'left' end
  from (select o.id, max(m.valid_to) filter (where m.valid_to > m.valid_from) as until
  from unnest($1::bigint[]) as o(id)
  join membership m on m.county_id = $2 and m.person_id = o.id
  group by o.id having bool_and(m.valid_to is not null)) lived
  where p.county_id = $3 and p.id = lived.id and p.valid_to is null;
with home as (
  select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id
  from household
  where county_id = $1 and id = $2 ), ended as (
  update tenancy t
  set valid_to = greatest(t.valid_from, $3::date), closed_by = $4
  from home
  where t.county_id = $5 and t.household_id = home.id and t.valid_to is null and t.dwelling_id is distinct
  from home.dwelling_id
  returning t.id )
  insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
  select $6, home.dwelling_id, home.id, $…
  from home
  where home.dwelling_id is not null and not exists (select
  from tenancy t
  where t.county_id = $10 and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id) and (select count(*)
  from ended) >= 0;
insert into "life_event_household" ("county_id", "event_id", "household_id", "part")
  values ($…)
  on conflict do nothing;
select h.id, h.group_id as "groupId"
  from household h
  join area a on a.county_id = h.county_id and a.id = h.group_id and a.valid_to is not null
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
-- shared outbox 1

-- lifeEvents.previewList: 5 statements
-- shared session 1
-- shared area 2
select p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as hash, encode(p.identity_tail_hash, 'hex') as tail, p.end_kind as "endKind", p.valid_to as "endedOn", h.id as "householdId", h.village_id as "villageId", (select w.place
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_to is null
  limit 1) as "registeredAt"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and p.name = any($3::text[])
  order by p.id;
select id
  from life_event
  where county_id = $1 and village_id = $2 and source = 'import' and source_note = $3 and undone_by is null and undoes is null
  order by id desc;
-- shared outbox 1

-- lifeEvents.bringInList: 23 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
-- shared none 3
select p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as hash, encode(p.identity_tail_hash, 'hex') as tail, p.end_kind as "endKind", p.valid_to as "endedOn", h.id as "householdId", h.village_id as "villageId", (select w.place
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_to is null
  limit 1) as "registeredAt"
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and p.name = any($3::text[])
  order by p.id;
select coalesce(max(substring(code
  from '-([0-9]{1,6})$')::int), 0) as last
  from household
  where county_id = $1 and village_id = $2 and code like $3 and code ~ '-[0-9]{1,6}$';
select "v"."id", "v"."township_id" as "townshipId"
  from "area" as "v"
  where "v"."county_id" = $1 and "v"."id" = $2 and "v"."level" = $3 and ($4::boolean or v.township_id = any($5::bigint[]) or v.id = any($6::bigint[]));
select "code"
  from "household"
  where "county_id" = $1 and "village_id" = $2 and "code" like $3 and "valid_to" is null
  limit $4;
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" in ($3)
  order by "household"."id"
  for
  update;
-- shared grid 2
-- shared grid 3
-- shared area 12
-- shared grid 1
insert into "life_event" ("county_id", "kind", "day", "source", "source_note", "township_id", "village_id", "group_id", "grid_id", "from_township_id", "from_village_id", "from_group_id", "from_grid_id", "detail", "undoes", "by_account_id", "by_person_id", "at")
  values ($…)
  returning "id";
-- shared person 1
update "person"
  set "no_identity_reason" = $1, "document_kind" = $2, "document_sealed" = $3, "document_hash" = $4
  where "county_id" = $5 and "id" = $6;
insert into "household" ("county_id", "code", "address", "township_id", "village_id", "group_id", "grid_id", "dwelling_id", "tenure", "source", "valid_from", "opened_by")
  values ($…)
  returning "id";
insert into "membership" ("county_id", "person_id", "household_id", "relation", "is_head", "sort", "source", "valid_from", "opened_by")
  values ($…);
insert into "whereabouts" ("county_id", "person_id", "kind", "reason", "place", "source", "opened_by", "valid_from")
  values ($…);
with home as (
  select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id
  from household
  where county_id = $1 and id = $2 ), ended as (
  update tenancy t
  set valid_to = greatest(t.valid_from, $3::date), closed_by = $4
  from home
  where t.county_id = $5 and t.household_id = home.id and t.valid_to is null and t.dwelling_id is distinct
  from home.dwelling_id
  returning t.id )
  insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
  select $6, home.dwelling_id, home.id, $…
  from home
  where home.dwelling_id is not null and not exists (select
  from tenancy t
  where t.county_id = $10 and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id) and (select count(*)
  from ended) >= 0;
insert into "life_event_person" ("county_id", "event_id", "person_id", "part")
  values ($…)
  on conflict do nothing;
insert into "life_event_household" ("county_id", "event_id", "household_id", "part")
  values ($…)
  on conflict do nothing;
-- shared outbox 1

-- lifeEvents.takeBackList: 27 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select id
  from life_event
  where county_id = $1 and village_id = $2 and source = 'import' and source_note = $3 and undone_by is null and undoes is null
  order by id desc;
select "e"."id", "e"."kind", "e"."day", "e"."source", "e"."undone_by" as "undoneBy", "e"."detail", "e"."township_id" as "townshipId", "e"."village_id" as "villageId", "e"."group_id" as "groupId", "e"."grid_id" as "gridId", case when e.from_village_id is not null then json_build_object('townshipId', e.from_township_id, 'villageId', e.from_village_id, 'groupId', e.from_group_id, 'gridId', e.from_grid_id) end as "from"
  from "life_event" as "e"
  where "e"."county_id" = $1 and "e"."id" = $2 and ($3::boolean or e.township_id = any($4::bigint[]) or e.village_id = any($5::bigint[]) or e.from_village_id = any($6::bigint[]) or e.from_township_id = any($7::bigint[]))
  for
  update;
select "household_id" as "householdId", "part"
  from "life_event_household"
  where "county_id" = $1 and "event_id" = $2;
select "person_id" as "personId", "part"
  from "life_event_person"
  where "county_id" = $1 and "event_id" = $2;
select "household"."id"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" in ($…)
  order by "household"."id"
  for
  update;
with opened as (select *
  from membership
  where county_id = $1 and opened_by = $2), closed as (select *
  from membership
  where county_id = $3 and closed_by = $4), mine as (select event_id, household_id
  from life_event_household
  where county_id = $5 and event_id = $6)
  select exists (select
  from opened o
  where o.valid_to > o.valid_from and not exists (select
  from life_event e
  where e.county_id = $7 and e.id = o.closed_by and e.undone_by is not null)) or exists (select
  from closed c
  join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
  where m.opened_by is distinct
  from $8) or exists (select
  from closed c
  join household h on h.county_id = c.county_id and h.id = c.household_id
  where h.valid_to is not null and h.closed_by is distinct
  from $9) or exists (select
  from household h
  join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
  where h.county_id = $10 and h.opened_by = $11 and m.opened_by is distinct
  from $12) or exists (select
  from household h
  join household taken on taken.county_id = h.county_id and taken.village_id = h.village_id and taken.code = h.code and taken.valid_to is null and taken.id <> h.id
  where h.county_id = $13 and h.closed_by = $14) or exists (select
  from whereabouts w
  where w.county_id = $15 and w.opened_by = $16 and w.valid_to > w.valid_from and not exists (select
  from life_event e
  where e.county_id = $17 and e.id = w.closed_by and e.undone_by is not null)) or exists (select
  from whereabouts w
  join whereabouts o on o.county_id = w.county_id and o.person_id = w.person_id and o.kind = w.kind and o.valid_to is null
  where w.county_id = $18 and w.closed_by = $19 and o.opened_by is distinct
  from $20) or exists (select
  from mine
  join life_event_household later on later.county_id = $21 and later.household_id = mine.household_id
  join life_event own on own.county_id = $22 and own.id = mine.event_id and own.detail ? 'was'
  join life_event e on e.county_id = later.county_id and e.id = later.event_id and e.id > mine.event_id
  where e.undone_by is null and e.detail ? 'was') or exists (select
  from life_event_person l
  join person p on p.county_id = l.county_id and p.id = l.person_id
  where l.county_id = $23 and l.event_id = $24 and l.part = 'kept' and p.merged_into is not null) as built;
select "g"."id"
  from "former_person" as "f"
  inner join "former_person" as "g" on "g"."county_id" = "f"."county_id" and "g"."person_id" = "f"."person_id" and "g"."event_id" > "f"."event_id"
  inner join "life_event" as "e" on "e"."county_id" = "g"."county_id" and "e"."id" = "g"."event_id"
  where "f"."county_id" = $1 and "f"."event_id" = $2 and "e"."undone_by" is null and "e"."kind" <> $3;
insert into "life_event" ("county_id", "kind", "day", "source", "source_note", "township_id", "village_id", "group_id", "grid_id", "from_township_id", "from_village_id", "from_group_id", "from_grid_id", "detail", "undoes", "by_account_id", "by_person_id", "at")
  values ($…)
  returning "id";
update "life_event"
  set "undone_by" = $1
  where "county_id" = $2 and "id" = $3;
select "person_id" as "id"
  from "former_person"
  where "county_id" = $1 and "event_id" = $2;
update person p
  set (name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, no_identity_reason, document_kind, document_sealed, document_hash) = (select name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash, phone_sealed, phone_hash, phone_tail_hash, key_id, no_identity_reason, document_kind, document_sealed, document_hash
  from former_person f
  where f.county_id = p.county_id and f.person_id = p.id and f.event_id = $1)
  where p.county_id = $2 and p.id in (select person_id
  from former_person
  where county_id = $3 and event_id = $4);
update membership
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update whereabouts
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update tenancy
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3 and valid_to is null;
update household
  set valid_to = null, merged_into = null, closed_by = null
  where county_id = $1 and closed_by = $2;
update household
  set valid_to = valid_from, closed_by = $1
  where county_id = $2 and opened_by = $3;
update person
  set valid_to = null, end_kind = null, died_on = null, merged_into = null
  where county_id = $1 and id in (select person_id
  from membership
  where county_id = $2 and closed_by = $3
  union
  select person_id
  from life_event_person
  where county_id = $4 and event_id = $5 and part = 'merged');
insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from, opened_by)
  select county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_to, opened_by
  from membership
  where county_id = $1 and closed_by = $2;
insert into whereabouts (county_id, person_id, kind, reason, place, source, opened_by, valid_from)
  select county_id, person_id, kind, reason, place, source, opened_by, valid_to
  from whereabouts
  where county_id = $1 and closed_by = $2;
update person p
  set valid_to = coalesce(lived.until, p.valid_from), end_kind = case when lived.until is null then null else 'left' end
  from (select o.id, max(m.valid_to) filter (where m.valid_to > m.valid_from) as until
  from unnest($1::bigint[]) as o(id)
  join membership m on m.county_id = $2 and m.person_id = o.id
  group by o.id having bool_and(m.valid_to is not null)) lived
  where p.county_id = $3 and p.id = lived.id and p.valid_to is null;
with home as (
  select id, case when valid_to is null and tenure = 'rent' then dwelling_id end as dwelling_id
  from household
  where county_id = $1 and id = $2 ), ended as (
  update tenancy t
  set valid_to = greatest(t.valid_from, $3::date), closed_by = $4
  from home
  where t.county_id = $5 and t.household_id = home.id and t.valid_to is null and t.dwelling_id is distinct
  from home.dwelling_id
  returning t.id )
  insert into tenancy (county_id, dwelling_id, household_id, opened_by, source, valid_from)
  select $6, home.dwelling_id, home.id, $…
  from home
  where home.dwelling_id is not null and not exists (select
  from tenancy t
  where t.county_id = $10 and t.household_id = home.id and t.valid_to is null and t.dwelling_id = home.dwelling_id) and (select count(*)
  from ended) >= 0;
insert into "life_event_household" ("county_id", "event_id", "household_id", "part")
  values ($…)
  on conflict do nothing;
select h.id, h.group_id as "groupId"
  from household h
  join area a on a.county_id = h.county_id and a.id = h.group_id and a.valid_to is not null
  where h.county_id = $1 and h.id = any($2::bigint[]) and h.valid_to is null;
-- shared outbox 1

-- lifeEvents.ofHousehold: 3 statements
-- shared session 1
select "household"."id", "household"."code", "household"."valid_from" as "from", "household"."valid_to" as "until"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" = $3;
select "e"."id", "e"."kind", "e"."day", "e"."source", "e"."source_note" as "sourceNote", "e"."at", "e"."detail", "e"."undone_by" as "undoneBy", "e"."undoes", (select p.name
  from person p
  where p.county_id = e.county_id and p.id = e.by_person_id) as "byName", (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'part', l.part)
  order by l.person_id), '[]')
  from life_event_person l
  join person p on p.county_id = l.county_id and p.id = l.person_id
  where l.county_id = e.county_id and l.event_id = coalesce(e.undoes, e.id)) as "people", (select coalesce(json_agg(json_build_object('id', h.id, 'code', h.code, 'part', l.part, 'village', v.name)
  order by l.household_id), '[]')
  from life_event_household l
  join household h on h.county_id = l.county_id and h.id = l.household_id
  join area v on v.county_id = h.county_id and v.id = h.village_id
  where l.county_id = e.county_id and l.event_id = e.id) as "households"
  from "life_event" as "e"
  inner join "life_event_household" as "here" on "here"."county_id" = "e"."county_id" and "here"."event_id" = "e"."id"
  where "e"."county_id" = $1 and "here"."household_id" = $2
  order by "here"."event_id" desc
  limit $3;

-- lifeEvents.own: 2 statements
-- shared session 1
select "e"."id", "e"."kind", "e"."day", "e"."source", "e"."source_note" as "sourceNote", "e"."at", "e"."detail", "e"."undone_by" as "undoneBy", "e"."undoes", (select p.name
  from person p
  where p.county_id = e.county_id and p.id = e.by_person_id) as "byName", (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'part', l.part)
  order by l.person_id), '[]')
  from life_event_person l
  join person p on p.county_id = l.county_id and p.id = l.person_id
  where l.county_id = e.county_id and l.event_id = coalesce(e.undoes, e.id)) as "people", (select coalesce(json_agg(json_build_object('id', h.id, 'code', h.code, 'part', l.part, 'village', v.name)
  order by l.household_id), '[]')
  from life_event_household l
  join household h on h.county_id = l.county_id and h.id = l.household_id
  join area v on v.county_id = h.county_id and v.id = h.village_id
  where l.county_id = e.county_id and l.event_id = e.id) as "households"
  from "life_event" as "e"
  inner join "life_event_household" as "here" on "here"."county_id" = "e"."county_id" and "here"."event_id" = "e"."id"
  inner join "membership" as "now" on "now"."county_id" = "here"."county_id" and "now"."person_id" = $1 and "now"."valid_to" is null and (now.household_id = here.household_id or exists (select
  from household h
  where h.county_id = here.county_id and h.id = here.household_id and h.merged_into = now.household_id))
  where "e"."county_id" = $2 and e.day >= (select min(m.valid_from)
  from membership m
  where m.county_id = e.county_id and m.person_id = now.person_id and m.household_id = here.household_id) and (now.household_id = here.household_id or not exists (select
  from life_event_household both_of
  where both_of.county_id = here.county_id and both_of.event_id = here.event_id and both_of.household_id = now.household_id))
  order by "here"."event_id" desc
  limit $3;

-- lifeEvents.list: 3 statements
-- shared session 1
select "e"."id", "e"."kind", "e"."day", "e"."source", "e"."source_note" as "sourceNote", "e"."at", "e"."detail", "e"."undone_by" as "undoneBy", "e"."undoes", (select p.name
  from person p
  where p.county_id = e.county_id and p.id = e.by_person_id) as "byName", (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'part', l.part)
  order by l.person_id), '[]')
  from life_event_person l
  join person p on p.county_id = l.county_id and p.id = l.person_id
  where l.county_id = e.county_id and l.event_id = coalesce(e.undoes, e.id)) as "people", (select coalesce(json_agg(json_build_object('id', h.id, 'code', h.code, 'part', l.part, 'village', v.name)
  order by l.household_id), '[]')
  from life_event_household l
  join household h on h.county_id = l.county_id and h.id = l.household_id
  join area v on v.county_id = h.county_id and v.id = h.village_id
  where l.county_id = e.county_id and l.event_id = e.id) as "households"
  from "life_event" as "e"
  where "e"."county_id" = $1 and (e.township_id = any($2::bigint[]) or e.village_id = any($3::bigint[]) or e.group_id = any($4::bigint[]) or e.grid_id = any($5::bigint[]) or e.from_township_id = any($6::bigint[]) or e.from_village_id = any($7::bigint[]) or e.from_group_id = any($8::bigint[]) or e.from_grid_id = any($9::bigint[]))
  order by "e"."id" desc
  limit $10;
insert into access_log (county_id, person_id, by_account_id, by_person_id, by_title, field, reason, at)
  select m.county_id, m.person_id, $1::bigint, $2::bigint, $…::timestamptz
  from (select $7::int as county_id, unnest($8::bigint[]) as person_id) m
  where true and not exists (select
  from access_log l
  where l.county_id = m.county_id and l.person_id = m.person_id and l.by_account_id = $9::bigint and l.reason = $10 and l.at >= $11::timestamptz);

-- lifeEvents.householdOn: 5 statements
-- shared session 1
select "household"."id", "household"."code", "household"."valid_from" as "from", "household"."valid_to" as "until"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "household"."id" = $3;
with there as (
  select h.county_id, coalesce(f.address, h.address) as address, case when f.id is null then h.tenure else f.tenure end as tenure, case when f.id is null then h.dwelling_id else f.dwelling_id end as dwelling_id, case when f.id is null then h.group_id else f.group_id end as group_id, coalesce(g.grid_id, h.grid_id) as grid_id
  from household h
  left join former_home f on f.county_id = h.county_id and f.household_id = h.id and f.valid_from <= $1 and $2 < f.valid_to
  left join former_grid g on g.county_id = h.county_id and g.household_id = h.id and g.valid_from <= $3 and $4 < g.valid_to
  where h.county_id = $5 and h.id = $6
  limit 1 )
  select t.address, t.tenure, a.name as "groupName", grid.name as "gridName", grid.id as "gridId", case when d.id is null then null when d.building = '' then d.address else concat_ws(' ', nullif(d.community, ''), d.building, nullif(d.unit, ''), nullif(d.room, '')) end as dwelling
  from there t
  join grid on grid.county_id = t.county_id and grid.id = t.grid_id
  left join area a on a.county_id = t.county_id and a.id = t.group_id
  left join dwelling d on d.county_id = t.county_id and d.id = t.dwelling_id;
select p.id, p.name, p.sex, p.birth_date as "birthDate", m.relation, m.is_head as "isHead", m.valid_from as since, exists (select
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'away' and w.valid_from <= $1 and (w.valid_to is null or $2 < w.valid_to)) as away, (select w.place
  from whereabouts w
  where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_from <= $3 and (w.valid_to is null or $4 < w.valid_to)
  limit 1) as "registeredAt"
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = $5 and m.household_id = $6 and m.valid_from <= $7 and (m.valid_to is null or $8 < m.valid_to)
  order by m.is_head desc, m.sort, m.id
  limit 100;
-- shared access_log 1

-- lifeEvents.villageOn: 2 statements
-- shared session 1
select "household"."id", "household"."code", "folk"."n" as "persons", "folk"."head" as "headName", "g"."name" as "groupName", coalesce(f.address, household.address) as "address"
  from "household"
  left join "former_home" as "f" on "f"."county_id" = "household"."county_id" and "f"."household_id" = "household"."id" and "f"."valid_from" <= $1 and "f"."valid_to" > $2
  left join "area" as "g" on "g"."county_id" = "household"."county_id" and "g"."id" = case when f.id is null then household.group_id else f.group_id end
  inner join lateral (
  select count(*)::int as n, max(p.name) filter (where m.is_head) as head
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = household.county_id and m.household_id = household.id and m.valid_from <= $3 and (m.valid_to is null or $4 < m.valid_to)) as "folk" on true
  where ("household"."county_id" = $5 and "household"."village_id" = $6::bigint) and "household"."village_id" = $7 and "household"."valid_from" <= $8 and ("household"."valid_to" is null or "household"."valid_to" > $9)
  order by "household"."id"
  limit $10;
