-- staff.list: 3 statements
-- shared session 1
select "account"."id", "tie"."person_id", "person"."name", "account"."phone_sealed", account.password_hash is not null as "has_password", coalesce(account.locked_until > $1, false) as "locked", exists (select
  from invitation i
  where i.account_id = account.id and i.county_id = tie.county_id and i.used_at is null and i.ended_at is null and i.expires_at > $2 and i.tries < 5) as "invited", (select max(s.seen_at)
  from session s
  where s.account_id = account.id) as "seen_at"
  from "account"
  inner join "account_person" as "tie" on "tie"."account_id" = "account"."id"
  inner join "person" on "person"."county_id" = "tie"."county_id" and "person"."id" = "tie"."person_id"
  where "tie"."county_id" = $3 and "tie"."verified" = $4 and "tie"."ended_at" is null and "account"."kind" = $5 and "account"."closed_at" is null
  order by "account"."id"
  limit $6;
-- shared post 6

-- staff.administrations: 7 statements
-- shared session 1
select "id"
  from "post"
  where "post"."county_id" = $1 and "role" = $2 and ("term_to" is null or "term_to" >= $3)
  order by "id"
  limit $4;
-- shared post 5

-- staff.add: 18 statements
-- shared session 1
-- shared idempotency 1
select "id", "name", "birth_date"
  from "person"
  where "county_id" = $1 and "phone_hash" = $2 and "valid_to" is null
  order by "id"
  limit $3;
-- shared person 1
-- shared area 6
-- shared person 2
-- shared none 2
-- shared post 6
-- shared post 1
-- shared account_person 2
-- shared account 3
-- shared account 1
-- shared session 2
-- shared account_person 1
update "invitation"
  set "ended_at" = $1
  where "account_id" = $2 and "ended_at" is null and "used_at" is null;
insert into "invitation" ("account_id", "county_id", "code_hash", "created_at", "expires_at")
  values ($…);
-- shared outbox 1

-- staff.invite: 7 statements
-- shared session 1
-- shared idempotency 1
-- shared account_person 3
-- shared person 2
update "invitation"
  set "ended_at" = $1
  where "account_id" = $2 and "ended_at" is null and "used_at" is null;
insert into "invitation" ("account_id", "county_id", "code_hash", "created_at", "expires_at")
  values ($…);
-- shared outbox 1

-- staff.previewList: 19 statements
-- shared session 1
select "area"."id", "area"."level", "area"."code", "area"."name", case when "area"."level" = $1 then null else "t"."name" end as "township", case when "area"."level" = $2 then "v"."name" else null end as "village"
  from "area"
  left join "area" as "t" on "t"."county_id" = "area"."county_id" and "t"."id" = "area"."township_id"
  left join "area" as "v" on "v"."county_id" = "area"."county_id" and "v"."id" = "area"."village_id"
  where "area"."county_id" = $3 and "area"."level" in ($…) and ("area"."valid_to" is null or "area"."valid_to" >= $7);
savepoint "staff_list";
savepoint "staff_line";
select "id", "name", "birth_date"
  from "person"
  where "county_id" = $1 and "phone_hash" = $2 and "valid_to" is null
  order by "id"
  limit $3;
-- shared person 1
-- shared area 6
-- shared person 2
-- shared none 2
-- shared post 6
-- shared post 1
-- shared account_person 2
-- shared account 3
-- shared account 1
-- shared session 2
-- shared account_person 1
rollback to savepoint "staff_list";
-- shared outbox 1

-- staff.bringInList: 20 statements
-- shared session 1
-- shared idempotency 1
select "area"."id", "area"."level", "area"."code", "area"."name", case when "area"."level" = $1 then null else "t"."name" end as "township", case when "area"."level" = $2 then "v"."name" else null end as "village"
  from "area"
  left join "area" as "t" on "t"."county_id" = "area"."county_id" and "t"."id" = "area"."township_id"
  left join "area" as "v" on "v"."county_id" = "area"."county_id" and "v"."id" = "area"."village_id"
  where "area"."county_id" = $3 and "area"."level" in ($…) and ("area"."valid_to" is null or "area"."valid_to" >= $7);
savepoint "staff_line";
select "id", "name", "birth_date"
  from "person"
  where "county_id" = $1 and "phone_hash" = $2 and "valid_to" is null
  order by "id"
  limit $3;
-- shared person 1
-- shared area 6
-- shared person 2
-- shared none 2
-- shared post 6
-- shared post 1
-- shared account_person 2
-- shared account 3
-- shared account 1
-- shared session 2
-- shared account_person 1
update "invitation"
  set "ended_at" = $1
  where "account_id" = $2 and "ended_at" is null and "used_at" is null;
insert into "invitation" ("account_id", "county_id", "code_hash", "created_at", "expires_at")
  values ($…);
-- shared outbox 1
