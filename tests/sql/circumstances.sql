-- circumstances.readOwn: 6 statements
-- shared session 1
-- shared second_factor 2
-- shared membership 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and ("household_id" = $2 or person_id = any($3::bigint[])) and "keep_until" >= $4
  order by "year" desc, "id"
  limit $5;

-- circumstances.declare: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared membership 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
-- shared household 7
-- shared circumstance 2
-- shared circumstance 1
-- shared outbox 1

-- circumstances.withdraw: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared membership 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2 and ("household_id" = $3 or person_id = any($4::bigint[]))
  for
  update;
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2, "value" = $3
  where "county_id" = $4 and "id" = $5;
update "circumstance"
  set "value" = $1
  where "county_id" = $2 and "field" = $3 and "year" = $4 and "closed_at" is not null and "household_id" = $5;
-- shared outbox 1

-- circumstances.object: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared membership 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2 and ("household_id" = $3 or person_id = any($4::bigint[]))
  for
  update;
update "circumstance"
  set "objection" = $1, "objected_at" = $2, "answer" = $3, "answered_at" = $4, "answered_by_account_id" = $5, "objection_heard" = $6, "objection_noted_by" = $7
  where "county_id" = $8 and "id" = $9;
-- shared outbox 1

-- circumstances.readHousehold: 6 statements
-- shared session 1
-- shared household 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
-- shared access_log 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and ("household_id" = $2 or person_id = any($3::bigint[])) and "keep_until" >= $4
  order by "year" desc, "id"
  limit $5;

-- circumstances.record: 9 statements
-- shared session 1
-- shared idempotency 1
-- shared household 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
-- shared household 7
-- shared circumstance 2
-- shared circumstance 1
-- shared outbox 1

-- circumstances.noteWithdrawal: 11 statements
-- shared session 1
-- shared idempotency 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
-- shared household 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2, "value" = $3
  where "county_id" = $4 and "id" = $5;
update "circumstance"
  set "value" = $1
  where "county_id" = $2 and "field" = $3 and "year" = $4 and "closed_at" is not null and "household_id" = $5;
-- shared outbox 1

-- circumstances.noteObjection: 10 statements
-- shared session 1
-- shared idempotency 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
-- shared household 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
update "circumstance"
  set "objection" = $1, "objected_at" = $2, "answer" = $3, "answered_at" = $4, "answered_by_account_id" = $5, "objection_heard" = $6, "objection_noted_by" = $7
  where "county_id" = $8 and "id" = $9;
-- shared outbox 1

-- circumstances.strike: 6 statements
-- shared session 1
-- shared idempotency 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
-- shared household 2
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- circumstances.answer: 9 statements
-- shared session 1
-- shared idempotency 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
-- shared household 2
-- shared membership 2
-- shared household 4
select person_id as id
  from whereabouts
  where county_id = $1 and kind = 'registeredElsewhere' and valid_to is null and person_id = any($2::bigint[]);
update "circumstance"
  set "answer" = $1, "answered_at" = $2, "answered_by_account_id" = $3
  where "county_id" = $4 and "id" = $5;
-- shared outbox 1

-- circumstances.readVillage: 3 statements
-- shared session 1
-- shared area 2
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", (select s.name
  from person s
  where circumstance.by_household and s.county_id = circumstance.county_id and s.id = circumstance.by_person_id) as "saidBy", (select json_build_object('heard', circumstance.objection_heard, 'name', p.name)
  from person p
  where p.county_id = circumstance.county_id and p.id = circumstance.objection_noted_by) as "noted"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "area_id" = $2 and "keep_until" >= $3
  order by "year" desc
  limit $4;

-- circumstances.recordVillage: 8 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select 1
  from "area"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;
-- shared circumstance 2
-- shared circumstance 1
select id
  from household
  where county_id = $1 and village_id = $2 and valid_to is null
  order by id;
-- shared outbox 1

-- circumstances.recordList: 10 statements
-- shared session 1
-- shared idempotency 1
-- shared area 2
select "id", "code"
  from "household"
  where "county_id" = $1 and "village_id" = $2 and "valid_to" is null and code = any($3::text[]);
update circumstance c
  set closed_at = $1, closed_why = 'wrong'
  from household h
  where c.county_id = $2 and c.field = $3 and c.year = $4 and c.closed_at is null and h.county_id = c.county_id and h.id = c.household_id and h.village_id = $5 and not h.id = any($6::bigint[]);
select 1
  from "area"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;
-- shared circumstance 2
-- shared circumstance 1
select id
  from household
  where county_id = $1 and village_id = $2 and valid_to is null
  order by id;
-- shared outbox 1

-- circumstances.lists: 3 statements
-- shared session 1
-- shared area 2
select l.id, l.village_id as "villageId", l.digest, l.at, l.taken_back_at as "takenBackAt", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."by_person_id") as "byName", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."taken_back_by_person_id") as "takenBackByName"
  from circumstance_list l
  where l.county_id = $1 and l.village_id = $2 and ($3::bigint is null or l.id < $4::bigint)
  order by l.id desc
  limit $5;

-- circumstances.readList: 4 statements
-- shared session 1
select l.id, l.village_id as "villageId", l.digest, l.at, l.taken_back_at as "takenBackAt", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."by_person_id") as "byName", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."taken_back_by_person_id") as "takenBackByName"
  from circumstance_list l
  where l.county_id = $1 and l.id = $2;
-- shared area 2
select *
  from (
  select distinct on (c.household_id, c.field) c.id, c.household_id as "householdId", h.code as "householdCode", c.field, coalesce(c.closed_why = 'undone', false) as gone, case when c.closed_why = 'withdrawn' then 'withdrawn' when c.closed_why = 'wrong' then 'struck' when c.closed_why = 'replaced' then coalesce((select case when n.by_household then 'saidByHousehold' when n.list_id is not null then 'laterList' else 'recordedAnew' end
  from circumstance n
  where n.county_id = c.county_id and n.household_id = c.household_id and n.field = c.field and n.year = c.year and n.id > c.id
  order by n.id
  limit 1), 'recordedAnew') when c.closed_at is null and c.objected_at is not null and c.answered_at is null then 'objected' end as why
  from circumstance c
  join household h on h.county_id = c.county_id and h.id = c.household_id
  where c.county_id = $1 and c.list_id = $2
  order by c.household_id, c.field, c.id desc) one
  order by length(one."householdCode"), one."householdCode", one.field;

-- circumstances.takeListBack: 11 statements
-- shared session 1
-- shared idempotency 1
select l.id, l.village_id as "villageId", l.digest, l.at, l.taken_back_at as "takenBackAt", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."by_person_id") as "byName", (select p.name
  from person p
  where p.county_id = l.county_id and p.id = "l"."taken_back_by_person_id") as "takenBackByName"
  from circumstance_list l
  where l.county_id = $1 and l.id = $2;
-- shared area 2
select
  from circumstance_list
  where county_id = $1 and id = $2
  for
  update;
select
  from household
  where county_id = $1 and id in (select household_id
  from circumstance
  where county_id = $2 and list_id = $3)
  order by id for no key
  update;
select *
  from (
  select distinct on (c.household_id, c.field) c.id, c.household_id as "householdId", h.code as "householdCode", c.field, coalesce(c.closed_why = 'undone', false) as gone, case when c.closed_why = 'withdrawn' then 'withdrawn' when c.closed_why = 'wrong' then 'struck' when c.closed_why = 'replaced' then coalesce((select case when n.by_household then 'saidByHousehold' when n.list_id is not null then 'laterList' else 'recordedAnew' end
  from circumstance n
  where n.county_id = c.county_id and n.household_id = c.household_id and n.field = c.field and n.year = c.year and n.id > c.id
  order by n.id
  limit 1), 'recordedAnew') when c.closed_at is null and c.objected_at is not null and c.answered_at is null then 'objected' end as why
  from circumstance c
  join household h on h.county_id = c.county_id and h.id = c.household_id
  where c.county_id = $1 and c.list_id = $2
  order by c.household_id, c.field, c.id desc) one
  order by length(one."householdCode"), one."householdCode", one.field;
update circumstance
  set closed_at = $1, closed_why = 'undone'
  where county_id = $2 and id = any($3::bigint[]);
insert into circumstance (county_id, field, household_id, year, value, source, said_on, review_on, keep_until, by_account_id, by_person_id, by_household, at, objection, objected_at, objection_heard, objection_noted_by, answer, answered_at, answered_by_account_id, list_id)
  select county_id, field, household_id, year, value, source, said_on, review_on, keep_until, by_account_id, by_person_id, by_household, at, objection, objected_at, objection_heard, objection_noted_by, answer, answered_at, answered_by_account_id, list_id
  from (
  select distinct on (f.household_id, f.field, f.year) f.*
  from circumstance c
  join circumstance f on f.county_id = c.county_id and f.household_id = c.household_id and f.field = c.field and f.year = c.year and f.id < c.id and f.closed_at = c.at and f.closed_why = 'replaced' and f.list_id is distinct
  from c.list_id
  where c.county_id = $1 and c.id = any($2::bigint[]) and f.value is not null and f.keep_until >= $3
  order by f.household_id, f.field, f.year, f.id desc) former;
update "circumstance_list"
  set "taken_back_at" = $1, "taken_back_by_person_id" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- circumstances.listDue: 3 statements
-- shared session 1
-- shared area 2
select c.id, c.field, c.year, h.id as "householdId", h.code as "householdCode", c.review_on as "reviewOn", c.keep_until as "keepUntil", case when c.answered_at is null then c.objection end as objection, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", null as "personName"
  from household h
  join circumstance c on c.county_id = h.county_id and c.household_id = h.id
  where h.county_id = $1 and h.village_id = $2 and h.valid_to is null and c.closed_at is null and c.keep_until >= $3 and c.id > $4 and (c.review_on <= $5 or (c.objected_at is not null and c.answered_at is null))
  union all
  select c.id, c.field, c.year, h.id as "householdId", h.code as "householdCode", c.review_on as "reviewOn", c.keep_until as "keepUntil", case when c.answered_at is null then c.objection end as objection, (select p.name
  from membership m
  join person p on p.county_id = m.county_id and p.id = m.person_id
  where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
  limit 1) as "headName", w.name
  from household h
  join membership s on s.county_id = h.county_id and s.household_id = h.id and s.valid_to is null
  join person w on w.county_id = s.county_id and w.id = s.person_id
  join circumstance c on c.county_id = s.county_id and c.person_id = s.person_id
  where h.county_id = $6 and h.village_id = $7 and h.valid_to is null and c.closed_at is null and c.keep_until >= $8 and c.id > $9 and (c.review_on <= $10 or (c.objected_at is not null and c.answered_at is null))
  order by id
  limit $11;

-- circumstances.leftBehind: 2 statements
-- shared session 1
select distinct "on_month"
  from "left_behind_count"
  where ("left_behind_count"."county_id" = $1 and "left_behind_count"."township_id" = $2::bigint)
  order by "on_month" desc
  limit $3;

-- circumstances.newcomers: 4 statements
-- shared session 1
-- shared area 2
select p.id, p.name, h.id as "householdId", h.code as "householdCode", w.place as "from", w.valid_from as since, (select c.value
  from circumstance c
  where c.county_id = $1 and c.person_id = p.id and c.field = $2 and c.closed_at is null and c.keep_until >= $3
  limit 1) as asked, (select c.value
  from circumstance c
  where c.county_id = $4 and c.person_id = p.id and c.field = $5 and c.closed_at is null and c.keep_until >= $6
  limit 1) as got
  from whereabouts w
  join membership m on m.county_id = w.county_id and m.person_id = w.person_id and m.valid_to is null
  join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
  join person p on p.county_id = w.county_id and p.id = w.person_id and p.valid_to is null
  where w.county_id = $7 and h.village_id = $8 and w.kind = 'registeredElsewhere' and w.valid_to is null and ($9::bigint is null or p.id > $10)
  order by p.id
  limit $11;
with each as (select p.id, coalesce((select c.value
  from circumstance c
  where c.county_id = $1 and c.person_id = p.id and c.field = $2 and c.closed_at is null and c.keep_until >= $3
  limit 1), '[]') as asked, coalesce((select c.value
  from circumstance c
  where c.county_id = $4 and c.person_id = p.id and c.field = $5 and c.closed_at is null and c.keep_until >= $6
  limit 1), '[]') as got
  from whereabouts w
  join membership m on m.county_id = w.county_id and m.person_id = w.person_id and m.valid_to is null
  join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
  join person p on p.county_id = w.county_id and p.id = w.person_id and p.valid_to is null
  where w.county_id = $7 and h.village_id = $8 and w.kind = 'registeredElsewhere' and w.valid_to is null)
  select null as service, count(*)::int as persons, 0 as asked, 0 as got
  from each
  union all
  select service, count(distinct id)::int, count(*) filter (where which = 'asked')::int, count(*) filter (where which = 'got')::int
  from (select id, 'asked' as which, jsonb_array_elements_text(asked) as service
  from each
  union all
  select id, 'got', jsonb_array_elements_text(got)
  from each) one
  group by service;
