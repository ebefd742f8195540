-- circumstances.readOwn: 4 statements
-- shared second_factor 2
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
-- shared household 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and ("household_id" = $2 or person_id = any($3::bigint[])) and "keep_until" >= $4
  order by "year" desc, "id"
  limit $5;

-- circumstances.declare: 7 statements
-- shared second_factor 2
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
-- shared household 1
select 1
  from "household"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "field" = $4 and "year" = $5 and "closed_at" is null and (household_id = any($6::bigint[]) or person_id = any($7::bigint[]) or area_id = any($8::bigint[]));
insert into "circumstance" ("county_id", "field", "year", "value", "source", "said_on", "review_on", "keep_until", "by_household", "at", "by_account_id", "by_person_id", "household_id", "person_id", "area_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- circumstances.withdraw: 7 statements
-- shared second_factor 2
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
-- shared household 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt"
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

-- circumstances.object: 6 statements
-- shared second_factor 2
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
-- shared household 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2 and ("household_id" = $3 or person_id = any($4::bigint[]))
  for
  update;
update "circumstance"
  set "objection" = $1, "objected_at" = $2, "answer" = $3, "answered_at" = $4, "answered_by_account_id" = $5
  where "county_id" = $6 and "id" = $7;
-- shared outbox 1

-- circumstances.readHousehold: 5 statements
-- shared second_factor 2
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3 and "valid_to" is null;
-- shared household 1
-- shared access_log 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and ("household_id" = $2 or person_id = any($3::bigint[])) and "keep_until" >= $4
  order by "year" desc, "id"
  limit $5;

-- circumstances.record: 7 statements
-- shared second_factor 2
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3 and "valid_to" is null;
-- shared household 1
select 1
  from "household"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "field" = $4 and "year" = $5 and "closed_at" is null and (household_id = any($6::bigint[]) or person_id = any($7::bigint[]) or area_id = any($8::bigint[]));
insert into "circumstance" ("county_id", "field", "year", "value", "source", "said_on", "review_on", "keep_until", "by_household", "at", "by_account_id", "by_person_id", "household_id", "person_id", "area_id")
  values ($…)
  returning "id";
-- shared outbox 1

-- circumstances.strike: 5 statements
-- shared second_factor 2
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3 and "valid_to" is null;
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "id" = $4;
-- shared outbox 1

-- circumstances.answer: 7 statements
-- shared second_factor 2
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt", coalesce(household_id, (select m.household_id
  from membership m
  where m.county_id = circumstance.county_id and m.person_id = circumstance.person_id and m.valid_to is null)) as "homeId"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "id" = $2
  for
  update;
select "id", "township_id" as "townshipId", "village_id" as "villageId"
  from "household"
  where ("household"."county_id" = $1 and "household"."village_id" = $2::bigint) and "id" = $3 and "valid_to" is null;
select "household"."id", "household"."township_id" as "townshipId", "household"."village_id" as "villageId"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id" and "household"."valid_to" is null
  where "membership"."county_id" = $1 and "membership"."person_id" = $2 and "membership"."valid_to" is null;
-- shared household 1
update "circumstance"
  set "answer" = $1, "answered_at" = $2, "answered_by_account_id" = $3
  where "county_id" = $4 and "id" = $5;
-- shared outbox 1

-- circumstances.readVillage: 3 statements
-- shared second_factor 2
-- shared area 1
select "id", "field", "person_id" as "personId", "year", "value", "source", "said_on" as "saidOn", "review_on" as "reviewOn", "keep_until" as "keepUntil", "by_household" as "byHousehold", "objection", "objected_at" as "objectedAt", "answer", "answered_at" as "answeredAt"
  from "circumstance"
  where "county_id" = $1 and "closed_at" is null and "area_id" = $2 and "keep_until" >= $3
  order by "year" desc
  limit $4;

-- circumstances.recordVillage: 7 statements
-- shared second_factor 2
-- shared area 1
select 1
  from "area"
  where county_id = $1 and id = any($2::bigint[])
  order by id for no key
  update;
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "field" = $4 and "year" = $5 and "closed_at" is null and (household_id = any($6::bigint[]) or person_id = any($7::bigint[]) or area_id = any($8::bigint[]));
insert into "circumstance" ("county_id", "field", "year", "value", "source", "said_on", "review_on", "keep_until", "by_household", "at", "by_account_id", "by_person_id", "household_id", "person_id", "area_id")
  values ($…)
  returning "id";
select id
  from household
  where county_id = $1 and village_id = $2 and valid_to is null
  order by id;
-- shared outbox 1

-- circumstances.recordList: 9 statements
-- shared second_factor 2
-- shared area 1
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
update "circumstance"
  set "closed_at" = $1, "closed_why" = $2
  where "county_id" = $3 and "field" = $4 and "year" = $5 and "closed_at" is null and (household_id = any($6::bigint[]) or person_id = any($7::bigint[]) or area_id = any($8::bigint[]));
insert into "circumstance" ("county_id", "field", "year", "value", "source", "said_on", "review_on", "keep_until", "by_household", "at", "by_account_id", "by_person_id", "household_id", "person_id", "area_id")
  values ($…)
  returning "id";
select id
  from household
  where county_id = $1 and village_id = $2 and valid_to is null
  order by id;
-- shared outbox 1

-- circumstances.listDue: 3 statements
-- shared second_factor 2
-- shared area 1
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
