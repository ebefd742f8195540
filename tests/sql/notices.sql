-- notices.list: 2 statements
-- shared session 1
select "notice"."id", "notice"."kind", "notice"."at", "notice"."read_at", "notice"."request_id", "notice"."correction_id", "notice"."facts", "r"."number", (select h.name
  from person h
  where h.county_id = notice.county_id and h.id = (notice.facts->>'handlerPersonId')::bigint) as "handler", (select b.name
  from body b
  where b.county_id = notice.county_id and b.id = (notice.facts->>'bodyId')::bigint) as "bodyName", (select g.name
  from person g
  where g.county_id = notice.county_id and g.id = (notice.facts->>'goneId')::bigint) as "goneName"
  from "notice"
  left join "request" as "r" on "r"."county_id" = "notice"."county_id" and "r"."id" = "notice"."request_id"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3)
  order by "notice"."id" desc
  limit $4;

-- notices.unread: 2 statements
-- shared session 1
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."read_at" is null
  limit $4;

-- notices.markRead: 6 statements
-- shared session 1
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."id" = $4;
update "notice"
  set "read_at" = $1
  where "county_id" = $2 and "id" in (select "notice"."id"
  from "notice"
  where "notice"."county_id" = $3 and "notice"."account_id" = $4 and ("notice"."person_id" is null or "notice"."person_id" = $5) and "notice"."read_at" is null and "notice"."id" = $6);
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."read_at" is null
  limit $4;
update "sending"
  set "state" = $1, "ended_at" = $2, "reason" = $3, "to_sealed" = $4, "secret_sealed" = $5
  where "county_id" = $6 and "account_id" = $7 and "template" = $8 and sending.state = 'waiting' and ("person_id" is null or "person_id" = $9);
-- shared outbox 1

-- notices.markAllRead: 5 statements
-- shared session 1
update "notice"
  set "read_at" = $1
  where "county_id" = $2 and "id" in (select "notice"."id"
  from "notice"
  where "notice"."county_id" = $3 and "notice"."account_id" = $4 and ("notice"."person_id" is null or "notice"."person_id" = $5) and "notice"."read_at" is null and "notice"."id" <= $6);
select "notice"."id"
  from "notice"
  where "notice"."county_id" = $1 and "notice"."account_id" = $2 and ("notice"."person_id" is null or "notice"."person_id" = $3) and "notice"."read_at" is null
  limit $4;
update "sending"
  set "state" = $1, "ended_at" = $2, "reason" = $3, "to_sealed" = $4, "secret_sealed" = $5
  where "county_id" = $6 and "account_id" = $7 and "template" = $8 and sending.state = 'waiting' and ("person_id" is null or "person_id" = $9);
-- shared outbox 1

-- notices.choice: 4 statements
-- shared session 1
select *
  from "notice_choice"
  where "county_id" = $1 and account_id = $2 and person_id is not distinct
  from $3::bigint;
select "d"."id", "d"."account_id", "d"."person_id", "d"."subscription_sealed"
  from "push_device" as "d"
  inner join "session" as "s" on "s"."token_hash" = "d"."session_hash" and "s"."ended_at" is null
  where "d"."county_id" = $1 and "d"."account_id" = any($2::bigint[]) and "d"."ended_at" is null;
select "phone_sealed"
  from "account"
  where "id" = $1;

-- notices.choose: 5 statements
-- shared session 1
insert into "notice_choice" ("county_id", "account_id", "person_id", "key_id", "changed_at", "ways_off", "kinds_off", "daily_at", "quiet_from", "quiet_to", "language")
  values ($…)
  on conflict ("county_id", "account_id", "person_id") do
  update
  set "key_id" = $12, "changed_at" = $13, "ways_off" = $14, "kinds_off" = $15, "daily_at" = $16, "quiet_from" = $17, "quiet_to" = $18, "language" = $19
  returning "id";
update "sending"
  set "state" = $1, "ended_at" = $2, "reason" = $3, "to_sealed" = $4, "secret_sealed" = $5
  where "county_id" = $6 and "account_id" = $7 and "template" = $8 and sending.state = 'waiting' and ("person_id" is null or "person_id" = $9) and "way" in ($10);
update "sending"
  set "quiet_from" = $1, "quiet_to" = $2, "next_at" = case when state = 'waiting' and tries = 0 then $3::timestamptz else next_at end
  where "county_id" = $4 and "account_id" = $5 and "template" = $6 and (state = 'waiting' or state = 'dead') and ("person_id" is null or "person_id" = $7);
-- shared outbox 1

-- notices.askMailbox: 1 statements
-- shared session 1

-- notices.confirmMailbox: 2 statements
-- shared session 1
select *
  from "notice_choice"
  where "county_id" = $1 and account_id = $2 and person_id is not distinct
  from $3::bigint
  for
  update;

-- notices.removeMailbox: 4 statements
-- shared session 1
insert into "notice_choice" ("county_id", "account_id", "person_id", "key_id", "changed_at", "email_sealed", "email_confirmed_at", "email_code_hash")
  values ($…)
  on conflict ("county_id", "account_id", "person_id") do
  update
  set "key_id" = $9, "changed_at" = $10, "email_sealed" = $11, "email_confirmed_at" = $12, "email_code_hash" = $13
  returning "id";
update "sending"
  set "state" = $1, "ended_at" = $2, "reason" = $3, "to_sealed" = $4, "secret_sealed" = $5
  where "county_id" = $6 and "account_id" = $7 and "template" = $8 and sending.state = 'waiting' and ("person_id" is null or "person_id" = $9) and "way" in ($10);
-- shared outbox 1

-- notices.addDevice: 4 statements
-- shared session 1
select "d"."id", "d"."account_id", "d"."person_id", "d"."subscription_sealed"
  from "push_device" as "d"
  inner join "session" as "s" on "s"."token_hash" = "d"."session_hash" and "s"."ended_at" is null
  where "d"."county_id" = $1 and "d"."account_id" = any($2::bigint[]) and "d"."ended_at" is null;
insert into "push_device" ("county_id", "endpoint_hash", "account_id", "person_id", "subscription_sealed", "key_id", "session_hash", "created_at", "ended_at")
  values ($…)
  on conflict ("county_id", "endpoint_hash") do
  update
  set "account_id" = $10, "person_id" = $11, "subscription_sealed" = $12, "key_id" = $13, "session_hash" = $14, "created_at" = $15, "ended_at" = $16
  returning "id";
-- shared outbox 1

-- notices.removeDevice: 3 statements
-- shared session 1
select "id"
  from "push_device"
  where "county_id" = $1 and "account_id" = $2 and "endpoint_hash" = $3 and "ended_at" is null;
-- shared outbox 1
