-- aftercare.find: 4 statements
-- shared second_factor 2
select "person"."id", "person"."name", (select "village"."name"
  from "membership"
  inner join "household" on "household"."county_id" = "membership"."county_id" and "household"."id" = "membership"."household_id"
  inner join "area" as "village" on "village"."county_id" = "household"."county_id" and "village"."id" = "household"."village_id"
  where "membership"."county_id" = "person"."county_id" and "membership"."person_id" = "person"."id" and "membership"."valid_to" is null
  limit $1) as "village_name"
  from "person"
  where "person"."county_id" = $2 and "person"."name" = $3 and "person"."valid_to" is null and ("identity_tail_hash" = $4 or "phone_tail_hash" = $5)
  order by "person"."id"
  limit $6;
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."township_id" = $4::bigint));
-- shared outbox 1

-- aftercare.read: 7 statements
-- shared session 1
set local app.compartments = '{aftercare}';
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."township_id" = $4::bigint));
-- shared access_log 1
select "id", "need_sealed", "opened_on", "ends_on"
  from "aftercare"
  where "county_id" = $1 and "person_id" = $2 and "ended_on" is null and "ends_on" >= $3
  order by "id"
  limit $4;
-- shared membership 2
-- shared outbox 1

-- aftercare.open: 6 statements
-- shared session 1
set local app.compartments = '{aftercare}';
-- shared idempotency 1
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."township_id" = $4::bigint));
insert into "aftercare" ("county_id", "person_id", "need_sealed", "key_id", "opened_on", "ends_on", "by_account_id", "created_at")
  values ($…)
  returning "id";
-- shared outbox 1

-- aftercare.hand: 14 statements
-- shared session 1
set local app.compartments = '{aftercare}';
-- shared idempotency 1
select "id", "person_id"
  from "aftercare"
  where "county_id" = $1 and "id" = $2 and "ended_on" is null and "ends_on" >= $3;
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."township_id" = $4::bigint));
-- shared membership 2
select "value"
  from "circumstance"
  where "county_id" = $1 and "household_id" = $2 and "field" = $3 and "year" = $4 and "closed_at" is null and "keep_until" >= $5;
-- shared household 7
-- shared circumstance 2
-- shared circumstance 1
-- shared outbox 1

-- aftercare.end: 7 statements
-- shared session 1
set local app.compartments = '{aftercare}';
-- shared idempotency 1
select "id", "person_id"
  from "aftercare"
  where "county_id" = $1 and "id" = $2 and "ended_on" is null and "ends_on" >= $3;
select "id", "name", "birth_date", "identity_sealed", "phone_sealed"
  from "person"
  where "county_id" = $1 and "id" = $2 and "valid_to" is null and "id" in (select "membership"."person_id"
  from "household"
  inner join "membership" on "membership"."county_id" = "household"."county_id" and "membership"."household_id" = "household"."id" and "membership"."valid_to" is null
  where ("household"."county_id" = $3 and "household"."township_id" = $4::bigint));
update "aftercare"
  set "ended_on" = $1
  where "county_id" = $2 and "id" = $3;
-- shared outbox 1
